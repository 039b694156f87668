package org.videoengine.core.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.core.internal.project.ProjectReader;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Shot;
import org.videoengine.render.FrameRange;
import org.videoengine.render.LoadOptions;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoConfig;

/** What a film is made of is told apart from all that differs from it, and from nothing else. */
class FingerprintTest {
    private static final String SHOT = """
            {"name": "film", "frameRate": "24", "resolution": [640, 360], "shots": [
              {"id": "a", "duration": 2.0, "keyframes": [{"image": "a.jpg", "time": 0.0}, {"image": "b.jpg", "time": 2.0}],
               "interpolation": "linear",
               "camera": [{"type": "zoom", "direction": "in", "amount": 0.1, "easing": "cubic_bezier(0.1,0.2,0.3,0.4)"},
                          {"type": "path", "easing": "linear", "views": [
                             {"time": 0, "rect": [0, 0, 640, 360]}, {"time": 2, "rect": [10, 10, 320, 180]}]}],
               "effects": {"motionBlur": {"shutterAngle": 180}, "vignette": 0.25, "grain": 0.04}}]}
            """;
    private static final Map<String, String> CHANGES = Map.of(
            "\"amount\": 0.1", "\"amount\": 0.10000000000000002",
            "b.jpg", "c.jpg",
            "\"linear\",\n", "\"hold\",\n",
            "0.3,0.4", "0.3,0.5",
            "[10, 10,", "[10, 11,",
            "180}", "181}",
            "\"grain\": 0.04", "\"grain\": 0.05",
            "\"duration\": 2.0", "\"duration\": 2.5");

    @TempDir
    Path folder;

    private Project read(Path place, String text) throws Exception {
        Files.createDirectories(place);
        for (String picture : List.of("a.jpg", "b.jpg", "c.jpg")) {
            Files.writeString(place.resolve(picture), picture);
        }
        Path file = place.resolve("project.json");
        Files.writeString(file, text);
        return new ProjectReader().read(file, LoadOptions.DEFAULT);
    }

    private static String print(Project project) {
        Shot shot = project.shots().get(0);
        return Fingerprint.of(shot, project.file().toAbsolutePath().normalize().getParent());
    }

    @Test
    void everyFieldCountsAndTheFolderDoesNot() throws Exception {
        Set<String> prints = new HashSet<>();
        prints.add(print(read(folder.resolve("one"), SHOT)));
        for (Map.Entry<String, String> change : CHANGES.entrySet()) {
            String text = SHOT.replace(change.getKey(), change.getValue());
            assertNotEquals(SHOT, text, change.toString());
            assertTrue(prints.add(print(read(folder.resolve("one"), text))), change.toString());
        }
        assertEquals(print(read(folder.resolve("one"), SHOT)), print(read(folder.resolve("two"), SHOT)));
    }

    private Map<String, String> identity(Project project, VideoConfig config, FrameRange range) {
        RenderRequest request = RenderRequest.of(project, "film.mp4").withConfig(config);
        return FilmIdentity.of(request, project, Optional.of(range));
    }

    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream()
                .filter(name -> !one.get(name).equals(other.get(name)))
                .toList();
    }

    @Test
    void anIdentityNamesWhatDiffers() throws IOException, Exception {
        Project project = read(folder, SHOT);
        FrameRange all = new FrameRange(1, 48);
        Map<String, String> one = identity(project, VideoConfig.DEFAULT, all);
        assertEquals(List.of(), differing(one, identity(project, VideoConfig.DEFAULT, all)));
        assertEquals(
                List.of("the quality"),
                differing(one, identity(project, VideoConfig.DEFAULT.withQuality(Quality.LOW), all)));
        assertEquals(
                List.of("the range of frames"),
                differing(one, identity(project, VideoConfig.DEFAULT, new FrameRange(1, 47))));
        Files.writeString(folder.resolve("c.jpg"), "another");
        Files.move(folder.resolve("c.jpg"), folder.resolve("b.jpg"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(List.of("the file b.jpg"), differing(one, identity(project, VideoConfig.DEFAULT, all)));
        // Nor do threads, backends or a limit of memory: they do not change a frame.
        VideoConfig other =
                VideoConfig.DEFAULT.withThreads(3).withBackends("cpu").withMemoryLimit(VideoConfig.LEAST_MEMORY);
        assertEquals(List.of("the file b.jpg"), differing(one, identity(project, other, all)));
    }
}
