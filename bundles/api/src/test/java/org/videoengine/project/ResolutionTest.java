package org.videoengine.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {

    @Test
    void readsSizes() {
        assertEquals(new Resolution(1920, 1080), Resolution.parse("1920x1080"));
        assertEquals(new Resolution(1920, 1080), Resolution.parse("1080p"));
        assertEquals(new Resolution(7680, 4320), Resolution.parse("7680X4320"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0x0", "1x1", "20000x20000", "1921x1080", "1920x1079", "1920", "axb", "1920x1080x2", "-2x2", ""})
    void refusesSizesThatNoFilmHas(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> Resolution.parse(text))
                .getMessage();
        assertTrue(message.startsWith("a resolution"), message);
    }
}
