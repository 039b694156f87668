package org.videoengine.console.internal.preview;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.console.internal.Action;
import org.videoengine.console.internal.Query;
import org.videoengine.console.internal.Refusal;
import org.videoengine.console.internal.Reply;

/** The latest finished frame of a job, at reduced size; nothing while there is none. */
@Component
public final class PreviewAction implements Action {
    private final FrameWatch watch;

    @Activate
    public PreviewAction(@Reference FrameWatch watch) {
        this.watch = watch;
    }

    @Override
    public String path() {
        return "preview.jpg";
    }

    @Override
    public Reply answer(Query query) throws Refusal {
        return watch.latest(query.required("job"))
                .map(picture -> new Reply("image/jpeg", picture.jpeg()))
                .orElse(Reply.NOTHING);
    }
}
