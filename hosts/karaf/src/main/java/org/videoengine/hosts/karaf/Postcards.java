package org.videoengine.hosts.karaf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;

/** A command of your own in Karaf's shell: {@code postcard:make PROJECT FILM} draws the first second of a project, small. */
@Component(
        service = Postcards.class,
        property = {"osgi.command.scope=postcard", "osgi.command.function=make"})
public final class Postcards {
    @Reference
    private VideoEngine engine;

    /** Draws it, and says how it went. */
    @Descriptor("draws the first second of a project, small")
    public String make(String project, String film) throws Exception {
        RenderRequest request = new RenderRequest(
                engine.loadProject(Path.of(project)),
                List.of(),
                Optional.of(new FrameRange(1, 24)),
                new OutputSpec(film, Optional.empty(), Quality.MEDIUM),
                VideoConfig.DEFAULT.withResolution(new Resolution(160, 90)),
                RenderListener.NONE,
                false);
        var result = engine.submit(request).await();
        return result.errorMessage().orElse(result.frameCount() + " frames, drawn on " + result.backend());
    }
}
