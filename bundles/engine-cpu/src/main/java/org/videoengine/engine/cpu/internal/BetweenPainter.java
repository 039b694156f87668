package org.videoengine.engine.cpu.internal;

import java.util.List;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.MotionField;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ViewSample;

/**
 * Draws the picture between two keyframes, as far as a frame looks at it, into planes of its own with 16-bit samples. Views
 * then look at it as at any source. Used again from frame to frame, by one thread.
 */
final class BetweenPainter {
    /** Columns at a time: what is known of their places stays in the first-level cache. */
    private static final int STRIP = 480;

    private final ReducedSource[] sources;
    private final ResamplingKernel kernel;
    private final FrameFormat format;
    private final boolean linear;
    private MotionLines[] layers = new MotionLines[0];
    private final PlaneMap map = new PlaneMap();
    private final Places places = new Places(STRIP);
    private final float[][] first = new float[2][RowKernels.padded(STRIP)];
    private final float[][] second = new float[2][RowKernels.padded(STRIP)];
    private final float[][] sum = new float[2][RowKernels.padded(STRIP)];
    private ReducedSource picture;
    private ReducedSource pictureFor;
    private int left;
    private int right;
    private int top;
    private int bottom;

    /**
     * @param format of the frames whose planes look at the picture
     * @param linear whether the planes hold linear light, each as fine as luma
     */
    BetweenPainter(ReducedSource[] sources, ResamplingKernel kernel, FrameFormat format, boolean linear) {
        this.sources = sources;
        this.kernel = kernel;
        this.format = format;
        this.linear = linear;
    }

    /** The picture; it is another one after the next call. */
    ReducedSource paint(
            Motion motion, MotionField field, List<ViewSample> samples, RowKernels kernels, MotionKernels moving) {
        ReducedSource from = sources[motion.first()];
        ReducedSource to = sources[motion.second()];
        if (pictureFor == null || !pictureFor.alike(from)) {
            picture = from.blank();
        }
        pictureFor = from;
        reserve(field.layers().size());
        paintPlane(0, 1, from, to, field, samples, kernels, moving);
        if (linear) {
            paintPlane(1, 1, from, to, field, samples, kernels, moving);
            paintPlane(2, 1, from, to, field, samples, kernels, moving);
        } else {
            paintPlane(1, 2, from, to, field, samples, kernels, moving);
        }
        for (MotionLines layer : layers) {
            layer.end();
        }
        return picture;
    }

    /** Paints one plane, or two neighbouring ones of the same size. */
    private void paintPlane(
            int plane,
            int count,
            ReducedSource from,
            ReducedSource to,
            MotionField field,
            List<ViewSample> samples,
            RowKernels kernels,
            MotionKernels moving) {
        BorderedPlane source = from.bordered()[plane];
        BorderedPlane other = to.bordered()[plane];
        look(plane, samples, source.width(), source.height());
        for (int layer = 0; layer < field.layers().size(); layer++) {
            layers[layer].begin(kernels, field, layer, source.width(), source.height(), other.width(), other.height());
        }
        for (int y = top; y < bottom; y++) {
            for (int layer = 0; layer < field.layers().size(); layer++) {
                if (layer == 0 || layers[layer].nextWeighty(y, left, right) < right) {
                    layers[layer].row(kernels, y);
                }
            }
            for (int x = left; x < right; x += STRIP) {
                int n = Math.min(STRIP, right - x);
                add(layers[0], plane, count, from, to, y, x, x, n, moving);
                for (int layer = 1; layer < field.layers().size(); layer++) {
                    MotionLines lines = layers[layer];
                    int start = lines.nextWeighty(y, x, x + n);
                    while (start < x + n) {
                        int end = lines.nextWeightless(y, start, x + n);
                        add(lines, plane, count, from, to, y, x, start, end - start, moving);
                        start = lines.nextWeighty(y, end, x + n);
                    }
                }
                for (int i = 0; i < count; i++) {
                    store(plane + i, sum[i], x, n, y, source.wide(), kernels);
                }
            }
            for (int i = plane; i < plane + count; i++) {
                SourcePlane painted = picture.planes()[i];
                if (painted.floats() != null) {
                    painted.floats().take(painted.samples(), y, kernels);
                }
            }
        }
    }

    private void reserve(int count) {
        if (layers.length < count) {
            layers = new MotionLines[count];
            for (int i = 0; i < count; i++) {
                layers[i] = new MotionLines();
            }
        }
    }

    /** Adds a layer's part of the columns from {@code x} on to the sum of a strip; the first layer's part is the sum's first. */
    private void add(
            MotionLines lines,
            int plane,
            int count,
            ReducedSource from,
            ReducedSource to,
            int y,
            int strip,
            int x,
            int n,
            MotionKernels moving) {
        moving.places(from.bordered()[plane], y, x, n, lines.firstX(), lines.firstY(), places);
        for (int i = 0; i < count; i++) {
            moving.sample(from.bordered()[plane + i], places, first[i], n);
        }
        moving.places(to.bordered()[plane], y, x, n, lines.secondX(), lines.secondY(), places);
        for (int i = 0; i < count; i++) {
            moving.sample(to.bordered()[plane + i], places, second[i], n);
            moving.weigh(
                    first[i],
                    lines.firstWeight(),
                    second[i],
                    lines.secondWeight(),
                    x,
                    sum[i],
                    x - strip,
                    n,
                    lines != layers[0]);
        }
    }

    private void store(int plane, float[] line, int x, int n, int y, boolean wide, RowKernels kernels) {
        Samples samples = picture.planes()[plane].samples();
        int most = linear ? 65535 : 65280;
        kernels.store(line, wide ? 1 : 256, 0, most, samples.shorts(), y * samples.width() + x, n);
    }

    /** Finds the part of a plane that the samples reach. */
    private void look(int plane, List<ViewSample> samples, int width, int height) {
        int shiftX = linear ? 0 : format.pixelFormat().shiftX(plane);
        int shiftY = linear ? 0 : format.pixelFormat().shiftY(plane);
        int columns = linear ? format.width() : format.planeWidth(plane);
        int rows = linear ? format.height() : format.planeHeight(plane);
        double lowU = width;
        double highU = 0;
        double lowV = height;
        double highV = 0;
        for (int i = 0; i < samples.size(); i++) {
            picture.map(plane, samples.get(i).view(), shiftX, shiftY, map);
            double reachU = kernel.radius() * map.stretchU() + 2;
            double reachV = kernel.radius() * map.stretchV() + 2;
            for (int corner = 0; corner < 4; corner++) {
                double x = (corner & 1) * (columns - 1);
                double y = (corner >> 1) * (rows - 1);
                double u = map.ux() * x + map.uy() * y + map.u0();
                double v = map.vx() * x + map.vy() * y + map.v0();
                lowU = Math.min(lowU, u - reachU);
                highU = Math.max(highU, u + reachU);
                lowV = Math.min(lowV, v - reachV);
                highV = Math.max(highV, v + reachV);
            }
        }
        left = limit(lowU, width - 1);
        right = limit(highU, width - 1) + 1;
        top = limit(lowV, height - 1);
        bottom = limit(highV, height - 1) + 1;
    }

    private static int limit(double place, int most) {
        return (int) Math.max(0, Math.min(most, Math.floor(place)));
    }
}
