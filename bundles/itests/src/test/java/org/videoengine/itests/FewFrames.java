package org.videoengine.itests;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/** Some frames of an example of the distribution, small. */
final class FewFrames {
    private static final Resolution SIZE = new Resolution(320, 180);
    private static final FrameRange MIDDLE = new FrameRange(59, 62);

    private FewFrames() {}

    /** What is to be drawn, on the backends that are named, or the best. */
    static RenderRequest request(
            VideoEngine engine, Path film, FrameRange frames, RenderListener listener, String... backends)
            throws ProjectException {
        Path distribution = Path.of(System.getProperty("video.engine.distribution"));
        Project project = engine.loadProject(distribution.resolve("examples/alps/project.json"));
        return new RenderRequest(
                project,
                List.of(),
                Optional.of(frames),
                new OutputSpec(film.toString(), Optional.empty(), Quality.HIGH),
                VideoConfig.DEFAULT.withResolution(SIZE).withBackends(backends),
                listener,
                false);
    }

    /** Draws frames on a backend: text that is the same when they are. Nothing may happen to the backend meanwhile. */
    static String draw(VideoEngine engine, String backend) throws Exception {
        Path film = Files.createTempFile("few-frames", ".y4m");
        VideoGenerationResult result = engine.submit(request(engine, film, MIDDLE, RenderListener.NONE, backend))
                .await();
        assertTrue(result.toString(), result.success());
        assertTrue(result.toString(), result.notes().isEmpty());
        return result.backend() + ", " + hash(film);
    }

    private static String hash(Path film) throws IOException {
        byte[] bytes = Files.readAllBytes(film);
        Files.delete(film);
        assertTrue(bytes.length > 4 * SIZE.width() * SIZE.height() * 3 / 2);
        return bytes.length + " bytes, " + Arrays.hashCode(bytes);
    }
}
