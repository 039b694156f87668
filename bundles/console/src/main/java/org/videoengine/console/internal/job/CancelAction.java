package org.videoengine.console.internal.job;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.console.internal.Action;
import org.videoengine.console.internal.Query;
import org.videoengine.console.internal.Refusal;
import org.videoengine.console.internal.Reply;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoEngine;

/** Cancels a job. */
@Component
public final class CancelAction implements Action {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    @Override
    public String path() {
        return "cancel.json";
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Reply answer(Query query) throws Refusal {
        VideoEngine present = Refusal.unlessPresent(engine, "org.videoengine.core");
        String id = query.required("job");
        RenderJob job = present.jobs().stream()
                .filter(some -> some.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "there is no job \"" + id + "\""));
        job.cancel();
        return Reply.json(Map.of("job", id));
    }
}
