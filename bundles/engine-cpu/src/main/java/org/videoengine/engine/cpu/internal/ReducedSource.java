package org.videoengine.engine.cpu.internal;

import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;

/**
 * A source's three planes, reduced for a shot.
 *
 * @param planes Y', Cb and Cr, or red, green and blue in linear light
 * @param chroma where chroma lies; {@link ChromaLayout#YUV444} in linear light
 * @param fullWidth width of each plane before the reduction
 * @param fullHeight height of each plane before the reduction
 * @param bordered the planes again, for pictures between keyframes; null where none has this source as a keyframe
 */
record ReducedSource(
        SourcePlane[] planes, ChromaLayout chroma, int[] fullWidth, int[] fullHeight, BorderedPlane[] bordered) {

    /** Reduces Y'CbCr planes of a plan's source. */
    static ReducedSource ycbcr(ShotPlan plan, int source, SourceImage image, PixelFormat format, RowKernels kernels) {
        Samples[] planes = new Samples[3];
        for (int plane = 0; plane < 3; plane++) {
            planes[plane] = new Samples(
                    image.planeWidth(plane),
                    image.planeHeight(plane),
                    image.bitDepth() == 8 ? image.bytes(plane) : null,
                    image.bitDepth() == 8 ? null : image.shorts(plane));
        }
        boolean wide = image.bitDepth() > 8 || format.bitDepth() > 8;
        return reduce(plan, source, planes, image.chroma(), format, wide, kernels);
    }

    /** Reduces planes of linear light, which have no chroma of their own. */
    static ReducedSource linear(ShotPlan plan, int source, Samples[] rgb, RowKernels kernels) {
        return reduce(plan, source, rgb, ChromaLayout.YUV444, PixelFormat.YUV444P10, true, kernels);
    }

    private static ReducedSource reduce(
            ShotPlan plan,
            int source,
            Samples[] full,
            ChromaLayout chroma,
            PixelFormat format,
            boolean wide,
            RowKernels kernels) {
        SourceSpec spec = plan.sources().get(source);
        boolean linear = plan.workingSpace() == WorkingSpace.LINEAR_RGB;
        SourcePlane[] planes = new SourcePlane[3];
        int[] widths = new int[3];
        int[] heights = new int[3];
        BorderedPlane[] bordered = moves(plan, source) ? new BorderedPlane[3] : null;
        ReducedSource reduced = new ReducedSource(planes, chroma, widths, heights, bordered);
        for (int plane = 0; plane < 3; plane++) {
            widths[plane] = full[plane].width();
            heights[plane] = full[plane].height();
            double stepX = spec.minStep() * ratio(plane, format.chromaShiftX(), chroma.shiftX());
            double stepY = spec.minStep() * ratio(plane, format.chromaShiftY(), chroma.shiftY());
            Samples samples = PlaneReducer.reduce(
                    full[plane],
                    SourceSpec.reduced(widths[plane], stepX),
                    SourceSpec.reduced(heights[plane], stepY),
                    plan.kernel(),
                    wide,
                    kernels);
            float unit = linear ? 1 : samples.toCodes();
            planes[plane] = new SourcePlane(samples, unit, null);
            if (bordered != null) {
                bordered[plane] = BorderedPlane.of(samples);
            }
            int border = reduced.border(plan, source, plane, format);
            if (border > 0) {
                planes[plane] = new SourcePlane(samples, unit, FloatPlane.of(samples, border, kernels));
            }
        }
        return reduced;
    }

    /** Whether any frame lies between this source and another. */
    static boolean moves(ShotPlan plan, int source) {
        return plan.frames().stream()
                .flatMap(frame -> frame.motion().stream())
                .anyMatch(motion -> motion.first() == source || motion.second() == source);
    }

    /** One to draw a picture between into, which is seen as this one is. */
    ReducedSource blank() {
        SourcePlane[] blank = new SourcePlane[3];
        for (int plane = 0; plane < 3; plane++) {
            Samples like = planes[plane].samples();
            FloatPlane floats = planes[plane].floats();
            // Samples of 16 bits have their unit already; those of 8 bits become 16.
            float unit = like.wide() ? planes[plane].unit() : planes[plane].unit() / 256;
            blank[plane] = new SourcePlane(
                    Samples.of16(like.width(), like.height()),
                    unit,
                    floats == null ? null : FloatPlane.blank(like.width(), like.height(), floats.border()));
        }
        return new ReducedSource(blank, chroma, fullWidth, fullHeight, null);
    }

    /** Whether another one is seen as this one is, whatever it shows. */
    boolean alike(ReducedSource other) {
        for (int plane = 0; plane < 3; plane++) {
            Samples mine = planes[plane].samples();
            Samples its = other.planes[plane].samples();
            if (mine.width() != its.width()
                    || mine.height() != its.height()
                    || mine.wide() != its.wide()
                    || fullWidth[plane] != other.fullWidth[plane]
                    || fullHeight[plane] != other.fullHeight[plane]
                    || border(planes[plane]) != border(other.planes[plane])) {
                return false;
            }
        }
        return chroma == other.chroma;
    }

    private static int border(SourcePlane plane) {
        return plane.floats() == null ? -1 : plane.floats().border();
    }

    private static double ratio(int plane, int outputShift, int sourceShift) {
        return plane == 0 ? 1 : Math.scalb(1.0, outputShift - sourceShift);
    }

    /** How far views at an angle read beyond a plane's ends; 0 where there are none. */
    private int border(ShotPlan plan, int source, int plane, PixelFormat format) {
        PlaneMap map = new PlaneMap();
        double stretch = 0;
        for (FrameRecipe recipe : plan.frames()) {
            for (ViewSample sample : recipe.samples()) {
                if (sample.source() == source && !sample.view().axisAligned()) {
                    map(plane, sample.view(), format.shiftX(plane), format.shiftY(plane), map);
                    stretch = Math.max(stretch, map.stretchU());
                }
            }
        }
        return stretch == 0 ? 0 : TurnedView.border(plan.kernel(), stretch);
    }

    /** Sets a map from an output plane's grid to a reduced plane's samples. */
    void map(int plane, Affine view, int outputShiftX, int outputShiftY, PlaneMap map) {
        Samples samples = planes[plane].samples();
        double reductionX = (double) samples.width() / fullWidth[plane];
        double reductionY = (double) samples.height() / fullHeight[plane];
        double subX = plane == 0 ? 1 : Math.scalb(1.0, -chroma.shiftX());
        double subY = plane == 0 ? 1 : Math.scalb(1.0, -chroma.shiftY());
        double offset = plane == 0 ? 0 : chroma.offsetX();
        map.set(view, outputShiftX, outputShiftY, subX * reductionX, subY * reductionY, offset * reductionX);
    }
}
