package org.videoengine.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.Lens;
import org.videoengine.plan.Motion;
import org.videoengine.plan.Parallax;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.Viewpoint;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.FrameRate;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Quality;

/** Puts a scene together. */
final class SceneBuilder {
    private final String name;
    private final int width;
    private final int height;
    private final List<SourceImage> sources = new ArrayList<>();
    private final List<FrameRecipe> frames = new ArrayList<>();
    private final Map<Integer, MotionField> motions = new HashMap<>();
    private ResamplingKernel kernel = ResamplingKernel.CATMULL_ROM;
    private WorkingSpace workingSpace = WorkingSpace.YCBCR;
    private PixelFormat format = PixelFormat.YUV420P8;
    private double vignette;
    private double grain;
    private Optional<Lens> lens = Optional.empty();

    SceneBuilder(String name, int width, int height) {
        this.name = name;
        this.width = width;
        this.height = height;
    }

    SceneBuilder source(SourceImage image) {
        sources.add(image);
        return this;
    }

    SceneBuilder kernel(ResamplingKernel value) {
        kernel = value;
        return this;
    }

    SceneBuilder linearLight() {
        workingSpace = WorkingSpace.LINEAR_RGB;
        return this;
    }

    SceneBuilder format(PixelFormat value) {
        format = value;
        return this;
    }

    SceneBuilder vignette(double value) {
        vignette = value;
        return this;
    }

    /** Looks through a lens, in linear light. */
    SceneBuilder lens(Lens value) {
        lens = Optional.of(value);
        return linearLight();
    }

    SceneBuilder grain(double sigma) {
        grain = sigma;
        return this;
    }

    /** A view of the first source: its centre and width in source pixels, turned by degrees. */
    SceneBuilder look(double centreX, double centreY, double viewWidth, double degrees) {
        return frame(new ViewSample(0, view(centreX, centreY, viewWidth, degrees), 1));
    }

    /** A frame of several samples. */
    SceneBuilder frame(ViewSample... samples) {
        return add(Optional.empty(), samples);
    }

    /** A frame of several samples, half-way between the first and the second source. */
    SceneBuilder between(MotionField field, ViewSample... samples) {
        motions.put(frames.size(), field);
        return add(Optional.of(new Motion(0, 1, 0.5)), samples);
    }

    /** A frame that shows the first source alone, moved. */
    SceneBuilder moved(MotionField field, ViewSample... samples) {
        motions.put(frames.size(), field);
        Viewpoint front = new Viewpoint(0.5, 0.5, 1);
        Viewpoint aside = new Viewpoint(0.6, 0.5, 1);
        return add(Optional.of(new Motion(0, 0, 0, Optional.of(new Parallax(aside, front, front)))), samples);
    }

    private SceneBuilder add(Optional<Motion> motion, ViewSample... samples) {
        int index = frames.size();
        Grain noise = grain == 0 ? Grain.NONE : new Grain(0x5EED + 7919 * index, grain);
        frames.add(new FrameRecipe(index, List.of(samples), vignette, noise, motion, lens));
        return this;
    }

    Affine view(double centreX, double centreY, double viewWidth, double degrees) {
        double step = viewWidth / width;
        double cos = step * Math.cos(Math.toRadians(degrees));
        double sin = step * Math.sin(Math.toRadians(degrees));
        if (degrees == 0) {
            sin = 0;
        }
        return new Affine(
                cos,
                -sin,
                centreX - cos * width / 2 + sin * height / 2,
                sin,
                cos,
                centreY - sin * width / 2 - cos * height / 2);
    }

    ConformanceScene build() {
        List<SourceSpec> specs = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            double minStep = Double.MAX_VALUE;
            for (FrameRecipe frame : frames) {
                for (ViewSample sample : frame.samples()) {
                    Affine view = sample.view();
                    double step = Math.min(Math.hypot(view.xx(), view.xy()), Math.hypot(view.yx(), view.yy()));
                    if (sample.source() == i) {
                        minStep = Math.min(minStep, step);
                    } else if (frame.motion().isPresent()
                            && frame.motion().get().second() == i) {
                        double larger = (double) sources.get(i).width()
                                / sources.get(sample.source()).width();
                        minStep = Math.min(minStep, step * larger);
                    }
                }
            }
            specs.add(new SourceSpec(
                    new KeyframeSource.Image(Path.of("/scene-" + i)),
                    sources.get(i).width(),
                    sources.get(i).height(),
                    minStep));
        }
        Quality quality = workingSpace == WorkingSpace.LINEAR_RGB ? Quality.ULTRA : Quality.HIGH;
        ShotPlan plan =
                new ShotPlan(name, width, height, new FrameRate(24, 1), quality, kernel, workingSpace, specs, frames);
        return new ConformanceScene(name, plan, sources, motions, format);
    }
}
