package org.videoengine.engine.cpu.internal;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

/** What {@link VectorRowKernels} make of taps: groups of outputs, each with its lane selection. */
final class VectorTaps {
    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

    private int groups;
    private boolean full;
    private int[] starts = new int[0];
    private VectorShuffle<Float>[] shuffles = shuffles(0);

    /** Of taps, made anew only if they have changed, whoever used them meanwhile. */
    static VectorTaps of(AxisTaps taps) {
        if (taps.prepared() instanceof VectorTaps known && taps.preparedIsCurrent()) {
            return known;
        }
        VectorTaps vectors = taps.prepared() instanceof VectorTaps known ? known : new VectorTaps();
        vectors.look(taps);
        taps.prepared(vectors);
        return vectors;
    }

    /** Looks at taps again, without allocating once it has seen as many. */
    private void look(AxisTaps taps) {
        groups = 0;
        full = false;
        int n = taps.count();
        int step = LaneSelection.step(taps.firsts(), 0, n);
        if (step < 0) {
            return;
        }
        for (int at = 0; at < n; ) {
            LaneSelection selection = LaneSelection.of(taps.firsts(), at, n, step);
            if (groups == starts.length) {
                starts = Arrays.copyOf(starts, 2 * groups + 64);
                shuffles = Arrays.copyOf(shuffles, 2 * groups + 64);
            }
            starts[groups] = at;
            shuffles[groups] = selection.shuffle();
            groups++;
            at += selection.outputs();
        }
        full = groups == (n + LaneSelection.LANES - 1) / LaneSelection.LANES;
    }

    /** How many groups there are; 0 where lanes cannot serve the taps. */
    int groups() {
        return groups;
    }

    /** Whether every group is a whole vector of outputs. */
    boolean full() {
        return full;
    }

    /** The first output of each group; what a group writes beyond its own outputs, the next one overwrites. */
    int[] starts() {
        return starts;
    }

    /** How many groups, from the first, write nothing at or beyond an output. */
    int within(int end) {
        int last = groups;
        while (last > 0 && starts[last - 1] + LANES > end) {
            last--;
        }
        return last;
    }

    VectorShuffle<Float>[] shuffles() {
        return shuffles;
    }

    @SuppressWarnings("unchecked")
    private static VectorShuffle<Float>[] shuffles(int n) {
        return (VectorShuffle<Float>[]) new VectorShuffle<?>[n];
    }
}
