package org.videoengine.gpucheck.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.videoengine.gpucheck.internal.CheckSettings;

class OptionsTest {

    @Test
    void areTheStandardOnesUnlessOthersAreGiven() {
        assertEquals(CheckSettings.STANDARD, Options.of(List.of()).settings());
        Options options = Options.of(List.of("--frames", "8", "out", "--resolution", "320x180", "--limit", "9"));
        assertEquals(new CheckSettings(8, 2, 5, 320, 180), options.settings());
        assertEquals(Path.of("out").toAbsolutePath(), options.folder());
        assertEquals(9, options.limitSeconds());
        assertEquals(
                options.settings(), CheckSettings.ofWords(options.settings().words()));
    }

    @Test
    void areRefusedInOneSentence() {
        assertRefused("there is no option --fast", "--fast", "1");
        assertRefused("--runs takes a positive whole number, not \"\"", "--runs");
        assertRefused("the jobs have 1 to 120 frames, not 121", "--frames", "121");
        assertRefused("a resolution is WxH, such as 1280x720, not 720p", "--resolution", "720p");
        assertRefused("frames have even sides of at least 2, not 33x20", "--resolution", "33x20");
        assertRefused("there is one folder for the reports, not two: b", "a", "b");
    }

    private static void assertRefused(String reason, String... words) {
        String message = assertThrows(IllegalArgumentException.class, () -> Options.of(List.of(words)))
                .getMessage();
        assertTrue(message.equals(reason), message);
    }
}
