package org.videoengine.optimizer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.videoengine.optimizer.Workload;
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

class ContentTallyTest {
    private static final Grain GRAIN = new Grain(1, 4);

    private static SourceSpec source(int width, int height) {
        return new SourceSpec(new KeyframeSource.Image(Path.of("/a.png")), width, height, 2);
    }

    private static FrameRecipe frame(int index, int source, double step, double right, Grain grain) {
        Affine view = new Affine(step, 0, right, 0, step, 0);
        return new FrameRecipe(index, List.of(new ViewSample(source, view, 1)), 0.2, grain);
    }

    private static ShotPlan plan(List<SourceSpec> sources, List<FrameRecipe> frames) {
        return new ShotPlan(
                "s",
                320,
                180,
                new FrameRate(24, 1),
                Quality.HIGH,
                ResamplingKernel.CATMULL_ROM,
                WorkingSpace.YCBCR,
                sources,
                frames);
    }

    @Test
    void stepsAreThoseOfTheReducedPictureAndMovementIsInPixelsOfTheFrame() {
        ContentTally tally = new ContentTally();
        List<FrameRecipe> frames = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            frames.add(frame(i, 0, 2.5, 10 * i, GRAIN));
        }
        tally.add(plan(List.of(source(1000, 600)), frames), 0, 5);
        Workload.Content content = tally.content(5);
        assertEquals(1.25, content.step());
        assertEquals(4, content.movement());
        assertEquals(2, content.finishing());
        assertEquals(1, content.views());
        assertEquals(600_000, content.sourcePixels());
    }

    @Test
    void theFramesOfAClipAreOnePictureThatTheCameraMovesOver() {
        ContentTally tally = new ContentTally();
        List<FrameRecipe> frames = List.of(frame(0, 0, 2, 0, Grain.NONE), frame(1, 1, 2, 6, Grain.NONE));
        tally.add(plan(List.of(source(800, 450), source(800, 450)), frames), 0, 2);
        assertEquals(3, tally.content(2).movement());
        assertEquals(1, tally.content(2).finishing());
    }

    @Test
    void nothingMovesInAFilmOfOneFrameOrFromPictureToPicture() {
        ContentTally one = new ContentTally();
        one.add(plan(List.of(source(800, 450)), List.of(frame(0, 0, 2, 0, Grain.NONE))), 0, 1);
        assertEquals(0, one.content(1).movement());
        ContentTally cut = new ContentTally();
        List<FrameRecipe> frames = List.of(frame(0, 0, 2, 0, Grain.NONE), frame(1, 1, 2, 6, Grain.NONE));
        cut.add(plan(List.of(source(800, 450), source(400, 225)), frames), 0, 2);
        assertEquals(0, cut.content(2).movement());
    }

    @Test
    void whereShotsDissolveBothAreFinished() {
        ContentTally tally = new ContentTally();
        ShotPlan plan = plan(List.of(source(800, 450)), List.of(frame(0, 0, 2, 0, GRAIN), frame(1, 0, 2, 0, GRAIN)));
        tally.add(plan, 0, 2);
        tally.add(plan, 0, 2);
        assertEquals(4, tally.content(2).finishing());
        assertEquals(2, tally.content(2).views());
    }
}
