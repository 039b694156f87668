package org.videoengine.media.internal.sound;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Turns down what is too loud, shortly before it is heard and gently after it, both channels alike; what is not too loud stays as it
 * is, to the last bit. The gain is the least that is needed within the look-ahead, let go slowly, and averaged over the look-ahead,
 * so that it has no edges and has come down when the peak is there.
 */
final class Limiter {
    /** Most that the curve through the samples reaches: 1 dB below full level, as EBU R 128 has it, since codecs add to peaks. */
    static final float CEILING = 0.8912509f;

    /** How far it looks ahead, in samples. */
    static final int AHEAD = SoundReader.RATE / 200;

    /** How much of what it has turned down is let go with each sample: nearly all within a third of a second. */
    private static final double RELEASE = 1 - StrictMath.exp(-1 / (0.1 * SoundReader.RATE));

    private final Deque<double[]> least = new ArrayDeque<>();
    private final double[] window = new double[AHEAD];
    private double released = 1;
    private double sum = AHEAD;
    private int below;
    private int at;
    private long time;
    private float peak;

    Limiter() {
        Arrays.fill(window, 1);
    }

    /**
     * The gain of the sample that came {@link #AHEAD} samples before this one.
     *
     * @param level the largest magnitude of the curve at this one
     */
    float gain(float level) {
        peak = Math.max(peak, level);
        double wanted = level > CEILING ? CEILING / level : 1;
        while (!least.isEmpty() && least.peekLast()[1] >= wanted) {
            least.removeLast();
        }
        least.addLast(new double[] {time, wanted});
        if (least.peekFirst()[0] < time - AHEAD) {
            least.removeFirst();
        }
        time++;
        released = Math.min(least.peekFirst()[1], released + (1 - released) * RELEASE);
        if (released > 1 - 1e-6) {
            released = Math.min(1, least.peekFirst()[1]);
        }
        sum += released - window[at];
        below += (released < 1 ? 1 : 0) - (window[at] < 1 ? 1 : 0);
        window[at] = released;
        at = (at + 1) % AHEAD;
        if (below == 0) {
            sum = AHEAD;
            return 1;
        }
        return (float) (sum / AHEAD);
    }

    /** The largest magnitude that there was. */
    float peak() {
        return peak;
    }
}
