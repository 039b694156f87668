package org.videoengine.console.internal.measure;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.console.internal.Action;
import org.videoengine.console.internal.Query;
import org.videoengine.console.internal.Refusal;
import org.videoengine.console.internal.Reply;

/** Ends the benchmark that is running. */
@Component
public final class CancelMeasureAction implements Action {
    private final BenchmarkRun run;

    @Activate
    public CancelMeasureAction(@Reference BenchmarkRun run) {
        this.run = run;
    }

    @Override
    public String path() {
        return "cancel-measure.json";
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Reply answer(Query query) throws Refusal {
        run.cancel();
        return Reply.json(Map.of());
    }
}
