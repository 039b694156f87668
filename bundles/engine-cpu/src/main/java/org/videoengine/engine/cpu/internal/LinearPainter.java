package org.videoengine.engine.cpu.internal;

import java.util.List;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.MotionField;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Lens;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.ViewSample;

/** Draws frames in linear light: filtered and summed as red, green and blue, then coded. */
final class LinearPainter implements FramePainter {
    private static final float RED = 0.2126f;
    private static final float GREEN = 0.7152f;
    private static final float BLUE = 0.0722f;

    private final ShotPlan plan;
    private final FrameFormat format;
    private final ReducedSource[] sources;
    /** The sources, or what takes a source's place in a frame. */
    private final ReducedSource[] pictures;

    private final BetweenPainter between;
    private final PlaneViews.Planes[] planes = new PlaneViews.Planes[3];
    private final PlaneViews[] views = {new PlaneViews(), new PlaneViews(), new PlaneViews()};
    private final float[][] rgb;
    private final float[] luma;
    /** Full-resolution Cb and Cr of the lines that make one line of chroma. */
    private final float[][][] chroma;

    private final float[] reduced;
    private LensPainter lens;

    LinearPainter(ShotPlan plan, FrameFormat format, ReducedSource[] sources) {
        this.plan = plan;
        this.format = format;
        this.sources = sources;
        this.pictures = sources.clone();
        this.between = new BetweenPainter(sources, plan.kernel(), format, true);
        for (int plane = 0; plane < planes.length; plane++) {
            int number = plane;
            planes[plane] = source -> pictures[source].planes()[number];
        }
        this.rgb = new float[3][RowKernels.padded(format.width())];
        this.luma = new float[RowKernels.padded(format.width())];
        this.chroma = new float[1 << format.pixelFormat().chromaShiftY()][2][format.width()];
        this.reduced = new float[RowKernels.padded(format.planeWidth(1))];
    }

    @Override
    public void paint(
            FrameRecipe recipe, MotionField motion, FrameBuffer target, RowKernels kernels, MotionKernels moving) {
        int first = recipe.samples().get(0).source();
        if (motion != null) {
            pictures[first] = between.paint(recipe.motion().get(), motion, recipe.samples(), kernels, moving);
        }
        look(recipe);
        if (recipe.lens().isPresent()) {
            takeThroughLens(recipe.lens().get(), kernels);
        }
        int rows = chroma.length;
        for (int y = 0; y < format.height(); y++) {
            if (recipe.lens().isPresent()) {
                lens.see(recipe.lens().get(), y, rgb, kernels, moving);
            }
            for (int plane = 0; plane < 3; plane++) {
                if (recipe.lens().isEmpty()) {
                    views[plane].line(kernels, y, rgb[plane]);
                }
                if (recipe.vignette() > 0) {
                    LineEffects.vignette(
                            kernels, rgb[plane], 0, format.width(), 0, recipe.vignette(), 0, y + 0.5, format);
                }
            }
            code(chroma[y % rows]);
            if (recipe.grain().sigma() > 0) {
                LineEffects.grain(kernels, luma, 0, format.width(), recipe.grain(), y);
            }
            FramePainter.store(kernels, luma, target, 0, 0, format.width(), y);
            if (y % rows == rows - 1) {
                for (int plane = 1; plane < 3; plane++) {
                    reduceChroma(plane - 1);
                    FramePainter.store(kernels, reduced, target, plane, 0, format.planeWidth(plane), y / rows);
                }
            }
        }
        pictures[first] = sources[first];
    }

    private void takeThroughLens(Lens through, RowKernels kernels) {
        if (lens == null) {
            lens = new LensPainter(format.width(), format.height());
        }
        for (int y = 0; y < format.height(); y++) {
            for (int plane = 0; plane < 3; plane++) {
                views[plane].line(kernels, y, rgb[plane]);
            }
            lens.take(y, rgb, kernels);
        }
        lens.finish(through, rgb, kernels);
    }

    private void look(FrameRecipe recipe) {
        List<ViewSample> samples = recipe.samples();
        for (int plane = 0; plane < 3; plane++) {
            views[plane].begin(samples.size());
            for (int i = 0; i < samples.size(); i++) {
                ViewSample sample = samples.get(i);
                PlaneMap map = views[plane].add(sample.source(), sample.weight());
                pictures[sample.source()].map(plane, sample.view(), 0, 0, map);
            }
            views[plane].look(plan.kernel(), planes[plane], format.width(), format.height());
        }
    }

    private void code(float[][] cbcr) {
        for (int x = 0; x < format.width(); x++) {
            float r = SrgbCurve.encode(rgb[0][x]);
            float g = SrgbCurve.encode(rgb[1][x]);
            float b = SrgbCurve.encode(rgb[2][x]);
            float y = RED * r + GREEN * g + BLUE * b;
            luma[x] = 16 + 219 * y;
            cbcr[0][x] = 128 + (224 / (2 * (1 - BLUE))) * (b - y);
            cbcr[1][x] = 128 + (224 / (2 * (1 - RED))) * (r - y);
        }
    }

    private void reduceChroma(int component) {
        int last = format.width() - 1;
        boolean halved = format.pixelFormat().chromaShiftX() == 1;
        for (int i = 0; i < format.planeWidth(1); i++) {
            float sum = 0;
            for (float[][] row : chroma) {
                float[] from = row[component];
                if (halved) {
                    int x = 2 * i;
                    sum += 0.25f * from[Math.max(0, x - 1)] + 0.5f * from[x] + 0.25f * from[Math.min(last, x + 1)];
                } else {
                    sum += from[i];
                }
            }
            reduced[i] = sum / chroma.length;
        }
    }
}
