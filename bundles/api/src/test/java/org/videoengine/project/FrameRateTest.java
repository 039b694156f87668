package org.videoengine.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRateTest {

    @ParameterizedTest
    @CsvSource({
        "24, 24, 1",
        "30000/1001, 30000, 1001",
        "29.97, 30000, 1001",
        "23.976, 24000, 1001",
        "59.94, 60000, 1001",
        "12.5, 25, 2",
        "29.970, 30000, 1001",
        "25.000, 25, 1",
        "48/2, 24, 1",
        "' 25 ', 25, 1"
    })
    void readsRates(String text, int numerator, int denominator) {
        assertEquals(new FrameRate(numerator, denominator), FrameRate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fast",
                "0",
                "-24",
                "24/0",
                "1e3x",
                "NaN.0",
                "24.",
                "0x1.8p4",
                "1001",
                "1/2000",
                "24/1/1",
                "99999999999"
            })
    void refusesWhatIsNoRate(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> FrameRate.parse(text))
                .getMessage();
        assertTrue(message.startsWith("a frame rate"), message);
    }

    @Test
    void printsWhatItReads() {
        for (String text : new String[] {"24", "30000/1001", "25/2"}) {
            assertEquals(text, FrameRate.parse(text).toString());
        }
    }

    @Test
    void countsFramesExactly() {
        assertEquals(120, new FrameRate(24, 1).framesIn(5.0));
        assertEquals(1, new FrameRate(24, 1).framesIn(0.001));
        assertEquals(Integer.MAX_VALUE, new FrameRate(24, 1).framesIn(5e8));
        assertEquals(107_892, FrameRate.parse("29.97").framesIn(3600));
        assertEquals(1001.0, FrameRate.parse("29.97").secondsOf(30_000), 0);
    }
}
