package org.videoengine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SourceSpecTest {

    @Test
    void reducesToNoMoreThanTheStepNeeds() {
        assertEquals(1920, SourceSpec.reduced(3840, 2.0));
        assertEquals(1920, SourceSpec.reduced(3840, 2.0 + 1e-12));
        assertEquals(3840, SourceSpec.reduced(3840, 1.0));
        assertEquals(3840, SourceSpec.reduced(3840, 0.2));
        assertEquals(1, SourceSpec.reduced(3, 40));
        assertEquals(2133, SourceSpec.reduced(3840, 1.8));
    }
}
