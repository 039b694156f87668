package org.videoengine.console.internal.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.console.internal.Action;
import org.videoengine.console.internal.Query;
import org.videoengine.console.internal.Reply;
import org.videoengine.console.internal.backend.BackendBundles;
import org.videoengine.console.internal.measure.BenchmarkRun;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.EngineSnapshot;
import org.videoengine.render.VideoEngine;

/** What the page shows of the engine at a moment; asked for every second while somebody looks. What is away is left out. */
@Component
public final class StateAction implements Action {
    private final BackendBundles bundles;
    private final BenchmarkRun benchmark;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile EngineMonitor monitor;

    @Activate
    public StateAction(@Reference BackendBundles bundles, @Reference BenchmarkRun benchmark) {
        this.bundles = bundles;
        this.benchmark = benchmark;
    }

    @Override
    public String path() {
        return "state.json";
    }

    @Override
    public Reply answer(Query query) {
        Optional<VideoEngine> present = Optional.ofNullable(engine);
        Optional<EngineSnapshot> figures = Optional.ofNullable(monitor).map(EngineMonitor::snapshot);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("engine", present.isPresent());
        document.put("monitor", figures.isPresent());
        document.put("process", ProcessHandle.current().pid());
        document.put(
                "backends", BackendViews.of(present.map(VideoEngine::backends).orElse(List.of()), bundles, figures));
        document.put(
                "jobs",
                present.map(VideoEngine::jobs).orElse(List.of()).stream()
                        .map(JobView::of)
                        .toList());
        document.put("benchmark", benchmark.view());
        return Reply.json(document);
    }
}
