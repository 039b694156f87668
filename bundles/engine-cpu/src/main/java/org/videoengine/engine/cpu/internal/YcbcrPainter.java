package org.videoengine.engine.cpu.internal;

import java.util.List;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.ViewSample;

/** Draws frames plane by plane in Y'CbCr, straight to the output's subsampling. */
final class YcbcrPainter implements FramePainter {
    private final ShotPlan plan;
    private final FrameFormat format;
    private final ReducedSource[] sources;
    private final PlaneViews views = new PlaneViews();
    private final float[] line;

    YcbcrPainter(ShotPlan plan, FrameFormat format, ReducedSource[] sources) {
        this.plan = plan;
        this.format = format;
        this.sources = sources;
        this.line = new float[format.width()];
    }

    @Override
    public void paint(FrameRecipe recipe, FrameBuffer target, RowKernels kernels) {
        look(recipe, 0);
        paintPlane(recipe, target, 0, kernels);
        look(recipe, 1);
        paintPlane(recipe, target, 1, kernels);
        List<ViewSample> samples = recipe.samples();
        for (int i = 0; i < samples.size(); i++) {
            views.exchange(i, sources[samples.get(i).source()].planes()[2]);
        }
        paintPlane(recipe, target, 2, kernels);
    }

    private void look(FrameRecipe recipe, int plane) {
        List<ViewSample> samples = recipe.samples();
        PixelFormat layout = format.pixelFormat();
        views.begin(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            ViewSample sample = samples.get(i);
            ReducedSource source = sources[sample.source()];
            Samples from = source.planes()[plane];
            views.add(
                    plan.kernel(),
                    from,
                    source.map(plane, sample.view(), layout.shiftX(plane), layout.shiftY(plane)),
                    (float) sample.weight() * from.toCodes(),
                    format.planeWidth(plane),
                    format.planeHeight(plane));
        }
    }

    private void paintPlane(FrameRecipe recipe, FrameBuffer target, int plane, RowKernels kernels) {
        int n = format.planeWidth(plane);
        int stepX = 1 << format.pixelFormat().shiftX(plane);
        int stepY = 1 << format.pixelFormat().shiftY(plane);
        for (int y = 0; y < format.planeHeight(plane); y++) {
            views.line(kernels, y, line);
            if (recipe.vignette() > 0) {
                LineEffects.vignette(
                        line,
                        n,
                        plane == 0 ? 16 : 128,
                        recipe.vignette(),
                        stepX,
                        (y + 0.5) * stepY,
                        format.width(),
                        format.height());
            }
            if (plane == 0 && recipe.grain().sigma() > 0) {
                LineEffects.grain(line, n, recipe.grain(), y);
            }
            FramePainter.store(kernels, line, target, plane, y);
        }
    }
}
