package org.videoengine.core.internal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.videoengine.core.internal.plan.ShotPlanner;
import org.videoengine.core.internal.plan.TimelineBuilder;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.ClipReader;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.ViewSample;
import org.videoengine.project.FrameRate;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.render.RenderException;
import org.videoengine.render.VideoConfig;

/** Goes on from a project that could be read to its timeline and its plans, with whatever a request may ask for. */
final class PlanFuzz {
    /** Longer shots are as their starts are, and would take minutes. */
    private static final int MOST_FRAMES = 2_000;

    private static final int LONGEST_SENTENCE = 1_000;
    private static final List<Resolution> FILMS = List.of(
            new Resolution(Resolution.MIN_SIDE, Resolution.MIN_SIDE),
            new Resolution(Resolution.MAX_SIDE, Resolution.MAX_SIDE),
            new Resolution(Resolution.MIN_SIDE, Resolution.MAX_SIDE),
            new Resolution(1920, 1080));
    private static final List<FrameRate> RATES =
            List.of(new FrameRate(1, 1000), new FrameRate(1, 1), new FrameRate(30_000, 1001), new FrameRate(1000, 1));
    private static final int[][] PICTURES = {{1, 1}, {2, 3}, {640, 480}, {6000, 4000}, {20_000, 20_000}, {65_535, 1}};

    private final Random random;
    private int plans;
    private int refused;

    PlanFuzz(Random random) {
        this.random = random;
    }

    /** Shots that were planned so far. */
    int plans() {
        return plans;
    }

    /** Shots that were refused in a sentence so far. */
    int refused() {
        return refused;
    }

    /** Plans all shots; what is not refused in a sentence is looked over. */
    void plan(Project project) {
        VideoConfig config = VideoConfig.DEFAULT.withQuality(any(List.of(Quality.values())));
        if (random.nextBoolean()) {
            config = config.withResolution(any(FILMS));
        }
        if (random.nextBoolean()) {
            config = config.withFrameRate(any(RATES));
        }
        FrameRate rate = config.frameRate().orElse(project.frameRate());
        int frames;
        try {
            Resolution film = config.resolution().orElse(project.resolution());
            frames = new TimelineBuilder().build(project, rate, film).frameCount();
        } catch (IllegalArgumentException e) {
            checkSentence(e.getMessage());
            return;
        }
        assertTrue(frames > 0, "a film of " + frames + " frames");
        for (Shot shot : project.shots()) {
            int inShot = rate.framesIn(shot.duration());
            if (inShot <= MOST_FRAMES || inShot > ShotPlanner.MAX_FRAMES) {
                plan(project, shot, config, inShot);
            }
        }
    }

    private void plan(Project project, Shot shot, VideoConfig config, int frames) {
        int[] size = any(List.of(PICTURES));
        try {
            ShotPlan plan = new ShotPlanner().plan(project, shot, config, new OneSize(size[0], size[1]));
            assertEquals(frames, plan.frames().size());
            plan.frames().forEach(PlanFuzz::check);
            plans++;
        } catch (RenderException e) {
            checkSentence(e.getMessage());
            refused++;
        }
    }

    private static void check(FrameRecipe frame) {
        double weights = 0;
        for (ViewSample sample : frame.samples()) {
            Affine view = sample.view();
            double sum = view.xx() + view.xy() + view.x0() + view.yx() + view.yy() + view.y0();
            assertTrue(Double.isFinite(sum), () -> "frame " + frame.index() + ": " + view);
            assertTrue(sample.weight() > 0, () -> "frame " + frame.index() + ": weight " + sample.weight());
            weights += sample.weight();
        }
        assertEquals(1, weights, 1e-9, "frame " + frame.index());
    }

    static void checkSentence(String message) {
        assertTrue(message.length() < LONGEST_SENTENCE, message);
        assertFalse(message.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x202E), message);
        assertFalse(message.contains("com.fasterxml") || message.contains("Exception"), message);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** All pictures have one size. */
    private record OneSize(int width, int height) implements KeyframeReader {
        @Override
        public PictureInfo probe(KeyframeSource source) {
            return new PictureInfo(width, height, 8, false, List.of());
        }

        @Override
        public SourceImage read(KeyframeSource source, int bitDepth) throws MediaException {
            throw new MediaException("planning decodes no picture");
        }

        @Override
        public ClipInfo clip(Path file, double from, double to) throws MediaException {
            throw new MediaException("there are no clips");
        }

        @Override
        public ClipReader openClip(Path file, int bitDepth) throws MediaException {
            throw new MediaException("planning decodes no picture");
        }
    }
}
