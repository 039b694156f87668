package org.videoengine.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.render.RenderProgress;

class ProgressLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ProgressLine line = new ProgressLine(Optional.of(new PrintStream(out, true, StandardCharsets.UTF_8)));

    @Test
    void drawsRateAndTimeLeftAndTakesTheLineAway() {
        line.progress(new RenderProgress(30, 120, "ridge", "cpu", 41.26, 1, 92));
        String drawn = out.toString(StandardCharsets.UTF_8);
        assertTrue(drawn.contains(" 25 %  frame 30 of 120, 41.3 frames per second, 0:01:32 left"), drawn);
        line.clear();
        assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("\r"));
    }

    @Test
    void saysNothingOfTimeLeftBeforeThereIsAnEstimate() {
        line.progress(new RenderProgress(0, 120, "", "", 0, 0, -1));
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("left"));
    }

    @Test
    void drawsNothingWhereNobodyWatches() {
        ProgressLine unwatched = new ProgressLine(Optional.empty());
        unwatched.progress(new RenderProgress(1, 2, "", "", 0, 0, -1));
        unwatched.clear();
        assertFalse(unwatched.watched());
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0 s", "59.4, 59 s", "60, 0:01:00", "3725, 1:02:05"})
    void clock(double seconds, String expected) {
        assertEquals(expected, ProgressLine.clock(seconds));
    }
}
