package org.videoengine.conformance;

import java.util.List;
import java.util.function.IntFunction;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;

/**
 * Draws a plan as {@link ShotPlan} defines it, in double precision and without any haste: what it draws is right. Not
 * thread-safe.
 */
public final class ReferenceRenderer {
    private final ShotPlan plan;
    private final FrameFormat format;
    private final ReferenceSource[] sources;
    private final IntFunction<MotionField> motions;

    /** Draws a scene. */
    public ReferenceRenderer(ConformanceScene scene) {
        this(scene.plan(), scene.sources(), scene.motions()::get, scene.format());
    }

    /**
     * Reduces the sources.
     *
     * @param sources the plan's pictures, in order
     * @param motions the motion of each frame that lies between two keyframes
     */
    public ReferenceRenderer(
            ShotPlan plan, List<SourceImage> sources, IntFunction<MotionField> motions, PixelFormat pixelFormat) {
        this.plan = plan;
        this.motions = motions;
        this.format = new FrameFormat(plan.width(), plan.height(), pixelFormat);
        this.sources = new ReferenceSource[sources.size()];
        boolean linear = plan.workingSpace() == WorkingSpace.LINEAR_RGB;
        for (int i = 0; i < sources.size(); i++) {
            double minStep = plan.sources().get(i).minStep();
            this.sources[i] = linear
                    ? ReferenceSource.linear(sources.get(i), minStep, plan.kernel())
                    : ReferenceSource.ycbcr(sources.get(i), minStep, plan.kernel(), pixelFormat);
        }
    }

    /** Size and layout of the frames. */
    public FrameFormat format() {
        return format;
    }

    /** Draws a frame, rounded to code values. */
    public FrameBuffer render(int frame) {
        FrameRecipe recipe = plan.frames().get(frame);
        ReferenceSource[] pictures = pictures(frame, recipe);
        double[][] planes = plan.workingSpace() == WorkingSpace.LINEAR_RGB
                ? linearFrame(recipe, pictures)
                : ycbcrFrame(recipe, pictures);
        addGrain(planes[0], recipe.grain());
        FrameBuffer target = FrameBuffer.allocate(format);
        int scale = 1 << (format.pixelFormat().bitDepth() - 8);
        for (int plane = 0; plane < 3; plane++) {
            for (int i = 0; i < planes[plane].length; i++) {
                double legal = Math.max(16, Math.min(plane == 0 ? 235 : 240, planes[plane][i]));
                int code = (int) Math.rint(legal * scale);
                if (scale == 1) {
                    target.bytes(plane)[i] = (byte) code;
                } else {
                    target.shorts(plane)[i] = (short) code;
                }
            }
        }
        return target;
    }

    /** The sources, with the picture between in place of the first keyframe where there is one. */
    private ReferenceSource[] pictures(int frame, FrameRecipe recipe) {
        if (recipe.motion().isEmpty()) {
            return sources;
        }
        Motion motion = recipe.motion().get();
        ReferenceSource[] pictures = sources.clone();
        pictures[motion.first()] = sources[motion.first()].between(sources[motion.second()], motions.apply(frame));
        return pictures;
    }

