package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Filters of turned views; see {@link VectorRowKernels} for their manner. What a vector has beyond its own outputs, the next vector
 * overwrites, so each line is written from its start to its end.
 */
final class VectorTurns {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    private VectorTurns() {}

    /** As {@link RowKernels#turn}. */
    static void turn(FloatPlane plane, TurnedTaps across, TurnedTaps down, TurnedLine groups, float[] line) {
        VectorTurnedTaps vectors = VectorTurnedTaps.of(across);
        if (vectors.outputs() == 0) {
            ScalarRowKernels.turned(plane, across, down, groups, line);
        } else if (across.taps() == 4) {
            turn4(plane, across, vectors, down, groups, line);
        } else {
            turnAny(plane, across, vectors, down, groups, line);
        }
    }

    private static void turn4(
            FloatPlane plane,
            TurnedTaps across,
            VectorTurnedTaps vectors,
            TurnedTaps down,
            TurnedLine groups,
            float[] line) {
        float[] samples = plane.samples();
        float[] weights = across.weights();
        float[] shared = down.sharedWeights();
        int rows = down.rows();
        int last = plane.height() - 1;
        int outputs = vectors.outputs();
        for (int group = 0; group < groups.groups(); group++) {
            int phase = groups.columnPhases()[group];
            int column = groups.columns()[group] + plane.border();
            int row = groups.rows()[group];
            int down0 = groups.rowPhases()[group] * rows * TurnedTaps.GROUP;
            for (int lane = 0; lane < groups.step(); lane += outputs) {
                int left = column + vectors.left(phase, lane);
                VectorShuffle<Float> shuffle = vectors.shuffle(phase, lane);
                int w = phase * 4 * TurnedTaps.GROUP + lane;
                FloatVector w0 = FloatVector.fromArray(FLOATS, weights, w);
                FloatVector w1 = FloatVector.fromArray(FLOATS, weights, w + TurnedTaps.GROUP);
                FloatVector w2 = FloatVector.fromArray(FLOATS, weights, w + 2 * TurnedTaps.GROUP);
                FloatVector w3 = FloatVector.fromArray(FLOATS, weights, w + 3 * TurnedTaps.GROUP);
                FloatVector sum = FloatVector.zero(FLOATS);
                for (int j = 0; j < rows; j++) {
                    int p = Math.max(0, Math.min(last, row + j)) * plane.stride() + left;
                    FloatVector part = FloatVector.fromArray(FLOATS, samples, p)
                            .rearrange(shuffle)
                            .mul(w0)
                            .add(FloatVector.fromArray(FLOATS, samples, p + 1)
                                    .rearrange(shuffle)
                                    .mul(w1))
                            .add(FloatVector.fromArray(FLOATS, samples, p + 2)
                                    .rearrange(shuffle)
                                    .mul(w2))
                            .add(FloatVector.fromArray(FLOATS, samples, p + 3)
                                    .rearrange(shuffle)
                                    .mul(w3));
                    sum = sum.add(part.mul(FloatVector.fromArray(FLOATS, shared, down0 + lane + j * TurnedTaps.GROUP)));
                }
                sum.intoArray(line, group * groups.step() + lane);
            }
        }
    }

    private static void turnAny(
            FloatPlane plane,
            TurnedTaps across,
            VectorTurnedTaps vectors,
            TurnedTaps down,
            TurnedLine groups,
            float[] line) {
        float[] samples = plane.samples();
        float[] weights = across.weights();
        float[] shared = down.sharedWeights();
        int rows = down.rows();
        int taps = across.taps();
        int last = plane.height() - 1;
        int outputs = vectors.outputs();
        for (int group = 0; group < groups.groups(); group++) {
            int phase = groups.columnPhases()[group];
            int column = groups.columns()[group] + plane.border();
            int row = groups.rows()[group];
            int down0 = groups.rowPhases()[group] * rows * TurnedTaps.GROUP;
            for (int lane = 0; lane < groups.step(); lane += outputs) {
                int left = column + vectors.left(phase, lane);
                VectorShuffle<Float> shuffle = vectors.shuffle(phase, lane);
                int w = phase * taps * TurnedTaps.GROUP + lane;
                FloatVector sum = FloatVector.zero(FLOATS);
                for (int j = 0; j < rows; j++) {
                    int p = Math.max(0, Math.min(last, row + j)) * plane.stride() + left;
                    FloatVector part = FloatVector.fromArray(FLOATS, samples, p)
                            .rearrange(shuffle)
                            .mul(FloatVector.fromArray(FLOATS, weights, w));
                    for (int i = 1; i < taps; i++) {
                        part = part.add(FloatVector.fromArray(FLOATS, samples, p + i)
                                .rearrange(shuffle)
                                .mul(FloatVector.fromArray(FLOATS, weights, w + i * TurnedTaps.GROUP)));
                    }
                    sum = sum.add(part.mul(FloatVector.fromArray(FLOATS, shared, down0 + lane + j * TurnedTaps.GROUP)));
                }
                sum.intoArray(line, group * groups.step() + lane);
            }
        }
    }
}
