package org.videoengine.benchmark.internal.compare;

import java.util.Arrays;
import java.util.List;
import org.videoengine.benchmark.RatioInterval;

/**
 * The exact rank test of Mann and Whitney, "On a test of whether one of two random variables is stochastically larger than the
 * other", 1947, and the interval of the ratio that belongs to it. Ties are counted so that the test is rather too careful.
 */
public final class RankTest {
    /** How sure an interval is to be. */
    static final double CONFIDENCE = 0.95;

    private RankTest() {}

    /**
     * How many times as large as before, and how sure that is.
     *
     * @param earlier at least one positive number
     * @param later at least one positive number
     */
    public static RatioInterval compare(List<Double> earlier, List<Double> later) {
        double[] ratios = ratios(earlier, later);
        double[] atMost = cumulative(earlier.size(), later.size());
        int depth = 1;
        while (depth < ratios.length / 2 && 2 * atMost[depth] <= 1 - CONFIDENCE) {
            depth++;
        }
        return new RatioInterval(
                middle(ratios),
                ratios[depth - 1],
                ratios[ratios.length - depth],
                Math.max(0, 1 - 2 * atMost[depth - 1]),
                p(ratios, atMost));
    }

    /** Whether runs of these numbers can be told apart at all. */
    static boolean enough(int earlier, int later) {
        return 2 * cumulative(earlier, later)[0] <= 1 - CONFIDENCE;
    }

    private static double[] ratios(List<Double> earlier, List<Double> later) {
        double[] ratios = new double[earlier.size() * later.size()];
        int at = 0;
        for (double before : earlier) {
            for (double after : later) {
                ratios[at++] = after / before;
            }
        }
        Arrays.sort(ratios);
        return ratios;
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : Math.sqrt(sorted[half - 1] * sorted[half]);
    }

    private static double p(double[] ratios, double[] atMost) {
        int over = 0;
        int under = 0;
        for (double ratio : ratios) {
            over += ratio >= 1 ? 1 : 0;
            under += ratio <= 1 ? 1 : 0;
        }
        return Math.min(1, 2 * atMost[Math.min(over, under)]);
    }

    /**
     * Probability that chance alone gives a statistic of at most {@code u}, for every {@code u}: the recursion of the paper,
     * where the largest of all values belongs to one side or to the other.
     */
    private static double[] cumulative(int first, int second) {
        // ways[m][u]: of n values of the second side and m of the first, as shares of all ways.
        double[][] ways = new double[first + 1][];
        for (int m = 0; m <= first; m++) {
            ways[m] = new double[] {1};
        }
        for (int n = 1; n <= second; n++) {
            for (int m = 1; m <= first; m++) {
                double[] sum = new double[m * n + 1];
                double fromFirst = (double) m / (m + n);
                for (int u = 0; u < ways[m - 1].length; u++) {
                    sum[u + n] += fromFirst * ways[m - 1][u];
                }
                for (int u = 0; u < ways[m].length; u++) {
                    sum[u] += (1 - fromFirst) * ways[m][u];
                }
                ways[m] = sum;
            }
        }
        double[] atMost = ways[first];
        for (int u = 1; u < atMost.length; u++) {
            atMost[u] += atMost[u - 1];
        }
        return atMost;
    }
}
