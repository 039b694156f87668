package org.videoengine.benchmark.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.videoengine.benchmark.RatioInterval;

class RankTestTest {
    private static final double CLOSE = 1e-12;

    /** Of the 252 ways to mix five and five, one puts all of the one below all of the other, and one above. */
    @Example
    void fiveRunsThatAreAllFasterThanFiveOthersAreSo() {
        RatioInterval interval =
                RankTest.compare(List.of(100.0, 101.0, 99.0, 100.5, 99.5), List.of(110.0, 111.0, 109.0, 112.0, 108.0));
        assertEquals(2 / 252.0, interval.p(), CLOSE);
        assertEquals(1.1, interval.ratio(), 0.005);
        assertTrue(interval.low() > 1.07 && interval.high() < 1.13, interval.toString());
        // Two-sided 5 %, table of Mann and Whitney: the statistic is at most 2 with probability 4/252.
        assertEquals(1 - 2 * 4 / 252.0, interval.confidence(), CLOSE);
    }

    @Example
    void fourRunsCanBeToldApartAndThreeCannot() {
        assertTrue(RankTest.enough(4, 4));
        assertFalse(RankTest.enough(3, 3));
        assertTrue(RankTest.enough(3, 5));
        RatioInterval three = RankTest.compare(List.of(1.0, 2.0, 3.0), List.of(10.0, 20.0, 30.0));
        assertEquals(0.1, three.p(), CLOSE);
        assertEquals(0.9, three.confidence(), CLOSE);
        assertEquals(10 / 3.0, three.low(), CLOSE);
        assertEquals(30, three.high(), CLOSE);
    }

    @Example
    void equalRunsAreNotToldApart() {
        RatioInterval interval = RankTest.compare(List.of(5.0, 5.0, 5.0, 5.0), List.of(5.0, 5.0, 5.0, 5.0));
        assertEquals(1, interval.p());
        assertEquals(1, interval.ratio());
    }

    @Property(tries = 200)
    void theIntervalAndTheTestSayTheSame(
            @ForAll @Size(min = 4, max = 9) @UniqueElements List<@DoubleRange(min = 1, max = 2) Double> earlier,
            @ForAll @Size(min = 4, max = 9) @UniqueElements List<@DoubleRange(min = 1.2, max = 2.5) Double> later) {
        RatioInterval interval = RankTest.compare(earlier, later);
        boolean ties = earlier.stream().anyMatch(later::contains);
        boolean outside = interval.low() > 1 || interval.high() < 1;
        assertTrue(
                ties || outside == interval.p() <= 0.05 || !RankTest.enough(earlier.size(), later.size()),
                interval.toString());
        assertTrue(interval.low() <= interval.ratio() && interval.ratio() <= interval.high());
        assertTrue(interval.confidence() >= 0.95 && interval.confidence() <= 1);
    }

    @Property(tries = 200)
    void theOtherWayRoundItIsTheReciprocal(
            @ForAll @Size(min = 1, max = 7) List<@DoubleRange(min = 1, max = 2) Double> earlier,
            @ForAll @Size(min = 1, max = 7) List<@DoubleRange(min = 1, max = 2) Double> later) {
        RatioInterval there = RankTest.compare(earlier, later);
        RatioInterval back = RankTest.compare(later, earlier);
        assertEquals(there.ratio(), 1 / back.ratio(), 1e-9);
        assertEquals(there.low(), 1 / back.high(), 1e-9);
        assertEquals(there.p(), back.p(), 1e-9);
    }

    /** Against a count of all ways to choose, for small numbers. */
    @Property(tries = 100)
    void probabilitiesAreThoseOfCounting(
            @ForAll @Size(min = 2, max = 5) @UniqueElements List<@DoubleRange(min = 1, max = 2) Double> all,
            @ForAll Random random) {
        int first = 1 + random.nextInt(all.size() - 1);
        List<Double> earlier = all.subList(0, first);
        List<Double> later = all.subList(first, all.size());
        double wins = wins(earlier, later);
        double fewest = Math.min(wins, (double) earlier.size() * later.size() - wins);
        int ways = 0;
        int asFar = 0;
        for (int mask = 0; mask < 1 << all.size(); mask++) {
            if (Integer.bitCount(mask) == first) {
                List<Double> one = new ArrayList<>();
                List<Double> other = new ArrayList<>();
                for (int i = 0; i < all.size(); i++) {
                    ((mask >> i & 1) == 1 ? one : other).add(all.get(i));
                }
                ways++;
                asFar += wins(one, other) <= fewest ? 1 : 0;
            }
        }
        assertEquals(
                Math.min(1, 2.0 * asFar / ways),
                RankTest.compare(earlier, later).p(),
                1e-9);
    }

    private static double wins(List<Double> earlier, List<Double> later) {
        return later.stream()
                .mapToLong(after ->
                        earlier.stream().filter(before -> after > before).count())
                .sum();
    }

    /** Of pairs of five runs from one and the same machine, noisy as it may be, at most one in twenty seems to differ. */
    @Example
    void noiseAloneIsSeldomTakenForADifference() {
        Random random = new Random(5);
        int differ = 0;
        int tries = 4000;
        for (int i = 0; i < tries; i++) {
            differ += RankTest.compare(runs(random), runs(random)).p() <= 0.05 ? 1 : 0;
        }
        assertTrue(differ < 0.05 * tries, differ + " of " + tries);
        assertTrue(differ > 0.01 * tries, differ + " of " + tries);
    }

    private static List<Double> runs(Random random) {
        List<Double> runs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            runs.add(100 * Math.exp(0.1 * random.nextGaussian()));
        }
        return runs;
    }
}
