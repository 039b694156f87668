package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.core.internal.plan.PlanSplitter;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.media.MediaException;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.project.KeyframeSource.ClipFrame;
import org.videoengine.render.TimelineMetadata;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** Shots whose keyframes are the frames of a clip. */
@Timeout(60)
class ClipShotsTest {
    private static final int FRAMES = 100;

    private final JobBench bench = new JobBench();

    /** A shot that shows a hundred frames of a clip, each dissolving into the next. */
    private static FilmLayout film(int picturesAPart) {
        ShotPlan like = TestFilms.plan(0, 1);
        List<SourceSpec> sources = new ArrayList<>();
        List<FrameRecipe> recipes = new ArrayList<>();
        Affine whole = new Affine(1, 0, 0, 0, 1, 0);
        for (int frame = 0; frame < FRAMES; frame++) {
            sources.add(new SourceSpec(
                    new ClipFrame(TestFilms.FOLDER.resolve("clip.mp4"), TestFilms.RATE.secondsOf(frame)), 32, 32, 1));
            recipes.add(new FrameRecipe(
                    frame,
                    List.of(
                            new ViewSample(frame, whole, 0.5),
                            new ViewSample(Math.min(FRAMES - 1, frame + 1), whole, 0.5)),
                    0,
                    Grain.NONE));
        }
        ShotPlan plan = like.with(sources, recipes);
        double seconds = TestFilms.RATE.secondsOf(FRAMES);
        TimelineMetadata timeline = new TimelineMetadata(
                "film",
                TestFilms.RATE,
                TestFilms.SIZE,
                FRAMES,
                seconds,
                List.of(new TimelineMetadata.Entry("s0", 0, FRAMES, 0, seconds, 1, 0)));
        return new FilmLayout(timeline, List.of(plan), new PlanSplitter(picturesAPart));
    }

    private FakeBackend readingBackend() {
        return new FakeBackend("a", 0).opening((plan, sources, settings) -> {
            for (int i = 0; i < plan.sources().size(); i++) {
                sources.image(i);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16, FRAMES})
    void decodesEachFrameOnceAndInOrder(int picturesAPart) throws Exception {
        FakeBackend backend = readingBackend();
        bench.pool.add(backend);
        VideoGenerationResult result =
                bench.film(film(picturesAPart)).threads(4).run();
        assertTrue(result.success(), result.toString());
        assertEquals(FRAMES, bench.sink.frames.size());
        List<Double> all = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            all.add(TestFilms.RATE.secondsOf(frame));
        }
        // Where parts are shorter than there are threads, two of them are begun at the same time.
        assertEquals(
                all,
                picturesAPart < 16 ? List.copyOf(new TreeSet<>(bench.reader.clipFrames)) : bench.reader.clipFrames);
        assertTrue(backend.mostOpen.get() <= 2, "open at once: " + backend.mostOpen.get());
        bench.awaitNoThreads();
        assertEquals(List.of(), bench.reader.opened);
    }

    @Test
    void aDamagedFrameEndsTheJobAndClosesTheClip() throws Exception {
        bench.pool.add(readingBackend());
        bench.reader.reading = source -> {
            if (source instanceof ClipFrame frame && frame.at() > 2) {
                throw new MediaException(frame.file() + " is damaged");
            }
        };
        VideoGenerationResult result = bench.film(film(4)).run();
        assertEquals(Status.FAILED, result.status());
        assertTrue(result.errorMessage().orElseThrow().endsWith("clip.mp4 is damaged"), result.toString());
        bench.awaitNoThreads();
        assertEquals(List.of(), bench.reader.opened);
    }
}
