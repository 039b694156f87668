package org.videoengine.device;

import org.videoengine.backend.BackendException;
import org.videoengine.frame.FrameFormat;
import org.videoengine.plan.Grain;

/** Where a kernel's values go: the last arguments of kernels that draw. Set anew for every launch; for one thread. */
final class Sink {
    private static final int TO_SUMS = 0;
    private static final int TO_BYTES = 1;
    private static final int TO_SHORTS = 2;
    private static final float FAR = 1e30f;
    private static final int SHORTS = 65535;
    /** Times the noise of a frame's grain. */
    private static final double HASH_SUM_DEVIATION = Math.sqrt(21845);

    private final FrameFormat format;
    private DeviceMemory sums;
    private DeviceMemory codes;
    private int sumsPlane;
    private int sumsStride;
    private boolean add;
    private int at;
    private int width;
    private int height;
    private int mode;
    private float scale;
    private float low;
    private float high;
    private float zero;
    private float vignette;
    private float left;
    private float right;
    private float top;
    private float down;
    private int seed;
    private float grain;

    Sink(FrameFormat format) {
        this.format = format;
    }

    private void begin(DeviceMemory sums, DeviceMemory codes, int width, int height) {
        this.sums = sums;
        this.codes = codes;
        this.width = width;
        this.height = height;
        sumsStride = Blocks.padded(width);
        sumsPlane = sumsStride * height;
        add = false;
        at = 0;
        scale = 1;
        vignette = 0;
        grain = 0;
        seed = 0;
    }

    /** Into sums of floats, whose rows have whole blocks; {@code sums} and {@code codes} are both there, whether used or not. */
    Sink toSums(DeviceMemory sums, DeviceMemory codes, int width, int height, boolean add) {
        begin(sums, codes, width, height);
        this.add = add;
        mode = TO_SUMS;
        low = -FAR;
        high = FAR;
        return this;
    }

    /** Sums are limited to these. */
    Sink between(float least, float most) {
        low = least;
        high = most;
        return this;
    }

    /** Into a source's plane of 16-bit samples, from a place on. */
    Sink toSamples(DeviceMemory anySums, DeviceMemory samples, int place, int width, int height) {
        begin(anySums, samples, width, height);
        at = place;
        mode = TO_SHORTS;
        low = 0;
        high = SHORTS;
        return this;
    }

    /** Into a plane of the frame, rounded to codes. */
    Sink toCodes(DeviceMemory sums, DeviceMemory frame, int plane, boolean add) {
        begin(sums, frame, format.planeWidth(plane), format.planeHeight(plane));
        this.add = add;
        for (int before = 0; before < plane; before++) {
            at += format.planeSamples(before);
        }
        mode = format.pixelFormat().bytesPerSample() == 1 ? TO_BYTES : TO_SHORTS;
        scale = 1 << (format.pixelFormat().bitDepth() - 8);
        low = 16 * scale;
        high = (plane == 0 ? 235 : 240) * scale;
        zero = plane == 0 ? 16 : 128;
        return this;
    }

    /** Darkens corners of a plane of the frame. */
    Sink vignette(double strength, int plane) {
        vignette = (float) strength;
        double halfWidth = format.width() / 2.0;
        double halfHeight = format.height() / 2.0;
        double corner = Math.hypot(halfWidth, halfHeight);
        int stepX = 1 << format.pixelFormat().shiftX(plane);
        int stepY = 1 << format.pixelFormat().shiftY(plane);
        left = (float) ((0.5 - halfWidth) / corner);
        right = (float) (stepX / corner);
        top = (float) ((0.5 * stepY - halfHeight) / corner);
        down = (float) (stepY / corner);
        return this;
    }

    /** Adds grain. */
    Sink grain(Grain of) {
        seed = of.seed();
        grain = (float) (4 * of.sigma() / HASH_SUM_DEVIATION);
        return this;
    }

    /** Gives the arguments. */
    DeviceKernel append(DeviceKernel kernel) throws BackendException {
        return kernel.memory(sums)
                .number(sumsPlane)
                .number(sumsStride)
                .number(add ? 1 : 0)
                .memory(codes)
                .memory(codes)
                .number(at)
                .number(width * height)
                .number(width)
                .number(height)
                .number(mode)
                .number(scale)
                .number(low)
                .number(high)
                .number(zero)
                .number(vignette)
                .number(left)
                .number(right)
                .number(top)
                .number(down)
                .number(seed)
                .number(grain);
    }

    /** Gives those arguments that tell of the vignette. */
    DeviceKernel appendVignette(DeviceKernel kernel) throws BackendException {
        return kernel.number(vignette).number(left).number(right).number(top).number(down);
    }
}
