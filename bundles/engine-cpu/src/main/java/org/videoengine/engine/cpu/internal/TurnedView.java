package org.videoengine.engine.cpu.internal;

import org.videoengine.plan.ResamplingKernel;

/**
 * A view at an angle. A group of neighbouring outputs of a line crosses only a few source rows; each is filtered along its
 * length for all of them, and every output takes its share of it.
 */
final class TurnedView implements View {
    private static final int TOUCHED_LINES = 64;
    /** Floats in a cache line of 64 bytes. */
    private static final int CACHE_LINE = 16;

    private final TurnedTaps across = new TurnedTaps();
    private final TurnedTaps down = new TurnedTaps();
    private final float[][] scratch = new float[1][];
    private final float[] scratchWeight = new float[1];
    private final TurnedLine line = new TurnedLine();
    private PlaneMap map;
    private FloatPlane plane;
    private int width;
    /** Lines below this one have been touched. */
    private int touchedTo;

    private float touched;

    @Override
    public void prepare(ResamplingKernel kernel, SourcePlane from, Looks looks, int columns, int rows) {
        map = looks.map();
        width = columns;
        across.compute(kernel, map.ux(), map.stretchU());
        down.compute(kernel, map.vx(), map.stretchV());
        int length = RowKernels.padded(columns + TurnedTaps.GROUP);
        if (scratch[0] == null || scratch[0].length < length) {
            scratch[0] = new float[length];
        }
        exchange(from);
    }

    @Override
    public void exchange(SourcePlane other) {
        plane = other.floats();
        touchedTo = 0;
    }

    /**
     * How far beyond its ends a row must be readable: a group that starts as far out as it may, its outputs' samples, and a
     * vector more.
     */
    static int border(ResamplingKernel kernel, double stretch) {
        int taps = (int) Math.ceil(2 * kernel.radius() * stretch);
        return 2 * taps + (int) Math.ceil((TurnedTaps.GROUP + 1) * (stretch + 2));
    }

    @Override
    public void lines(RowKernels kernels, int y, float weight, float[][] sums, float[][] lines) {
        for (int i = 0; i < lines.length; i++) {
            if (sums != null) {
                System.arraycopy(sums[i], 0, lines[i], 0, width);
            }
            addLine(kernels, y + i, weight, lines[i], sums == null);
        }
    }

    private void addLine(RowKernels kernels, int y, float weight, float[] to, boolean first) {
        if (y >= touchedTo) {
            touch(y, y + TOUCHED_LINES);
            touchedTo = y + TOUCHED_LINES;
        }
        int step = across.outputsInReach();
        line.begin((width + step - 1) / step, step);
        double u = map.uy() * y + map.u0();
        double v = map.vy() * y + map.v0();
        for (int x = 0; x < width; x += step) {
            // Beyond the ends all samples are the same; a group that starts far out is moved to where rows are
            // readable.
            int startU = start(u + map.ux() * x, plane.width(), across.taps());
            int startV = start(v + map.vx() * x, plane.height(), down.rows());
            line.add(
                    (startU >> TurnedTaps.PHASE_BITS) + across.lowest(startU & (TurnedTaps.PHASES - 1)),
                    startU & (TurnedTaps.PHASES - 1),
                    (startV >> TurnedTaps.PHASE_BITS) + down.lowest(startV & (TurnedTaps.PHASES - 1)),
                    startV & (TurnedTaps.PHASES - 1));
        }
        kernels.turn(plane, across, down, line, scratch[0]);
        scratchWeight[0] = weight;
        kernels.blend(scratch, scratchWeight, 1, to, width, !first);
    }

    /**
     * Reads a sample of every cache line that some output lines need, row by row. Lines at an angle step to another row every
     * few samples, which no hardware sees coming: without this, most of the time is spent waiting for memory.
     */
    private void touch(int fromLine, int toLine) {
        double wide = map.ux() * width;
        double tall = map.vx() * width;
        double slant = map.uy() * (toLine - fromLine);
        double drop = map.vy() * (toLine - fromLine);
        double u = map.uy() * fromLine + map.u0();
        double v = map.vy() * fromLine + map.v0();
        int left = limit(u + Math.min(0, wide) + Math.min(0, slant) - across.taps(), plane.width());
        int right = limit(u + Math.max(0, wide) + Math.max(0, slant) + across.taps(), plane.width());
        int top = limit(v + Math.min(0, tall) + Math.min(0, drop) - down.taps(), plane.height());
        int bottom = limit(v + Math.max(0, tall) + Math.max(0, drop) + down.taps(), plane.height());
        float sum = 0;
        float[] samples = plane.samples();
        for (int row = top; row <= bottom; row++) {
            int start = row * plane.stride() + plane.border();
            for (int column = left; column <= right; column += CACHE_LINE) {
                sum += samples[start + column];
            }
        }
        // Kept, so that the reads are not found to be useless and left out.
        touched = sum;
    }

    private static int limit(double position, int size) {
        return (int) Math.max(0, Math.min(size - 1, position));
    }

    private static int start(double position, int size, int taps) {
        double near = Math.max(-taps - TurnedTaps.GROUP, Math.min(size + taps + TurnedTaps.GROUP, position));
        return (int) Math.floor(near * TurnedTaps.PHASES + 0.5);
    }
}
