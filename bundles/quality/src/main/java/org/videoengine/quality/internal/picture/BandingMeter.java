package org.videoengine.quality.internal.picture;

import java.util.stream.IntStream;

/**
 * Visible steps in what should be a smooth gradient: the share of samples that lie in flat stretches of at least twelve equal
 * codes close to another such stretch that differs by at most 40 of 255, each times how visible that difference is; across and
 * along, the larger of both. It follows the observation of CAMBI (Tandon, Afonso, Sole and Krasula, "CAMBI: contrast-aware
 * multiscale banding index", PCS 2021) that a band is seen by its contrast and its extent, at one scale. A difference of d
 * counts as {@code d^2 / (d + 4)}, a choice of ours: nearly as it is where it is large, and little where it is one code of 8
 * bits, which all 8-bit film has.
 */
final class BandingMeter {
    /** Longer than a coding block, whose edges are the {@link BlockinessMeter}'s. */
    private static final int FLAT = 12;
    /** The most samples from a stretch to the next: what a light blur makes of a step. */
    private static final int BETWEEN = 6;

    private static final double HIGHEST_STEP = 40;
    private static final double HALF_VISIBLE = 4;
    private static final int COLUMNS_AT_ONCE = 128;

    private final short[] codes;
    private final int width;
    private final int height;
    private final double[] visibility;

    private BandingMeter(Luma luma) {
        codes = luma.codes();
        width = luma.width();
        height = luma.height();
        visibility = new double[(int) (HIGHEST_STEP / luma.lumaOfACode()) + 1];
        for (int step = 0; step < visibility.length; step++) {
            double difference = step * luma.lumaOfACode();
            visibility[step] = difference * difference / (difference + HALF_VISIBLE);
        }
    }

    static double of(Luma luma) {
        return new BandingMeter(luma).index();
    }

    private double index() {
        int sampling = Stripes.sampling(height);
        double[] across = Stripes.sums(0, height, 1, (from, to, out) -> {
            for (int y = from; y < to; y += sampling) {
                out[0] += sampling * row(y * width);
            }
        });
        int chunks = (width + COLUMNS_AT_ONCE - 1) / COLUMNS_AT_ONCE;
        double along = 0;
        for (double chunk : IntStream.range(0, chunks)
                .parallel()
                .mapToDouble(i -> columns(i * COLUMNS_AT_ONCE, columnsOf(i), sampling))
                .toArray()) {
            along += sampling * chunk;
        }
        return Math.max(across[0], along) / ((double) width * height);
    }

    /** Sum over neighbouring flat stretches of their lengths times the visibility of the step between them. */
    private double row(int at) {
        Stretches stretches = new Stretches(1);
        for (int i = at + 1; i <= at + width; i++) {
            if (i == at + width || codes[i] != codes[i - 1]) {
                stretches.end(0, codes[i - 1] & 0xFFFF, i - at);
            }
        }
        return stretches.sum;
    }

    private int columnsOf(int chunk) {
        return Math.min(width, (chunk + 1) * COLUMNS_AT_ONCE) - chunk * COLUMNS_AT_ONCE;
    }

    private double columns(int from, int columns, int sampling) {
        int count = (columns + sampling - 1) / sampling;
        Stretches stretches = new Stretches(count);
        for (int y = 1; y <= height; y++) {
            int at = y * width + from;
            for (int x = 0; x < count; x++) {
                int i = at + x * sampling;
                if (y == height || codes[i] != codes[i - width]) {
                    stretches.end(x, codes[i - width] & 0xFFFF, y);
                }
            }
        }
        return stretches.sum;
    }

    /** The last flat stretch of each of some lines that are gone along side by side. */
    private final class Stretches {
        private final int[] begin;
        private final int[] length;
        private final int[] end;
        private final int[] code;
        private double sum;

        Stretches(int lines) {
            begin = new int[lines];
            length = new int[lines];
            end = new int[lines];
            code = new int[lines];
        }

        /** On a line, codes change at that sample, before which they were those. */
        void end(int line, int codeHere, int at) {
            int run = at - begin[line];
            if (run >= FLAT) {
                int step = Math.abs(codeHere - code[line]);
                if (length[line] > 0 && begin[line] - end[line] <= BETWEEN && step < visibility.length) {
                    // Half of both stretches belongs to the step between them.
                    sum += 0.5 * (length[line] + run) * visibility[step];
                }
                length[line] = run;
                end[line] = at;
                code[line] = codeHere;
            }
            begin[line] = at;
        }
    }
}
