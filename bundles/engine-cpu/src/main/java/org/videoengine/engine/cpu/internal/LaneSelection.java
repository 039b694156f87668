package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * How the outputs of a vector pick their samples from a vector loaded where the first output's samples start. Gathering them
 * from memory costs as much as loading them one by one; rearranging lanes costs one instruction.
 *
 * <p>Evenly spaced outputs are {@code k} or {@code k + 1} whole samples apart. One bit a step names a selection, and few of
 * the names occur, as they are digital straight lines: each selection is made once in the life of the program and found again
 * by its name. Outputs whose samples lie beyond the loaded vector are left to the next one, which starts there.
 */
final class LaneSelection {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    static final int LANES = FLOATS.length();
    /** By the least whole step and the name. */
    private static final LaneSelection[][] KNOWN = new LaneSelection[LANES][];

    static {
        for (int step = 0; step < LANES; step++) {
            KNOWN[step] = new LaneSelection[1 << longest(step)];
        }
    }

    private final int[] lanes = new int[LANES];
    private final VectorShuffle<Float> shuffle;
    private final VectorShuffle<Float>[] backwards = backwards();
    private final int outputs;

    private LaneSelection(int name, int step) {
        int at = 0;
        int inside = 0;
        for (int lane = 0; lane < LANES; lane++) {
            if (at < LANES) {
                inside++;
            }
            lanes[lane] = Math.min(at, LANES - 1);
            at += step + (name >> lane & 1);
        }
        shuffle = VectorShuffle.fromValues(FLOATS, lanes);
        outputs = inside;
    }

    /** The most steps of that length, or one more, that a vector's samples can be apart. */
    private static int longest(int step) {
        return step == 0 ? LANES - 1 : (LANES - 1) / step;
    }

    /** Which lane goes to each output. */
    VectorShuffle<Float> shuffle() {
        return shuffle;
    }

    /** The same for so many outputs whose last one's samples start where the vector is loaded. */
    VectorShuffle<Float> backwards(int outputs) {
        VectorShuffle<Float> found = backwards[outputs];
        if (found == null) {
            int[] turned = new int[LANES];
            for (int lane = 0; lane < outputs; lane++) {
                turned[lane] = lanes[outputs - 1 - lane];
            }
            found = VectorShuffle.fromValues(FLOATS, turned);
            backwards[outputs] = found;
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static VectorShuffle<Float>[] backwards() {
        return (VectorShuffle<Float>[]) new VectorShuffle<?>[LANES + 1];
    }

    /** How many outputs, from the first, it serves. */
    int outputs() {
        return outputs;
    }

    /**
     * The least whole step between neighbours from {@code at} to before {@code end}, or -1 if they are not evenly spaced or too
     * far apart for lanes.
     */
    static int step(int[] firsts, int at, int end) {
        if (end - at <= 1) {
            return 0;
        }
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int i = at + 1; i < end; i++) {
            int step = firsts[i] - firsts[i - 1];
            least = Math.min(least, step);
            most = Math.max(most, step);
        }
        return least >= 0 && most <= least + 1 && most < LANES ? least : -1;
    }

    /** The selection for the outputs from {@code at}, at most those before {@code end}. */
    static LaneSelection of(int[] firsts, int at, int end, int step) {
        int name = 0;
        int steps = Math.min(longest(step), end - 1 - at);
        for (int i = 0; i < steps; i++) {
            name |= (firsts[at + i + 1] - firsts[at + i] - step) << i;
        }
        LaneSelection found = KNOWN[step][name];
        if (found == null) {
            // Two threads may both make it; either will do.
            found = new LaneSelection(name, step);
            KNOWN[step][name] = found;
        }
        return found;
    }
}
