package org.videoengine.console.internal.report;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.benchmark.BenchmarkComparison;
import org.videoengine.benchmark.BenchmarkException;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.PerformanceBenchmark;
import org.videoengine.console.internal.Action;
import org.videoengine.console.internal.Places;
import org.videoengine.console.internal.Query;
import org.videoengine.console.internal.Refusal;
import org.videoengine.console.internal.Reply;

/** One benchmark report, held against an earlier one if that is wanted: the document that the benchmark itself would write. */
@Component
public final class ReportAction implements Action {
    private final Places places;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PerformanceBenchmark benchmark;

    @Activate
    public ReportAction(@Reference Places places) {
        this.places = places;
    }

    @Override
    public String path() {
        return "report.json";
    }

    @Override
    public Reply answer(Query query) throws Refusal {
        PerformanceBenchmark present = Refusal.unlessPresent(benchmark, "org.videoengine.benchmark");
        try {
            BenchmarkReport report = present.load(places.reports().file(query.required("file")));
            Optional<String> against = query.text("against");
            Optional<BenchmarkComparison> comparison = Optional.empty();
            if (against.isPresent()) {
                comparison = Optional.of(
                        present.compare(present.load(places.reports().file(against.get())), report));
            }
            return Reply.json(present.json(report, comparison));
        } catch (BenchmarkException e) {
            throw new Refusal(Refusal.WRONG, e.getMessage(), e);
        }
    }
}
