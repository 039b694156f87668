package org.videoengine.engine.cpu.internal;

import java.util.stream.IntStream;
import org.videoengine.plan.ResamplingKernel;

/**
 * Reduces a plane once, before a shot is drawn, to the finest scale that the shot needs: it draws a straight view of all of it,
 * in bands on all processors.
 */
final class PlaneReducer {
    private static final int BANDS_PER_PROCESSOR = 4;

    private final Samples plane;
    private final Samples reduced;
    private final ResamplingKernel kernel;
    private final RowKernels kernels;

    private PlaneReducer(Samples plane, Samples reduced, ResamplingKernel kernel, RowKernels kernels) {
        this.plane = plane;
        this.reduced = reduced;
        this.kernel = kernel;
        this.kernels = kernels;
    }

    /**
     * The plane at another size, at most its own. The same object if nothing changes.
     *
     * @param wide whether the result has 16-bit samples
     */
    static Samples reduce(
            Samples plane, int width, int height, ResamplingKernel kernel, boolean wide, RowKernels kernels) {
        if (width == plane.width() && height == plane.height() && wide == plane.wide()) {
            return plane;
        }
        Samples reduced = wide ? Samples.of16(width, height) : Samples.of8(width, height);
        PlaneReducer reducer = new PlaneReducer(plane, reduced, kernel, kernels);
        int blocks = (height + RowKernels.LINES - 1) / RowKernels.LINES;
        int bands = Math.min(blocks, Runtime.getRuntime().availableProcessors() * BANDS_PER_PROCESSOR);
        IntStream.range(0, bands)
                .parallel()
                .forEach(band -> reducer.reduce(
                        (int) ((long) blocks * band / bands) * RowKernels.LINES,
                        Math.min(height, (int) ((long) blocks * (band + 1) / bands) * RowKernels.LINES)));
        return reduced;
    }

    private void reduce(int from, int to) {
        AxisAlignedView view = new AxisAlignedView();
        view.prepare(kernel, new SourcePlane(plane, 1, null), wholePlane(), reduced.width(), reduced.height());
        float[][] lines = new float[RowKernels.LINES][RowKernels.padded(reduced.width())];
        ByteLines bytes = new ByteLines();
        int y = from;
        if (!reduced.wide()) {
            for (; y + RowKernels.LINES <= to; y += RowKernels.LINES) {
                bytes.set(reduced.bytes(), y * reduced.width(), reduced.width(), 0, 255);
                view.store(kernels, y, 1, null, lines, bytes);
            }
        }
        for (; y < to; y += RowKernels.LINES) {
            view.lines(kernels, y, 1, null, lines);
            for (int i = 0; i < lines.length && y + i < to; i++) {
                store(lines[i], y + i);
            }
        }
    }

    private Looks wholePlane() {
        double scaleX = (double) plane.width() / reduced.width();
        double scaleY = (double) plane.height() / reduced.height();
        PlaneMap map = new PlaneMap();
        map.set(scaleX, 0.5 * scaleX, scaleY, 0.5 * scaleY);
        Looks looks = new Looks();
        looks.take(new PlaneMap[] {map}, new double[] {1}, 0, 1, reduced.width(), reduced.height());
        return looks;
    }

    private void store(float[] line, int y) {
        int width = reduced.width();
        if (reduced.wide()) {
            kernels.store(line, plane.wide() ? 1 : 256, 0, 65535, reduced.shorts(), y * width, width);
        } else {
            kernels.store(line, 0, 255, reduced.bytes(), y * width, width);
        }
    }
}
