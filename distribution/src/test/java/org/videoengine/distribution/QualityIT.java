package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the built program says of its own films' quality. */
@Tag("once")
class QualityIT {
    private static final List<String> LEVELS = List.of("low", "medium", "high", "ultra");

    @TempDir
    Path folder;

    /** Two views of one photograph, between which the film follows the motion. */
    private void project() throws Exception {
        BufferedImage photo = ImageIO.read(
                Program.HOME.resolve("examples/journey/images/picos.jpg").toFile());
        view(photo, "a.png", 100, 300, 1600, 900);
        view(photo, "b.png", 180, 330, 1500, 844);
        Files.writeString(
                folder.resolve("project.json"),
                "{\"name\": \"views\", \"frameRate\": \"24\", \"resolution\": [960, 540], \"shots\": [{\"id\": \"s\","
                        + " \"duration\": 0.5, \"keyframes\": [{\"image\": \"a.png\", \"time\": 0.0}, {\"image\": \"b.png\","
                        + " \"time\": 0.5}], \"interpolation\": \"optical_flow\"}]}");
    }

    private void view(BufferedImage photo, String name, int x, int y, int width, int height) throws Exception {
        BufferedImage view = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = view.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(photo.getSubimage(x, y, width, height), 0, 0, 1280, 720, null);
        graphics.dispose();
        ImageIO.write(view, "png", folder.resolve(name).toFile());
    }

    @Test
    void levelsOfQualityComeInTheirOrder() throws Exception {
        project();
        List<Double> scores = new ArrayList<>();
        for (String level : LEVELS) {
            Program.Run render =
                    Program.run(folder, "render", "project.json", "--quality", level, "--out", level + ".y4m");
            assertEquals(0, render.status(), render.err());
            Program.Run run = Program.run(folder, "validate", level + ".y4m", "--json");
            assertEquals(0, run.status(), run.err());
            JsonNode document = new ObjectMapper().readTree(run.out());
            scores.add(document.get("score").asDouble());
        }
        System.out.println("scores of " + LEVELS + ": " + scores);
        for (int i = 1; i < scores.size(); i++) {
            assertTrue(scores.get(i) > scores.get(i - 1), LEVELS + ": " + scores);
        }
    }

    @Test
    void aStandardThatIsNotReachedIsAFailure() throws Exception {
        Files.createDirectory(folder.resolve("grey"));
        for (int i = 1; i < 5; i++) {
            BufferedImage picture = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 180; y++) {
                for (int x = 0; x < 320; x++) {
                    picture.setRGB(x, y, (x / 24 + y / 24) * 0x0C0C0C);
                }
            }
            ImageIO.write(picture, "png", folder.resolve("grey/" + i + ".png").toFile());
        }
        Program.Run run = Program.run(folder, "validate", "grey", "--standard", "broadcast");
        assertEquals(1, run.status(), run.out());
        assertTrue(run.err().contains("the standard broadcast takes 0.9"), run.err());
        assertTrue(run.out().contains("bands"), run.out());
        Program.Run sizes = Program.run(
                folder,
                "compare",
                "grey",
                Program.HOME.resolve("examples/journey/images/picos.jpg").toString());
        assertEquals(1, sizes.status());
        assertTrue(sizes.err().contains("films that are compared have one size and layout"), sizes.err());
    }
}
