package org.videoengine.engine.cpu.internal;

import java.util.List;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.ViewSample;

/**
 * Draws frames plane by plane in Y'CbCr, straight to the output's subsampling, in strips so narrow that the rows and weights
 * at work stay in the second-level cache, and so wide that source rows are read in long runs.
 */
final class YcbcrPainter implements FramePainter {
    private static final int STRIP = 2048;
    /** At an angle a strip crosses many source rows: narrower, so that they stay in the second-level cache. */
    private static final int TURNED_STRIP = 256;

    private final ShotPlan plan;
    private final FrameFormat format;
    private final ReducedSource[] sources;
    /** The sources, or what takes a source's place in a frame. */
    private final ReducedSource[] pictures;

    private final BetweenPainter between;
    private final PlaneViews.Planes[] planes = new PlaneViews.Planes[3];
    private final PlaneViews views = new PlaneViews();
    private final float[][] lines = new float[RowKernels.LINES][RowKernels.padded(STRIP)];
    private final ByteLines bytes = new ByteLines();
    private final BetweenPainter.Lines straightLines = this::storeStraight;
    private final PlaneMap map = new PlaneMap();
    private FrameRecipe drawn;
    private FrameBuffer frame;

    YcbcrPainter(ShotPlan plan, FrameFormat format, ReducedSource[] sources) {
        this.plan = plan;
        this.format = format;
        this.sources = sources;
        this.pictures = sources.clone();
        this.between = new BetweenPainter(sources, plan.kernel(), format, false);
        for (int plane = 0; plane < planes.length; plane++) {
            int number = plane;
            planes[plane] = source -> pictures[source].planes()[number];
        }
    }

    @Override
    public void paint(
            FrameRecipe recipe, MotionField motion, FrameBuffer target, RowKernels kernels, MotionKernels moving) {
        List<ViewSample> samples = recipe.samples();
        int first = samples.get(0).source();
        if (motion != null && straight(recipe) && between.alone(recipe.motion().get(), motion) == null) {
            drawn = recipe;
            frame = target;
            between.paint(recipe.motion().get(), motion, straightLines, kernels, moving);
            frame = null;
            return;
        }
        if (motion != null) {
            pictures[first] = between.paint(recipe.motion().get(), motion, samples, kernels, moving);
        }
        int strip = strip(samples);
        for (int x = 0; x < format.planeWidth(0); x += strip) {
            int n = Math.min(strip, format.planeWidth(0) - x);
            look(recipe, 0, x, n);
            paintStrip(recipe, target, 0, x, n, kernels);
        }
        for (int x = 0; x < format.planeWidth(1); x += strip) {
            int n = Math.min(strip, format.planeWidth(1) - x);
            look(recipe, 1, x, n);
            paintStrip(recipe, target, 1, x, n, kernels);
            views.exchange(planes[2]);
            paintStrip(recipe, target, 2, x, n, kernels);
        }
        pictures[first] = sources[first];
    }

    /** Whether a frame shows its picture as it is, sample by sample. */
    private boolean straight(FrameRecipe recipe) {
        ViewSample sample = recipe.samples().get(0);
        if (recipe.samples().size() > 1 || sample.weight() != 1 || recipe.vignette() > 0) {
            return false;
        }
        ReducedSource source = sources[sample.source()];
        PixelFormat layout = format.pixelFormat();
        for (int plane = 0; plane < 3; plane++) {
            Samples samples = source.planes()[plane].samples();
            source.map(plane, sample.view(), layout.shiftX(plane), layout.shiftY(plane), map);
            if (!map.identity()
                    || samples.width() != format.planeWidth(plane)
                    || samples.height() != format.planeHeight(plane)) {
                return false;
            }
        }
        return true;
    }

    private void storeStraight(int plane, float[] samples, int x, int n, int y, RowKernels kernels) {
        if (plane == 0 && drawn.grain().sigma() > 0) {
            LineEffects.grain(kernels, samples, x, n, drawn.grain(), y);
        }
        FramePainter.store(kernels, samples, frame, plane, x, n, y);
    }

    private static int strip(List<ViewSample> samples) {
        for (int i = 0; i < samples.size(); i++) {
            if (!samples.get(i).view().axisAligned()) {
                return TURNED_STRIP;
            }
        }
        return STRIP;
    }

    private void look(FrameRecipe recipe, int plane, int left, int n) {
        List<ViewSample> samples = recipe.samples();
        PixelFormat layout = format.pixelFormat();
        views.begin(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            ViewSample sample = samples.get(i);
            PlaneMap map = views.add(sample.source(), sample.weight());
            pictures[sample.source()].map(plane, sample.view(), layout.shiftX(plane), layout.shiftY(plane), map);
            map.moveRight(left);
        }
        views.look(plan.kernel(), planes[plane], n, format.planeHeight(plane));
    }

    private void paintStrip(FrameRecipe recipe, FrameBuffer target, int plane, int left, int n, RowKernels kernels) {
        int height = format.planeHeight(plane);
        boolean plain = recipe.vignette() == 0 && (plane > 0 || recipe.grain().sigma() == 0);
        int y = 0;
        if (plain && format.pixelFormat().bytesPerSample() == 1 && views.straight()) {
            int width = format.planeWidth(plane);
            for (; y + RowKernels.LINES <= height; y += RowKernels.LINES) {
                bytes.set(target.bytes(plane), y * width + left, width, FramePainter.LOW, FramePainter.high(plane));
                views.store(kernels, y, lines, bytes);
            }
        }
        for (; y < height; y += RowKernels.LINES) {
            views.lines(kernels, y, lines);
            for (int i = 0; i < lines.length && y + i < height; i++) {
                finish(recipe, lines[i], plane, left, n, y + i, kernels);
                FramePainter.store(kernels, lines[i], target, plane, left, n, y + i);
            }
        }
    }

    private void finish(FrameRecipe recipe, float[] line, int plane, int left, int n, int y, RowKernels kernels) {
        if (recipe.vignette() > 0) {
            int shiftX = format.pixelFormat().shiftX(plane);
            int stepY = 1 << format.pixelFormat().shiftY(plane);
            float zero = plane == 0 ? 16 : 128;
            LineEffects.vignette(kernels, line, left, n, zero, recipe.vignette(), shiftX, (y + 0.5) * stepY, format);
        }
        if (plane == 0 && recipe.grain().sigma() > 0) {
            LineEffects.grain(kernels, line, left, n, recipe.grain(), y);
        }
    }
}
