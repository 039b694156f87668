package org.videoengine.itests;

import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
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

    private static final int SMALLER = 5;

    private static Path example;

    private FewFrames() {}

    /** What is to be drawn, on the backends that are named, or the best. */
    static RenderRequest request(
            VideoEngine engine, Path film, FrameRange frames, RenderListener listener, String... backends)
            throws ProjectException {
        Path distribution = Path.of(System.getProperty("video.engine.distribution"));
        return request(engine, distribution.resolve("examples/alps"), film, frames, listener, backends);
    }

    private static RenderRequest request(
            VideoEngine engine, Path example, Path film, FrameRange frames, RenderListener listener, String... backends)
            throws ProjectException {
        Project project = engine.loadProject(example.resolve("project.json"));
        return new RenderRequest(
                project,
                List.of(),
                Optional.of(frames),
                new OutputSpec(film.toString(), Optional.empty(), Quality.HIGH),
                VideoConfig.DEFAULT.withResolution(SIZE).withBackends(backends),
                listener,
                false);
    }

    /** A folder with the example and smaller pictures: most of the time of a film so short would go by decoding them. */
    private static synchronized Path smallExample() {
        if (example == null) {
            Path original =
                    Path.of(System.getProperty("video.engine.distribution")).resolve("examples/alps");
            try {
                Path folder = Files.createTempDirectory("few-frames");
                Files.copy(original.resolve("project.json"), folder.resolve("project.json"));
                Files.createDirectory(folder.resolve("images"));
                for (String name : List.of("images/picos.jpg", "images/aitzgorri.jpg")) {
                    BufferedImage picture = ImageIO.read(original.resolve(name).toFile());
                    BufferedImage small = new BufferedImage(
                            picture.getWidth() / SMALLER, picture.getHeight() / SMALLER, BufferedImage.TYPE_INT_RGB);
                    small.createGraphics().drawImage(picture, 0, 0, small.getWidth(), small.getHeight(), null);
                    ImageIO.write(small, "jpg", folder.resolve(name).toFile());
                }
                example = folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return example;
    }

    /** Draws frames on a backend: text that is the same when they are. Nothing may happen to the backend meanwhile. */
    static String draw(VideoEngine engine, String backend) throws Exception {
        Path film = Files.createTempFile("few-frames", ".y4m");
        VideoGenerationResult result = engine.submit(
                        request(engine, smallExample(), film, MIDDLE, RenderListener.NONE, backend))
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
