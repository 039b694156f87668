package org.videoengine.engine.cpu.internal;

import java.util.Arrays;
import java.util.List;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.MotionField;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ViewSample;

/**
 * Draws the picture between two keyframes: line by line for whoever takes lines as they are, or, as far as a frame looks at it,
 * into planes of its own with 16-bit samples, at which views then look as at any source. Used again from frame to frame, by one
 * thread.
 */
final class BetweenPainter {
    /** Columns at a time: what is known of their places stays in the first-level cache. */
    private static final int STRIP = 15 * MotionGrid.BLOCK;

    /** Takes the picture from top to bottom, plane by plane, or two neighbouring planes at once. */
    interface Lines {
        /** Takes {@code n} samples of a row from column {@code x} on. */
        void take(int plane, float[] line, int x, int n, int y, RowKernels kernels);
    }

    private final ReducedSource[] sources;
    private final ResamplingKernel kernel;
    private final FrameFormat format;
    private final boolean linear;
    private final MotionGrid[] grids = {new MotionGrid(), new MotionGrid()};
    private final PlaneMap map = new PlaneMap();
    private final Places places = new Places(STRIP);
    private final float[] sampled = new float[RowKernels.padded(STRIP)];
    private final float[][] sum = new float[2][RowKernels.padded(STRIP)];
    private final Lines intoPicture = this::store;
    /** For each layer two, of the first and of the second keyframe. */
    private MotionLines[] parts = new MotionLines[0];

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

    /** The keyframe that is all there is to see, where it is as the picture would be; else null. */
    ReducedSource alone(Motion motion, MotionField field) {
        ReducedSource first = sources[motion.first()];
        if (field.showsFirstKeyframe()) {
            return first;
        }
        ReducedSource second = sources[motion.second()];
        return field.showsSecondKeyframe() && second.alike(first) ? second : null;
    }

    /** The picture; it is another one after the next call. */
    ReducedSource paint(
            Motion motion, MotionField field, List<ViewSample> samples, RowKernels kernels, MotionKernels moving) {
        ReducedSource alone = alone(motion, field);
        if (alone != null) {
            return alone;
        }
        ReducedSource from = sources[motion.first()];
        if (pictureFor == null || !pictureFor.alike(from)) {
            picture = from.blank();
        }
        pictureFor = from;
        for (int plane = 0; plane < 3; plane += planesFrom(plane)) {
            look(plane, samples, from.bordered()[plane].width(), from.bordered()[plane].height());
            paintPlanes(plane, motion, field, 256, intoPicture, kernels, moving);
        }
        return picture;
    }

    /** Gives all lines of the picture, in values of 8 bits and parts of them. */
    void paint(Motion motion, MotionField field, Lines to, RowKernels kernels, MotionKernels moving) {
        for (int plane = 0; plane < 3; plane += planesFrom(plane)) {
            left = 0;
            top = 0;
            right = sources[motion.first()].bordered()[plane].width();
            bottom = sources[motion.first()].bordered()[plane].height();
            paintPlanes(plane, motion, field, 1, to, kernels, moving);
        }
    }

    /** How many planes are drawn together: Cb and Cr move alike. */
    private int planesFrom(int plane) {
        return plane == 0 || linear ? 1 : 2;
    }

    private void paintPlanes(
            int plane,
            Motion motion,
            MotionField field,
            float perCode,
            Lines to,
            RowKernels kernels,
            MotionKernels moving) {
        BorderedPlane[] from = sources[motion.first()].bordered();
        BorderedPlane[] other = sources[motion.second()].bordered();
        begin(field, from[plane], other[plane], grids[linear ? 0 : Math.min(1, plane)], perCode);
        int count = planesFrom(plane);
        for (int y = top; y < bottom; y++) {
            for (int part = 0; part < 2 * field.layers().size(); part++) {
                parts[part].row(kernels, moving, y);
            }
            for (int x = left & -MotionGrid.BLOCK; x < right; x += STRIP) {
                int n = Math.min(STRIP, right - x);
                boolean whole = parts[0].weight().cover(x, x + n);
                for (int i = 0; !whole && i < count; i++) {
                    Arrays.fill(sum[i], 0);
                }
                for (int part = 0; part < 2 * field.layers().size(); part++) {
                    BorderedPlane[] keyframe = part % 2 == 0 ? from : other;
                    add(parts[part], keyframe, plane, count, x, n, y, moving, part > 0 || !whole);
                }
                for (int i = 0; i < count; i++) {
                    to.take(plane + i, sum[i], x, n, y, kernels);
                }
            }
        }
        for (MotionLines part : parts) {
            part.end();
        }
    }

    private void begin(MotionField field, BorderedPlane from, BorderedPlane other, MotionGrid grid, float perCode) {
        List<MotionField.Layer> layers = field.layers();
        if (parts.length < 2 * layers.size()) {
            parts = new MotionLines[2 * layers.size()];
            Arrays.setAll(parts, part -> new MotionLines());
        }
        int width = from.width();
        int height = from.height();
        grid.look(field.width(), field.height(), width, height);
        double wider = (double) other.width() / width;
        double higher = (double) other.height() / height;
        float unit = from.unit() * perCode;
        float otherUnit = other.unit() * perCode;
        for (int i = 0; i < layers.size(); i++) {
            MotionField.Layer layer = layers.get(i);
            parts[2 * i].begin(grid, layer.firstX(), layer.firstY(), layer.firstWeight(), unit, 1, 1);
            parts[2 * i + 1].begin(
                    grid, layer.secondX(), layer.secondY(), layer.secondWeight(), otherUnit, wider, higher);
        }
    }

    /**
     * Adds what a strip of the picture has of a keyframe, where it has any.
     *
     * @param toSum whether there is something to add it to
     */
    private void add(
            MotionLines lines,
            BorderedPlane[] keyframe,
            int plane,
            int count,
            int x,
            int n,
            int y,
            MotionKernels moving,
            boolean toSum) {
        FieldWeight weight = lines.weight();
        for (int span = 0; span < weight.spans(); span++) {
            int start = Math.max(x, weight.start(span));
            int length = Math.min(x + n, weight.end(span)) - start;
            if (length <= 0) {
                continue;
            }
            moving.places(keyframe[plane], y, start, length, lines, places);
            for (int i = 0; i < count; i++) {
                moving.sample(keyframe[plane + i], places, sampled, length);
                moving.weigh(sampled, lines, start, sum[i], start - x, length, toSum);
            }
        }
    }

    private void store(int plane, float[] line, int x, int n, int y, RowKernels kernels) {
        SourcePlane to = picture.planes()[plane];
        Samples samples = to.samples();
        int most = linear ? 65535 : 65280;
        kernels.store(line, 1, 0, most, samples.shorts(), y * samples.width() + x, n);
        if (to.floats() != null && x + n >= right) {
            to.floats().take(samples, y, kernels);
        }
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
