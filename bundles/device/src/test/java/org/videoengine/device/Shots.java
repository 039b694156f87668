package org.videoengine.device;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.Bloom;
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

/** Small plans, and pictures for them. */
final class Shots {
    static final int WIDTH = 64;
    static final int HEIGHT = 36;

    private Shots() {}

    /** Pictures of 128x72, and a motion that stands still. */
    static SourceImages images() {
        return images(2 * WIDTH, 2 * HEIGHT, new MotionField(8, 4, List.of(MotionField.Layer.blank(32))));
    }

    /** Pictures of an even size, and a motion. */
    static SourceImages images(int width, int height, MotionField motion) {
        SourceImage picture = SourceImage.of8(
                width,
                height,
                ChromaLayout.YUV420_LEFT,
                new byte[width * height],
                new byte[width * height / 4],
                new byte[width * height / 4]);
        return new SourceImages() {
            @Override
            public SourceImage image(int source) {
                return picture;
            }

            @Override
            public MotionField motion(int frame) {
                return motion;
            }
        };
    }

    /** A motion of which every layer counts. */
    static MotionField moving(int width, int height, int count) {
        List<MotionField.Layer> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MotionField.Layer layer = MotionField.Layer.blank(width * height);
            Arrays.fill(layer.firstWeight(), 1f / count);
            layers.add(layer);
        }
        return new MotionField(width, height, layers);
    }

    /** A frame between keyframes that are larger than it, of which every pixel is needed. */
    static ShotPlan between(int width, int height, Quality quality, boolean depth) {
        Viewpoint front = new Viewpoint(0.5, 0.5, 1);
        Optional<Parallax> parallax = depth ? Optional.of(new Parallax(front, front, front)) : Optional.empty();
        Affine view = new Affine(1, 0, 4, 0, 1, 3);
        SourceSpec source = new SourceSpec(new KeyframeSource.Image(Path.of("/picture")), width, height, 1);
        return new ShotPlan(
                "shot_1",
                WIDTH,
                HEIGHT,
                new FrameRate(24, 1),
                quality,
                ResamplingKernel.CATMULL_ROM,
                WorkingSpace.YCBCR,
                List.of(source, source),
                List.of(frame(
                        0,
                        Optional.empty(),
                        Optional.of(new Motion(0, 1, 0.5, parallax)),
                        new ViewSample(0, view, 1))));
    }

    /** A frame of every kind: one view, two, one at an angle, one between keyframes. */
    static ShotPlan everything() {
        return plan(WorkingSpace.YCBCR, Optional.empty());
    }

    /** The same in linear light, through a lens. */
    static ShotPlan throughALens() {
        return plan(WorkingSpace.LINEAR_RGB, Optional.of(new Lens(0.1, 0.01, 0.9, new Bloom(0.5, 0.5, 4))));
    }

    private static ShotPlan plan(WorkingSpace space, Optional<Lens> lens) {
        Affine straight = new Affine(1.5, 0, 4, 0, 1.5, 3);
        Affine other = new Affine(1.4, 0, 60, 0, 1.4, 3);
        Affine turned = new Affine(1.5, 0.1, 4, -0.1, 1.5, 9);
        List<FrameRecipe> frames = new ArrayList<>();
        frames.add(frame(0, lens, Optional.empty(), new ViewSample(0, straight, 1)));
        frames.add(frame(1, lens, Optional.empty(), new ViewSample(0, straight, 0.5), new ViewSample(1, other, 0.5)));
        frames.add(frame(2, lens, Optional.empty(), new ViewSample(0, turned, 1)));
        frames.add(frame(3, lens, Optional.of(new Motion(0, 1, 0.5)), new ViewSample(0, straight, 1)));
        SourceSpec source = new SourceSpec(new KeyframeSource.Image(Path.of("/picture")), 2 * WIDTH, 2 * HEIGHT, 1.2);
        return new ShotPlan(
                "shot_1",
                WIDTH,
                HEIGHT,
                new FrameRate(24, 1),
                Quality.HIGH,
                ResamplingKernel.CATMULL_ROM,
                space,
                List.of(source, source),
                frames);
    }

    private static FrameRecipe frame(int index, Optional<Lens> lens, Optional<Motion> motion, ViewSample... samples) {
        return new FrameRecipe(index, List.of(samples), 0.2, new Grain(7, 2), motion, lens);
    }
}
