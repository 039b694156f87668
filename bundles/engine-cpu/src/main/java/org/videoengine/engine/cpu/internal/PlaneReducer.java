package org.videoengine.engine.cpu.internal;

import java.util.stream.IntStream;
import org.videoengine.plan.ResamplingKernel;

/** Reduces a plane once, before a shot is drawn, to the finest scale that the shot needs. */
final class PlaneReducer {
    private static final int BAND = 64;

    private PlaneReducer() {}

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
        double scaleX = (double) plane.width() / width;
        double scaleY = (double) plane.height() / height;
        PlaneMap map = new PlaneMap(scaleX, 0, 0.5 * scaleX, 0, scaleY, 0.5 * scaleY);
        int bands = (height + BAND - 1) / BAND;
        IntStream.range(0, bands).parallel().forEach(band -> {
            AxisAlignedView view = new AxisAlignedView();
            view.prepare(kernel, plane, map, width, height);
            float[] line = new float[width];
            int end = Math.min(height, (band + 1) * BAND);
            for (int y = band * BAND; y < end; y++) {
                view.addLine(kernels, y, 1, line, true);
                if (wide) {
                    float scale = plane.wide() ? 1 : 256;
                    kernels.store(line, scale, 0, 65535, reduced.shorts(), y * width, width);
                } else {
                    kernels.store(line, 0, 255, reduced.bytes(), y * width, width);
                }
            }
        });
        return reduced;
    }
}
