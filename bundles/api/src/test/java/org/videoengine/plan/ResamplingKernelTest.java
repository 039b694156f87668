package org.videoengine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResamplingKernelTest {

    @ParameterizedTest
    @EnumSource
    void interpolatesAndVanishesBeyondItsRadius(ResamplingKernel kernel) {
        assertEquals(1, kernel.weight(0), 1e-12);
        for (int d = 1; d <= 4; d++) {
            assertEquals(0, kernel.weight(d), 1e-12);
            assertEquals(0, kernel.weight(-d), 1e-12);
        }
        assertEquals(0, kernel.weight(kernel.radius() + 0.3), 0);
        assertTrue(kernel.weight(0.5) > 0.49);
    }

    @ParameterizedTest
    @EnumSource
    void sumsToNearlyOneEverywhere(ResamplingKernel kernel) {
        double tolerance = kernel == ResamplingKernel.LANCZOS3 ? 0.02 : 1e-12;
        for (double phase = 0; phase < 1; phase += 1 / 64.0) {
            double sum = 0;
            for (int i = -4; i <= 4; i++) {
                sum += kernel.weight(i + phase);
            }
            assertEquals(1, sum, tolerance);
        }
    }
}
