package org.videoengine.gpucheck.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void hasTheMiddleAndTheEnds() {
        assertEquals(new Spread(3, 1, 9, List.of(9.0, 1.0, 3.0)), Spread.of(List.of(9.0, 1.0, 3.0)));
        assertEquals(2.5, Spread.of(List.of(4.0, 1.0, 3.0, 2.0)).median());
        assertEquals(7, Spread.of(List.of(7.0)).median());
    }
}
