package org.videoengine.hosts.karaf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.videoengine.backend.BackendState;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/** Some frames of an example, drawn by the engine that is installed. Its own class, so that the test can begin without an engine. */
final class SmallFilm {
    static final int FRAMES = 24;

    private final VideoEngine engine;

    SmallFilm(BundleContext context) {
        engine = context.getService(context.getServiceReference(VideoEngine.class));
    }

    VideoGenerationResult draw(Path film) throws Exception {
        return draw(film, RenderListener.NONE);
    }

    /** Draws, and once a third is done waits for what is to happen then. */
    VideoGenerationResult draw(Path film, Runnable inBetween) throws Exception {
        AtomicBoolean happened = new AtomicBoolean();
        return draw(film, progress -> {
            if (progress.framesDone() >= FRAMES / 3 && !happened.getAndSet(true)) {
                inBetween.run();
            }
        });
    }

    private VideoGenerationResult draw(Path film, RenderListener listener) throws Exception {
        RenderRequest request = new RenderRequest(
                engine.loadProject(Path.of(System.getProperty("examples"), "alps", "project.json")),
                List.of(),
                Optional.of(new FrameRange(49, 48 + FRAMES)),
                new OutputSpec(film.toString(), Optional.empty(), Quality.HIGH),
                VideoConfig.DEFAULT.withResolution(new Resolution(160, 90)),
                listener,
                false);
        return engine.submit(request).await();
    }

    /** What is known of backends, the unusable ones among them. */
    List<String> backends() {
        return engine.backends().stream().map(BackendState::id).toList();
    }
}
