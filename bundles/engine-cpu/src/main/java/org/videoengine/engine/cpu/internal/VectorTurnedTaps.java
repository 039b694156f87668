package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

/** What {@link VectorRowKernels} make of taps at an angle: the lane selections of every phase. */
final class VectorTurnedTaps {
    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();
    private static final int VECTORS = TurnedTaps.GROUP / LANES;

    private final VectorShuffle<Float>[] shuffles = shuffles(TurnedTaps.PHASES * VECTORS);
    private boolean inReach;

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

    /** Looks at taps again, without allocating. */
    private void look(TurnedTaps taps) {
        inReach = true;
        int outputs = taps.outputsInReach();
        for (int i = 0; i < shuffles.length && inReach; i++) {
            int at = i * LANES;
            int end = i / VECTORS * TurnedTaps.GROUP + Math.min(outputs, i % VECTORS * LANES + LANES);
            int step = LaneSelection.step(taps.firsts(), at, end);
            inReach = step >= 0;
            if (inReach) {
                LaneSelection selection = LaneSelection.of(taps.firsts(), at, end, step);
                inReach = selection.outputs() >= end - at;
                shuffles[i] = selection.shuffle();
            }
        }
    }

    /** Whether lanes of one vector serve all outputs. */
    boolean inReach() {
        return inReach;
    }

    VectorShuffle<Float> shuffle(int phase, int lane) {
        return shuffles[phase * VECTORS + lane / LANES];
    }

    @SuppressWarnings("unchecked")
    private static VectorShuffle<Float>[] shuffles(int n) {
        return (VectorShuffle<Float>[]) new VectorShuffle<?>[n];
    }
}
