package org.videoengine.media.internal.sound;

/**
 * How far the curve through samples goes, between them too: by interpolation to four times their rate, as Rec. ITU-R BS.1770-4,
 * annex 2, wants it.
 */
final class TruePeak {
    /** Samples on either side that an interpolated one is made of. */
    static final int REACH = 8;

    private static final int BETWEEN = 3;
    private static final float[][] PHASES = phases();

    private TruePeak() {}

    /** Windowed sinc functions for the moments a quarter, half and three quarters after a sample. */
    private static float[][] phases() {
        float[][] phases = new float[BETWEEN][2 * REACH];
        for (int phase = 0; phase < BETWEEN; phase++) {
            double moment = (phase + 1) / (BETWEEN + 1.0);
            double[] taps = new double[2 * REACH];
            double sum = 0;
            for (int i = 0; i < taps.length; i++) {
                double x = i - (REACH - 1) - moment;
                double window = StrictMath.cos(StrictMath.PI * x / (2 * REACH));
                taps[i] = StrictMath.sin(StrictMath.PI * x) / (StrictMath.PI * x) * window * window;
                sum += taps[i];
            }
            for (int i = 0; i < taps.length; i++) {
                phases[phase][i] = (float) (taps[i] / sum);
            }
        }
        return phases;
    }

    /** The largest magnitude from a sample to before the next one; there are {@link #REACH} samples on either side. */
    static float at(float[] samples, int index) {
        float peak = Math.abs(samples[index]);
        int first = index - REACH + 1;
        for (float[] taps : PHASES) {
            float sum = 0;
            for (int i = 0; i < taps.length; i++) {
                sum += taps[i] * samples[first + i];
            }
            peak = Math.max(peak, Math.abs(sum));
        }
        return peak;
    }
}
