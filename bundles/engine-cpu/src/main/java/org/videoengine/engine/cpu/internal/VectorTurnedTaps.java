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
        outputs = taps.ascending() ? Math.min(LANES, taps.outputsInReach(LANES)) : 0;
        if (outputs == 0) {
            return;
        }
        vectors = (group + outputs - 1) / outputs;
        if (shuffles.length < TurnedTaps.PHASES * vectors) {
            shuffles = shuffles(TurnedTaps.PHASES * vectors);
        }
        for (int phase = 0; phase < TurnedTaps.PHASES; phase++) {
            for (int i = 0; i < vectors; i++) {
                int at = phase * TurnedTaps.GROUP + i * outputs;
                int end = phase * TurnedTaps.GROUP + Math.min(group, (i + 1) * outputs);
                int step = LaneSelection.step(taps.firsts(), at, end);
                shuffles[phase * vectors + i] =
                        LaneSelection.of(taps.firsts(), at, end, step).shuffle();
            }
        }
    }

    /** How many outputs each vector has, from one to the next; 0 where lanes cannot serve them. */
    int outputs() {
        return outputs;
    }

    /** Of the vector whose first output is {@code lane} of a group. */
    VectorShuffle<Float> shuffle(int phase, int lane) {
        return shuffles[phase * vectors + lane / outputs];
    }

    @SuppressWarnings("unchecked")
    private static VectorShuffle<Float>[] shuffles(int n) {
        return (VectorShuffle<Float>[]) new VectorShuffle<?>[n];
    }
}
