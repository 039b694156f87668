package org.videoengine.engine.cpu.internal;

import java.util.List;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.ViewSample;

/**
 * Draws frames plane by plane in Y'CbCr, straight to the output's subsampling, in strips so narrow that the rows and weights
 * at work stay in the first-level cache.
 */
final class YcbcrPainter implements FramePainter {
    private static final int STRIP = 480;

    private final ShotPlan plan;
    private final FrameFormat format;
    private final ReducedSource[] sources;
    private final PlaneViews views = new PlaneViews();
    private final float[] line = new float[RowKernels.padded(STRIP)];

    YcbcrPainter(ShotPlan plan, FrameFormat format, ReducedSource[] sources) {
        this.plan = plan;
        this.format = format;
        this.sources = sources;
    }

    @Override
    public void paint(FrameRecipe recipe, FrameBuffer target, RowKernels kernels) {
        List<ViewSample> samples = recipe.samples();
        for (int x = 0; x < format.planeWidth(0); x += STRIP) {
            look(recipe, 0, x, kernels);
            paintStrip(recipe, target, 0, x, kernels);
        }
        for (int x = 0; x < format.planeWidth(1); x += STRIP) {
            look(recipe, 1, x, kernels);
            paintStrip(recipe, target, 1, x, kernels);
            for (int i = 0; i < samples.size(); i++) {
                views.exchange(i, sources[samples.get(i).source()].planes()[2]);
            }
            paintStrip(recipe, target, 2, x, kernels);
        }
    }

    private int columns(int plane, int left) {
        return Math.min(STRIP, format.planeWidth(plane) - left);
    }

    private void look(FrameRecipe recipe, int plane, int left, RowKernels kernels) {
        List<ViewSample> samples = recipe.samples();
        PixelFormat layout = format.pixelFormat();
        views.begin(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            ViewSample sample = samples.get(i);
            ReducedSource source = sources[sample.source()];
            Samples from = source.planes()[plane];
            PlaneMap map = views.nextMap();
            source.map(plane, sample.view(), layout.shiftX(plane), layout.shiftY(plane), map);
            map.moveRight(left);
            float weight = (float) sample.weight() * from.toCodes();
            views.add(kernels, plan.kernel(), from, weight, columns(plane, left), format.planeHeight(plane));
        }
    }

    private void paintStrip(FrameRecipe recipe, FrameBuffer target, int plane, int left, RowKernels kernels) {
        int n = columns(plane, left);
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
