package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Motion;
import org.videoengine.plan.Parallax;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.Viewpoint;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** Shots whose keyframes have depth maps. */
@Timeout(60)
class DepthShotsTest {
    private final JobBench bench = new JobBench();

    private VideoGenerationResult run(String map) throws InterruptedException {
        ShotPlan flat = TestFilms.plan(0, 3);
        Viewpoint front = new Viewpoint(0.5, 0.5, 1);
        Optional<Motion> motion =
                Optional.of(new Motion(0, 0, 0, Optional.of(new Parallax(new Viewpoint(0.6, 0.5, 1), front, front))));
        List<FrameRecipe> recipes = flat.frames().stream()
                .map(frame -> new FrameRecipe(frame.index(), frame.samples(), 0, frame.grain(), motion))
                .toList();
        Path file = TestFilms.FOLDER.resolve(map);
        SourceSpec source =
                new SourceSpec(flat.sources().get(0).keyframe(), 32, 32, 1, Optional.of(file), Optional.empty());
        bench.pool.add(new FakeBackend("a", 0).opening((plan, sources, settings) -> sources.image(0)));
        return bench.film(TestFilms.film(0, List.of(flat.with(List.of(source), recipes))))
                .run();
    }

    @Test
    void aDepthMapIsReadWithItsPicture() throws Exception {
        assertTrue(run("depth.png").success());
        assertEquals(List.of("s0.png", "depth.png"), bench.reader.read);
    }

    @Test
    void aDepthMapForWhichThereIsNoRoomEndsTheJob() throws Exception {
        bench.reader.reading = source -> {
            if (source.file().endsWith("depth.png")) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        VideoGenerationResult result = run("depth.png");
        assertEquals(Status.FAILED, result.status());
        assertTrue(result.errorMessage().orElseThrow().contains("s0.png: Java's heap is too small"), result::toString);
    }

    @Test
    void aDamagedDepthMapIsNoFaultOfTheBackend() throws Exception {
        VideoGenerationResult result = run("damaged-depth.png");
        assertEquals(Status.FAILED, result.status());
        assertEquals(
                Optional.of(TestFilms.FOLDER.resolve("damaged-depth.png") + " is cut short"), result.errorMessage());
        assertEquals(List.of(), result.notes());
    }
}
