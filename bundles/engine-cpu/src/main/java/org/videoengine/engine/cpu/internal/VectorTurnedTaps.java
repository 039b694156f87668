package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

/**
 * What {@link VectorRowKernels} make of taps at an angle: how many outputs one vector serves, and for every phase the lane
 * selections of the vectors that a group takes.
 */
final class VectorTurnedTaps {
    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

    private VectorShuffle<Float>[] shuffles = shuffles(0);
    private int[] lefts = new int[0];
    private final int[] ascending = new int[LANES];
    private int vectors;
    private int outputs;

    /** Of taps, made anew only if they have changed, whoever used them meanwhile. */
    static VectorTurnedTaps of(TurnedTaps taps) {
        if (taps.prepared() instanceof VectorTurnedTaps known && taps.preparedIsCurrent()) {
            return known;
        }
        VectorTurnedTaps vectors = taps.prepared() instanceof VectorTurnedTaps known ? known : new VectorTurnedTaps();
        vectors.look(taps);
        taps.prepared(vectors);
        return vectors;
    }

    /** Looks at taps again, without allocating once it has seen as many vectors. */
    private void look(TurnedTaps taps) {
        int group = taps.outputsInReach();
        outputs = Math.min(LANES, taps.outputsInReach(LANES));
        vectors = (group + outputs - 1) / outputs;
        if (lefts.length < TurnedTaps.PHASES * vectors) {
            shuffles = shuffles(TurnedTaps.PHASES * vectors);
            lefts = new int[TurnedTaps.PHASES * vectors];
        }
        for (int i = 0; i < TurnedTaps.PHASES * vectors && outputs > 0; i++) {
            int first = i % vectors * outputs;
            int start = i / vectors * TurnedTaps.GROUP;
            look(taps.firsts(), start + first, Math.min(group - first, outputs), i);
        }
    }

    private void look(int[] firsts, int at, int count, int vector) {
        boolean forwards = firsts[at] <= firsts[at + count - 1];
        for (int i = 0; i < count; i++) {
            ascending[i] = firsts[forwards ? at + i : at + count - 1 - i];
        }
        int step = LaneSelection.step(ascending, 0, count);
        if (step < 0) {
            // Whole numbers of samples, which rounding has made uneven.
            outputs = 0;
            return;
        }
        LaneSelection selection = LaneSelection.of(ascending, 0, count, step);
        shuffles[vector] = forwards ? selection.shuffle() : selection.backwards(count);
        lefts[vector] = ascending[0];
    }

    /** How many outputs each vector has, from one to the next; 0 where lanes cannot serve them. */
    int outputs() {
        return outputs;
    }

    /** Of the vector whose first output is {@code lane} of a group. */
    VectorShuffle<Float> shuffle(int phase, int lane) {
        return shuffles[phase * vectors + lane / outputs];
    }

    /** Where that vector's samples start, from the lowest of the group. */
    int left(int phase, int lane) {
        return lefts[phase * vectors + lane / outputs];
    }

    @SuppressWarnings("unchecked")
    private static VectorShuffle<Float>[] shuffles(int n) {
        return (VectorShuffle<Float>[]) new VectorShuffle<?>[n];
    }
}
