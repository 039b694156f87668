package org.videoengine.engine.cpu.internal;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** The same loops in the Vector API, in the manner of {@link VectorRowKernels}. */
final class VectorMotionKernels implements MotionKernels {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

    private static final float ROUNDER = ScalarRowKernels.ROUNDER;
    private static final int ROUNDER_BITS = ScalarRowKernels.ROUNDER_BITS;
    private static final IntVector INDEX = IntVector.zero(INTS).addIndex(1);

    @Override
    public void places(BorderedPlane plane, int y, int left, int n, float[] dx, float[] dy, Places places) {
        int stride = plane.width() + 2 * BorderedPlane.BORDER;
        int mostRight = plane.width() + BorderedPlane.BORDER;
        int lowest = plane.height() + BorderedPlane.BORDER;
        int[] at = places.at();
        float[] beyondX = places.beyondX();
        float[] beyondY = places.beyondY();
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(FLOATS, dx, left + i);
            FloatVector roundX = x.sub(0.5f).add(ROUNDER);
            x.sub(roundX.sub(ROUNDER)).intoArray(beyondX, i);
            FloatVector down = FloatVector.fromArray(FLOATS, dy, left + i);
            FloatVector roundY = down.sub(0.5f).add(ROUNDER);
            down.sub(roundY.sub(ROUNDER)).intoArray(beyondY, i);
            IntVector column = INDEX.add(roundX.reinterpretAsInts())
                    .add(left + i - 1 + BorderedPlane.BORDER - ROUNDER_BITS)
                    .min(mostRight)
                    .max(0);
            roundY.reinterpretAsInts()
                    .add(y - 1 + BorderedPlane.BORDER - ROUNDER_BITS)
                    .min(lowest)
                    .max(0)
                    .mul(stride)
                    .add(column)
                    .intoArray(at, i);
        }
    }

    @Override
    public void sample(BorderedPlane plane, Places places, float[] line, int n) {
        if (plane.wide()) {
            VectorWideSampling.sample(plane, places, line, n);
        } else {
            VectorNarrowSampling.sample(plane, places, line, n);
        }
    }

    @Override
    public void weigh(float[] a, float[] wa, float[] b, float[] wb, int left, float[] to, int at, int n, boolean add) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector sum = FloatVector.fromArray(FLOATS, a, i)
                    .mul(FloatVector.fromArray(FLOATS, wa, left + i))
                    .add(FloatVector.fromArray(FLOATS, b, i).mul(FloatVector.fromArray(FLOATS, wb, left + i)));
            (add ? FloatVector.fromArray(FLOATS, to, at + i).add(sum) : sum).intoArray(to, at + i);
        }
        ScalarMotionKernels.weigh(a, wa, b, wb, left, to, at, i, n, add);
    }
}