    private double[][] ycbcrFrame(FrameRecipe recipe, ReferenceSource[] pictures) {
        double[][] planes = new double[3][];
        for (int plane = 0; plane < 3; plane++) {
            int shiftX = format.pixelFormat().shiftX(plane);
            int shiftY = format.pixelFormat().shiftY(plane);
            int width = format.planeWidth(plane);
            int height = format.planeHeight(plane);
            double zero = plane == 0 ? 16 : 128;
            PlaneView[] views = views(recipe, pictures, plane, shiftX, shiftY);
            planes[plane] = new double[width * height];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double sum = 0;
                    for (int i = 0; i < views.length; i++) {
                        sum += recipe.samples().get(i).weight() * views[i].sample(x, y);
                    }
                    double lumaX = x * (1 << shiftX) + 0.5;
                    double lumaY = (y + 0.5) * (1 << shiftY);
                    planes[plane][y * width + x] = zero + vignette(recipe.vignette(), lumaX, lumaY) * (sum - zero);
                }
            }
        }
        return planes;
    }

    private PlaneView[] views(FrameRecipe recipe, ReferenceSource[] pictures, int plane, int shiftX, int shiftY) {
        PlaneView[] views = new PlaneView[recipe.samples().size()];
        for (int i = 0; i < views.length; i++) {
            ViewSample sample = recipe.samples().get(i);
            views[i] = pictures[sample.source()].view(plane, sample.view(), plan.kernel(), shiftX, shiftY);
        }
        return views;
    }

    private double[][] linearFrame(FrameRecipe recipe, ReferenceSource[] pictures) {
        int width = format.width();
        int height = format.height();
        double[][] light = new double[3][width * height];
        for (int plane = 0; plane < 3; plane++) {
            PlaneView[] views = views(recipe, pictures, plane, 0, 0);
            for (int i = 0; i < light[plane].length; i++) {
                double sum = 0;
                for (int j = 0; j < views.length; j++) {
                    sum += recipe.samples().get(j).weight() * views[j].sample(i % width, i / width);
                }
                light[plane][i] = recipe.lens().isPresent() ? Math.max(0, Math.min(1, sum)) : sum;
            }
        }
        if (recipe.lens().isPresent()) {
            light = new ReferenceLens(recipe.lens().get(), width, height).apply(light);
        }
        double[][] full = new double[3][width * height];
        double[] rgb = new double[3];
        for (int i = 0; i < width * height; i++) {
            double g = vignette(recipe.vignette(), i % width + 0.5, i / width + 0.5);
            for (int plane = 0; plane < 3; plane++) {
                rgb[plane] = Colour.encode(Math.max(0, Math.min(1, light[plane][i] * g)));
            }
            full[0][i] = Colour.luma(rgb);
            full[1][i] = Colour.cb(rgb);
            full[2][i] = Colour.cr(rgb);
        }
        return new double[][] {full[0], subsample(full[1]), subsample(full[2])};
    }

    /** Chroma from every luma position to its own grid: sited left, in the middle of its rows. */
    private double[] subsample(double[] full) {
        int stepX = 1 << format.pixelFormat().chromaShiftX();
        int stepY = 1 << format.pixelFormat().chromaShiftY();
        int width = format.planeWidth(1);
        int height = format.planeHeight(1);
        double[] reduced = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int row = 0; row < stepY; row++) {
                    int start = (y * stepY + row) * format.width();
                    int centre = x * stepX;
                    sum += stepX == 1
                            ? full[start + centre]
                            : 0.25 * full[start + Math.max(0, centre - 1)]
                                    + 0.5 * full[start + centre]
                                    + 0.25 * full[start + Math.min(format.width() - 1, centre + 1)];
                }
                reduced[y * width + x] = sum / stepY;
            }
        }
        return reduced;
    }

    private double vignette(double strength, double x, double y) {
        double halfWidth = format.width() / 2.0;
        double halfHeight = format.height() / 2.0;
        double square = ((x - halfWidth) * (x - halfWidth) + (y - halfHeight) * (y - halfHeight))
                / (halfWidth * halfWidth + halfHeight * halfHeight);
        return 1 - strength * (1 - 1 / ((1 + square) * (1 + square)));
    }

    private void addGrain(double[] luma, Grain grain) {
        if (grain.sigma() == 0) {
            return;
        }
        for (int y = 0; y < format.height(); y++) {
            for (int x = 0; x < format.width(); x++) {
                int i = y * format.width() + x;
                double v = Math.max(0, Math.min(1, (luma[i] - 16) / 219));
                luma[i] += grain.sigma() * noise(grain.seed(), x, y) * 4 * v * (1 - v);
            }
        }
    }

    /** Close to a standard normal variate, as {@link Grain} defines it. */
    static double noise(int seed, int x, int y) {
        int h = x * 0x9E3779B1 + y * 0x85EBCA77 + seed;
        h ^= h >>> 16;
        h *= 0x7FEB352D;
        h ^= h >>> 15;
        h *= 0x846CA68B;
        h ^= h >>> 16;
        int sum = (h & 0xFF) + (h >>> 8 & 0xFF) + (h >>> 16 & 0xFF) + (h >>> 24 & 0xFF);
        return (sum - 510) / Math.sqrt(21845);
    }
}
