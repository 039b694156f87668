package org.videoengine.optimizer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.optimizer.Recommendation;
import org.videoengine.optimizer.Tier;

class TierChoiceTest {
    private static final double GIB = 1L << 30;

    private static Recommendation recommend(double gpuGib, double memoryGib, int cores) {
        return new TierChoice((long) (gpuGib * GIB), (long) (memoryGib * GIB), cores).recommend();
    }

    @ParameterizedTest
    @CsvSource({
        // Memory of a machine is a little less than it is sold with.
        "79.6, 128, 16, HIGH_END",
        "6, 15.5, 2, HIGH_END",
        "5, 31, 8, MID_RANGE",
        "8, 12, 4, MID_RANGE",
        "8, 9, 4, BUDGET",
        "3, 31, 8, BUDGET",
        "0, 7.7, 4, BUDGET",
        "0, 7, 4, MINIMAL",
        "0, 64, 2, MINIMAL",
        "0, 1, 1, MINIMAL"
    })
    void aMachineIsOfTheBestTierWhoseNeedsItMeets(double gpu, double memory, int cores, Tier tier) {
        assertEquals(tier, recommend(gpu, memory, cores).tier());
    }

    @Test
    void theGuessIsTheTiers() {
        Recommendation best = recommend(8, 32, 8);
        assertEquals("1920x1080", best.config().resolution().orElseThrow().toString());
        assertEquals("high", best.config().quality().id());
        assertTrue(best.config().gpuAcceleration());
        assertTrue(best.config().parallelProcessing());
        Recommendation least = recommend(0, 4, 2);
        assertEquals("854x480", least.config().resolution().orElseThrow().toString());
        assertEquals("low", least.config().quality().id());
        assertTrue(!least.config().gpuAcceleration() && !least.config().parallelProcessing());
    }

    @Test
    void itSaysWhatBetterTiersNeed() {
        Recommendation budget = recommend(4.2, 9, 6);
        assertTrue(
                budget.reasons().contains("High-End needs a usable GPU of 6 GB and 16 GB of memory"),
                () -> budget.reasons().toString());
        assertTrue(budget.reasons().contains("Mid-Range needs 12 GB of memory"), () -> budget.reasons()
                .toString());
        assertTrue(budget.reasons().get(0).contains("6 cores"), () -> budget.reasons()
                .toString());
    }
}
