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
 * at work stay close to the core, and so wide that source rows are read in long runs.
 */
final class YcbcrPainter implements FramePainter {
    private static final int STRIP = 960;
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
    private final float[] line = new float[RowKernels.padded(STRIP)];

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
        if (motion != null) {
            pictures[first] = between.paint(recipe.motion().get(), motion, samples, kernels, moving);
        }
        int strip = strip(samples);
        for (int x = 0; x < format.planeWidth(0); x += strip) {
            int n = Math.min(strip, format.planeWidth(0) - x);
            look(recipe, 0, x, n, kernels);
            paintStrip(recipe, target, 0, x, n, kernels);
        }
        for (int x = 0; x < format.planeWidth(1); x += strip) {
            int n = Math.min(strip, format.planeWidth(1) - x);
            look(recipe, 1, x, n, kernels);
            paintStrip(recipe, target, 1, x, n, kernels);
            views.exchange(planes[2]);
            paintStrip(recipe, target, 2, x, n, kernels);
        }
        pictures[first] = sources[first];
    }

    private static int strip(List<ViewSample> samples) {
        for (int i = 0; i < samples.size(); i++) {
            if (!samples.get(i).view().axisAligned()) {
                return TURNED_STRIP;
            }
        }
        return STRIP;
    }

    private void look(FrameRecipe recipe, int plane, int left, int n, RowKernels kernels) {
        List<ViewSample> samples = recipe.samples();
        PixelFormat layout = format.pixelFormat();
        views.begin(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            ViewSample sample = samples.get(i);
            PlaneMap map = views.add(sample.source(), sample.weight());
            pictures[sample.source()].map(plane, sample.view(), layout.shiftX(plane), layout.shiftY(plane), map);
            map.moveRight(left);
        }
        views.look(kernels, plan.kernel(), planes[plane], n, format.planeHeight(plane));
    }

    private void paintStrip(FrameRecipe recipe, FrameBuffer target, int plane, int left, int n, RowKernels kernels) {
        int shiftX = format.pixelFormat().shiftX(plane);
        int stepY = 1 << format.pixelFormat().shiftY(plane);
        for (int y = 0; y < format.planeHeight(plane); y++) {
            views.line(kernels, y, line);
            if (recipe.vignette() > 0) {
                float zero = plane == 0 ? 16 : 128;
                LineEffects.vignette(
                        kernels, line, left, n, zero, recipe.vignette(), shiftX, (y + 0.5) * stepY, format);
            }
            if (plane == 0 && recipe.grain().sigma() > 0) {
                LineEffects.grain(kernels, line, left, n, recipe.grain(), y);
            }
            FramePainter.store(kernels, line, target, plane, left, n, y);
        }
    }
}
