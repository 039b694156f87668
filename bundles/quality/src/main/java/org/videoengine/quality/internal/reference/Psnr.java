package org.videoengine.quality.internal.reference;

/** Peak signal-to-noise ratio. */
final class Psnr {
    private Psnr() {}

    /** Decibels of a mean squared error: {@code 10 log10(peak^2 / error)}; infinite without any. */
    static double of(double meanSquaredError, int peak) {
        return meanSquaredError == 0
                ? Double.POSITIVE_INFINITY
                : 10 * Math.log10((double) peak * peak / meanSquaredError);
    }

    /** Sum of the squared differences of two stretches of samples. */
    static long squaredError(short[] reference, short[] test, int from, int to, int peak) {
        if (peak > 0x3FFF) {
            return wideSquaredError(reference, test, from, to);
        }
        // So many squares at most fit an int, which the JIT adds up several at a time.
        int atOnce = Integer.MAX_VALUE / (peak * peak);
        long sum = 0;
        for (int start = from; start < to; start += atOnce) {
            sum += narrowSquaredError(reference, test, start, Math.min(to, start + atOnce));
        }
        return sum;
    }

    private static int narrowSquaredError(short[] reference, short[] test, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            int difference = reference[i] - test[i];
            sum += difference * difference;
        }
        return sum;
    }

    private static long wideSquaredError(short[] reference, short[] test, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            long difference = (reference[i] & 0xFFFF) - (test[i] & 0xFFFF);
            sum += difference * difference;
        }
        return sum;
    }
}
