package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.conformance.ConformanceKit;

/** A backend that others wrote is built without us, dropped into the running program, draws, and is taken out again. */
@Tag("once")
class ThirdPartyBackendIT {
    private static final Path WORK = Path.of("target/third-party").toAbsolutePath();
    private static final Path EXAMPLE = Path.of("../bundles/conformance/example-backend");
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    @TempDir
    Path folder;

    @Test
    void comesDrawsAndGoes() throws Exception {
        Path jar = new ThirdPartyProject(WORK).build(EXAMPLE, "example-backend-1.0.0.jar");
        Path home = WORK.resolve("video-engine");
        Folders.delete(home);
        Folders.copy(Program.HOME, home);
        Path dropped = home.resolve("backends/example-backend.jar");
        writeCloseUp();
        try (InteractiveShell shell = new InteractiveShell(home, folder)) {
            String before = shell.typeUntil("backends", "cpu", true);
            assertFalse(before.contains("plain"), before);
            Files.copy(jar, dropped);
            shell.typeUntil("backends", "plain", true);
            byte[] plain = draw(shell, "plain");
            byte[] cpu = draw(shell, "cpu");
            assertAlike(plain, cpu);
            conforms(shell);
            refusesTheExample(shell);
            Files.delete(dropped);
            shell.typeUntil("backends", "plain", false);
            assertTrue(shell.type(render("close-up.json", "gone", "plain")).contains("there is no backend \"plain\""));
        }
    }

    /** The how-to's: a camera that looks so closely that it magnifies. */
    private void writeCloseUp() throws IOException {
        Files.copy(Program.HOME.resolve("examples/journey/images/seeding.jpg"), folder.resolve("seeding.jpg"));
        Files.writeString(folder.resolve("close-up.json"), """
                {"name": "close-up", "frameRate": "24", "resolution": [1920, 1080],
                 "shots": [{"id": "seeds", "duration": 1.0, "keyframes": [{"image": "seeding.jpg"}],
                   "camera": {"type": "path", "views": [
                     {"time": 0.0, "rect": [60, 40, 128, 72]}, {"time": 1.0, "rect": [900, 480, 144, 81]}]}}]}
                """);
    }

    private static String render(String project, String name, String backend) {
        return "render " + project + " --frames 1-12 --resolution " + WIDTH + "x" + HEIGHT + " --out " + name
                + ".y4m --backend " + backend;
    }

    /** It passes what it draws, and the rest is counted as skipped, with the reason. */
    private static void conforms(InteractiveShell shell) throws Exception {
        String answer = shell.type("conformance plain");
        assertTrue(answer.contains(" 0 failed"), answer);
        assertTrue(Pattern.compile("[1-9]\\d* passed").matcher(answer).find(), answer);
        assertTrue(Pattern.compile("[1-9]\\d* skipped").matcher(answer).find(), answer);
        assertTrue(answer.contains("the backend plain draws only magnified pictures without effects"), answer);
    }

    private byte[] draw(InteractiveShell shell, String backend) throws Exception {
        String answer = shell.type(render("close-up.json", backend, backend));
        assertTrue(answer.contains("drawn on " + backend), answer);
        byte[] film = Files.readAllBytes(folder.resolve(backend + ".y4m"));
        int frame = WIDTH * HEIGHT * 3 / 2;
        return Arrays.copyOfRange(film, film.length - frame, film.length);
    }

    private void refusesTheExample(InteractiveShell shell) throws Exception {
        String alps = Program.HOME.resolve("examples/alps").toString();
        String answer = shell.type(render(alps, "refused", "plain"));
        assertTrue(answer.contains("the backend plain draws only magnified pictures without effects"), answer);
        assertFalse(Files.exists(folder.resolve("refused.y4m")));
    }

    /** Within the bounds of the conformance kit, plane by plane. */
    private static void assertAlike(byte[] one, byte[] other) {
        assertEquals(one.length, other.length);
        int luma = WIDTH * HEIGHT;
        for (int plane = 0; plane < 3; plane++) {
            int start = plane == 0 ? 0 : luma + (plane - 1) * luma / 4;
            int[] errors = new int[plane == 0 ? luma : luma / 4];
            double squares = 0;
            for (int i = 0; i < errors.length; i++) {
                errors[i] = Math.abs((one[start + i] & 0xFF) - (other[start + i] & 0xFF));
                squares += errors[i] * errors[i];
            }
            Arrays.sort(errors);
            double psnr = 10 * Math.log10(255.0 * 255 * errors.length / squares);
            String where = "plane " + plane + ", PSNR " + psnr + " dB";
            assertTrue(psnr >= ConformanceKit.MIN_PSNR, where);
            assertTrue(errors[errors.length - 1] <= ConformanceKit.MAX_ERROR, where);
            assertTrue(errors[(int) Math.ceil(0.999 * errors.length) - 1] <= ConformanceKit.MAX_ERROR_999, where);
        }
    }
}
