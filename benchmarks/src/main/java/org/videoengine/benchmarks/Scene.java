package org.videoengine.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.videoengine.conformance.TestPictures;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.FrameRate;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;

/** What a backend's time goes to, one kind at a time: a frame of one view of a textured picture. */
public enum Scene {
    /** Bilinear, enlarged. */
    BILINEAR_8(Depth.EIGHT, ResamplingKernel.TRIANGLE, 0.4, 0, 0, 0),
    /** Bicubic, enlarged. */
    MAGNIFIED_8(Depth.EIGHT, ResamplingKernel.CATMULL_ROM, 0.4, 0, 0, 0),
    /** Bicubic, nearly at the picture's own scale, as slow zooms over a picture that was reduced for them are. */
    ZOOM_8(Depth.EIGHT, ResamplingKernel.CATMULL_ROM, 1.1, 0, 0, 0),
    /** {@link #ZOOM_8} while the shutter is open for two pixels of blur at the corners. */
    ZOOM_BLURRED_8(Depth.EIGHT, ResamplingKernel.CATMULL_ROM, 1.1, 2),
    /** Bicubic, anti-aliased. */
    MINIFIED_8(Depth.EIGHT, ResamplingKernel.CATMULL_ROM, 1.9, 0, 0, 0),
    /** Bicubic under a turned camera. */
    ROLLED_8(Depth.EIGHT, ResamplingKernel.CATMULL_ROM, 0.8, 5, 0, 0),
    /** {@link #MAGNIFIED_8} with a vignette. */
    VIGNETTE_8(Depth.EIGHT, ResamplingKernel.CATMULL_ROM, 0.4, 0, 0.3, 0),
    /** {@link #MAGNIFIED_8} with grain. */
    GRAIN_8(Depth.EIGHT, ResamplingKernel.CATMULL_ROM, 0.4, 0, 0, 5),
    /** Samples of 16 bits to frames of 10. */
    MAGNIFIED_16(Depth.SIXTEEN, ResamplingKernel.CATMULL_ROM, 0.4, 0, 0, 0),
    /** Samples of 16 bits to frames of 10, anti-aliased. */
    MINIFIED_16(Depth.SIXTEEN, ResamplingKernel.CATMULL_ROM, 1.9, 0, 0, 0),
    /** Samples of 16 bits to frames of 10 under a turned camera. */
    ROLLED_16(Depth.SIXTEEN, ResamplingKernel.CATMULL_ROM, 0.8, 5, 0, 0),
    /** As quality ultra draws. */
    LINEAR_LIGHT(Depth.LINEAR, ResamplingKernel.LANCZOS3, 0.8, 0, 0, 0),
    /** As quality ultra draws, under a turned camera. */
    LINEAR_LIGHT_ROLLED(Depth.LINEAR, ResamplingKernel.LANCZOS3, 0.8, 5, 0, 0);

    private enum Depth {
        EIGHT(8, PixelFormat.YUV420P8, WorkingSpace.YCBCR, Quality.HIGH),
        SIXTEEN(16, PixelFormat.YUV420P10, WorkingSpace.YCBCR, Quality.HIGH),
        LINEAR(16, PixelFormat.YUV420P10, WorkingSpace.LINEAR_RGB, Quality.ULTRA);

        private final int bits;
        private final PixelFormat format;
        private final WorkingSpace space;
        private final Quality quality;

        Depth(int bits, PixelFormat format, WorkingSpace space, Quality quality) {
            this.bits = bits;
            this.format = format;
            this.space = space;
            this.quality = quality;
        }
    }

    private static final int SEED = 0x5EED;

    private final Depth depth;
    private final ResamplingKernel kernel;
    private final double step;
    private final double degrees;
    private final double vignette;
    private final double grain;
    private final double blur;

    Scene(Depth depth, ResamplingKernel kernel, double step, double degrees, double vignette, double grain) {
        this(depth, kernel, step, degrees, vignette, grain, 0);
    }

    Scene(Depth depth, ResamplingKernel kernel, double step, double blur) {
        this(depth, kernel, step, 0, 0, 0, blur);
    }

    Scene(
            Depth depth,
            ResamplingKernel kernel,
            double step,
            double degrees,
            double vignette,
            double grain,
            double blur) {
        this.depth = depth;
        this.kernel = kernel;
        this.step = step;
        this.degrees = degrees;
        this.vignette = vignette;
        this.grain = grain;
        this.blur = blur;
    }

    PixelFormat format() {
        return depth.format;
    }

    /** Twice as wide and high as the film, so that every view lies inside. */
    SourceImage picture(Resolution film) {
        return TestPictures.texture(2 * film.width(), 2 * film.height(), ChromaLayout.YUV420_LEFT, depth.bits);
    }

    /** One frame of the scene, from a picture that is kept at its full size. */
    ShotPlan plan(Resolution film) {
        return plan(film, Math.min(1, step));
    }

    /** One frame of the scene, from a picture that is reduced once for steps of that length. */
    ShotPlan plan(Resolution film, double minStep) {
        Grain noise = grain == 0 ? Grain.NONE : new Grain(SEED, grain);
        SourceSpec source = new SourceSpec(
                new KeyframeSource.Image(Path.of("/texture")), 2 * film.width(), 2 * film.height(), minStep);
        FrameRecipe frame = new FrameRecipe(0, samples(film), vignette, noise);
        return new ShotPlan(
                name(),
                film.width(),
                film.height(),
                new FrameRate(24, 1),
                depth.quality,
                kernel,
                depth.space,
                List.of(source),
                List.of(frame));
    }

    /** One view, or columns and rows at two moments each, as the planner writes them for a zoom under a shutter. */
    private List<ViewSample> samples(Resolution film) {
        if (blur == 0) {
            return List.of(new ViewSample(0, view(film, step), 1));
        }
        double apart = blur / 2 / (Math.hypot(film.width(), film.height()) / 2);
        Affine first = view(film, step * (1 + apart / 2));
        Affine second = view(film, step * (1 - apart / 2));
        return List.of(
                new ViewSample(0, first, 0.25),
                new ViewSample(0, new Affine(second.xx(), 0, second.x0(), 0, first.yy(), first.y0()), 0.25),
                new ViewSample(0, new Affine(first.xx(), 0, first.x0(), 0, second.yy(), second.y0()), 0.25),
                new ViewSample(0, second, 0.25));
    }

    /** Around the picture's middle, which is at the film's width and height. */
    private Affine view(Resolution film, double step) {
        double cos = step * Math.cos(Math.toRadians(degrees));
        double sin = step * Math.sin(Math.toRadians(degrees));
        double x = film.width() / 2.0;
        double y = film.height() / 2.0;
        return new Affine(cos, -sin, film.width() - cos * x + sin * y, sin, cos, film.height() - sin * x - cos * y);
    }
}
