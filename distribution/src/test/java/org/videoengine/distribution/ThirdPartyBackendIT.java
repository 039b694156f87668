package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.conformance.ConformanceKit;

/** A backend that others wrote is built without us, dropped into the running program, draws, and is taken out again. */
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
        try (InteractiveShell shell = new InteractiveShell(home, folder)) {
            String before = shell.typeUntil("backends", "cpu", true);
            assertFalse(before.contains("plain"), before);
            Files.copy(jar, dropped);
            shell.typeUntil("backends", "plain", true);
            byte[] plain = draw(shell, "plain");
            byte[] cpu = draw(shell, "cpu");
            assertAlike(plain, cpu);
            assertTrue(shell.type("conformance plain").contains(" 0 failed"));
            refusesUltra(shell);
            Files.delete(dropped);
            shell.typeUntil("backends", "plain", false);
            assertTrue(shell.type(render("gone", "plain")).contains("there is no backend \"plain\""));
        }
    }

    private static String render(String name, String backend) {
        return "render " + Program.HOME.resolve("examples/alps") + " --frames 60 --resolution " + WIDTH + "x" + HEIGHT
                + " --out " + name + ".y4m --backend " + backend;
    }

    private byte[] draw(InteractiveShell shell, String backend) throws Exception {
        String answer = shell.type(render(backend, backend));
        assertTrue(answer.contains("drawn on " + backend), answer);
        byte[] film = Files.readAllBytes(folder.resolve(backend + ".y4m"));
        int frame = WIDTH * HEIGHT * 3 / 2;
        return Arrays.copyOfRange(film, film.length - frame, film.length);
    }

    private void refusesUltra(InteractiveShell shell) throws Exception {
        String answer = shell.type(render("ultra", "plain") + " --quality ultra");
        assertTrue(answer.contains("the backend plain does not draw in linear light"), answer);
        assertFalse(Files.exists(folder.resolve("ultra.y4m")));
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
