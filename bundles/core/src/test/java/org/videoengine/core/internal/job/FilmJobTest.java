package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.FrameSink;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.Effects;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.TimelineMetadata;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

class FilmJobTest {
    private static final FrameRate RATE = new FrameRate(24, 1);
    private static final FrameFormat FORMAT = new FrameFormat(16, 16, PixelFormat.YUV420P8);
    private static final KeyframeSource PICTURE = new KeyframeSource.Image(Path.of("/p.png"));

    private final BackendPool pool = new BackendPool();
    private final ListSink sink = new ListSink();

    /** Draws every luma sample as the frame's number plus 16, or does whatever a test wants. */
    private interface Drawing {
        void draw(ShotPlan plan, int frame, FrameBuffer target) throws BackendException;
    }

    private static final Drawing NUMBERED = (plan, frame, target) ->
            java.util.Arrays.fill(target.bytes(0), (byte) (plan.shotId().equals("b") ? 200 : 16 + frame));

    private record FakeBackend(String id, int preference, Drawing drawing) implements RenderBackend {
        @Override
        public BackendDescriptor descriptor() {
            return new BackendDescriptor(
                    id, BackendDescriptor.Kind.OTHER, "test", "", 1, Set.of(PixelFormat.YUV420P8), 8, preference);
        }

        @Override
        public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings) {
            return new FrameRenderer() {
                @Override
                public void render(int frame, FrameBuffer target) throws BackendException {
                    drawing.draw(plan, frame, target);
                }

                @Override
                public void close() {
                    // Holds nothing.
                }
            };
        }
    }

    private static final class ListSink implements FrameSink {
        private final List<Integer> frames = new ArrayList<>();
        private final Set<FrameBuffer> buffers = new HashSet<>();
        private int failAt = -1;
        private String ended = "";

        @Override
        public void write(FrameBuffer frame) throws MediaException {
            if (frames.size() == failAt) {
                throw new MediaException("film.mp4 cannot be written: no space left on device");
            }
            buffers.add(frame);
            frames.add(frame.sample(0, 3, 3));
        }

        @Override
        public void skip() {
            frames.add(-1);
        }

        @Override
        public Optional<Path> finish() {
            ended += "finished";
            return Optional.of(Path.of("film.mp4"));
        }

        @Override
        public Optional<Path> finishPartial() {
            ended += "partial";
            return Optional.of(Path.of("film.partial.mp4"));
        }

        @Override
        public void close() {
            ended += " closed";
        }
    }

    private static final class NoPictures implements KeyframeReader {
        @Override
        public PictureInfo probe(KeyframeSource source) {
            return new PictureInfo(16, 16, 8, false, List.of());
        }

        @Override
        public SourceImage read(KeyframeSource source, int bitDepth) throws MediaException {
            throw new MediaException("not read in these tests");
        }
    }

    private static ShotPlan plan(String id, int frames) {
        List<FrameRecipe> recipes = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            Affine same = new Affine(1, 0, 0, 0, 1, 0);
            recipes.add(new FrameRecipe(i, List.of(new ViewSample(0, same, 1)), 0, Grain.NONE));
        }
        return new ShotPlan(
                id,
                16,
                16,
                RATE,
                Quality.HIGH,
                ResamplingKernel.CATMULL_ROM,
                WorkingSpace.YCBCR,
                List.of(new SourceSpec(PICTURE, 16, 16, 1)),
                recipes);
    }

    private static Shot shot(String id) {
        return new Shot(
                id,
                1,
                List.of(new Keyframe(PICTURE, 0, Optional.empty())),
                Interpolation.HOLD,
                List.of(),
                Effects.NONE,
                Transition.CUT);
    }

    private JobSetup setup(FilmLayout layout, int threads, BitSet passed, long wait) {
        Project project = new Project("p", Path.of("/p.json"), RATE, new Resolution(16, 16), List.of(shot("a")));
        return new JobSetup(
                "job",
                RenderRequest.of(project, "film.mp4"),
                layout,
                0,
                layout.frameCount(),
                passed,
                FORMAT,
                RATE,
                sink,
                new NoPictures(),
                pool,
                threads,
                threads + 1,
                1 << 20,
                wait,
                List.of());
    }

    private static FilmLayout oneShot(int frames) {
        TimelineMetadata.Entry entry = new TimelineMetadata.Entry("a", 0, frames, 0, 1, 1, 0);
        return new FilmLayout(
                new TimelineMetadata("p", RATE, new Resolution(16, 16), frames, 1, List.of(entry)),
                List.of(plan("a", frames)));
    }

    private VideoGenerationResult run(int frames, int threads) throws InterruptedException {
        return FilmJob.start(setup(oneShot(frames), threads, new BitSet(), 0)).await();
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(16 + i);
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void keepsOrderAndBoundsMemory(int threads) throws Exception {
        Random random = new Random(threads);
        pool.add(new FakeBackend("a", 0, (plan, frame, target) -> {
            long nanos;
            synchronized (random) {
                nanos = random.nextInt(2_000_000);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(nanos);
            NUMBERED.draw(plan, frame, target);
        }));
        VideoGenerationResult result = run(100, threads);
        assertEquals(Status.DONE, result.status(), result.toString());
        assertEquals(numbers(100), sink.frames);
        assertTrue(sink.buffers.size() <= threads + 1, "buffers used: " + sink.buffers.size());
        assertEquals("finished closed", sink.ended);
        assertEquals("a", result.backend());
    }

    @Test
    void drawsFramesOfAFailingBackendElsewhere() throws Exception {
        pool.add(new FakeBackend("good", 0, NUMBERED));
        AtomicInteger calls = new AtomicInteger();
        pool.add(new FakeBackend("bad", 1, (plan, frame, target) -> {
            if (calls.incrementAndGet() > 10) {
                throw new BackendException("the device was lost");
            }
            NUMBERED.draw(plan, frame, target);
        }));
        VideoGenerationResult result = run(60, 3);
        assertTrue(result.success(), result.toString());
        assertEquals(numbers(60), sink.frames);
        assertEquals(List.of("backend bad was set aside: the device was lost"), result.notes());
        assertEquals("good,bad", result.backend());
    }

    @Test
    void goesOnWhenABackendLeavesAndAnotherComes() throws Exception {
        FakeBackend[] second = {new FakeBackend("second", 0, NUMBERED)};
        FakeBackend[] first = new FakeBackend[1];
        first[0] = new FakeBackend("first", 1, (plan, frame, target) -> {
            NUMBERED.draw(plan, frame, target);
            if (frame == 20) {
                pool.remove(first[0]);
                pool.add(second[0]);
            }
        });
        pool.add(first[0]);
        VideoGenerationResult result = run(60, 2);
        assertTrue(result.success(), result.toString());
        assertEquals(numbers(60), sink.frames);
        assertTrue(result.backend().contains("second"), result.backend());
    }

    @Test
    void keepsWhatIsDoneWhenNoBackendIsLeft() throws Exception {
        pool.add(new FakeBackend("only", 0, (plan, frame, target) -> {
            if (frame >= 5) {
                throw new BackendException("out of memory");
            }
            NUMBERED.draw(plan, frame, target);
        }));
        VideoGenerationResult result = run(20, 1);
        assertEquals(Status.FAILED, result.status());
        assertEquals(numbers(5), sink.frames);
        assertEquals("partial closed", sink.ended);
        assertTrue(result.errorMessage().orElseThrow().startsWith("no backend is left"), result.toString());
    }

    @Test
    void leavesNothingWhenTheDiskIsFull() throws Exception {
        pool.add(new FakeBackend("a", 0, NUMBERED));
        sink.failAt = 7;
        VideoGenerationResult result = run(20, 2);
        assertEquals(Status.FAILED, result.status());
        assertEquals(" closed", sink.ended);
        assertTrue(result.errorMessage().orElseThrow().contains("no space left"), result.toString());
        assertFalse(result.output().isPresent());
    }

    @Test
    void endsSoonWhenCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(5);
        pool.add(new FakeBackend("a", 0, (plan, frame, target) -> {
            NUMBERED.draw(plan, frame, target);
            begun.countDown();
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }));
        FilmJob job = FilmJob.start(setup(oneShot(100_000), 2, new BitSet(), 0));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        job.cancel();
        assertTrue(job.await(5));
        VideoGenerationResult result = job.await();
        assertEquals(Status.CANCELLED, result.status());
        assertEquals("partial closed", sink.ended);
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("video-engine-job-draw") && thread.isAlive()));
    }

    @Test
    void passesOverFramesThatAreThere() throws Exception {
        pool.add(new FakeBackend("a", 0, NUMBERED));
        BitSet passed = new BitSet();
        passed.set(0, 3);
        passed.set(5);
        FilmJob.start(setup(oneShot(7), 2, passed, 0)).await();
        assertEquals(List.of(-1, -1, -1, 19, 20, -1, 22), sink.frames);
    }

    @Test
    void dissolvesFromOneShotToTheNext() throws Exception {
        pool.add(new FakeBackend("a", 0, NUMBERED));
        List<TimelineMetadata.Entry> entries = List.of(
                new TimelineMetadata.Entry("a", 0, 6, 0, 1, 1, 3), new TimelineMetadata.Entry("b", 3, 6, 0, 1, 1, 0));
        FilmLayout layout = new FilmLayout(
                new TimelineMetadata("p", RATE, new Resolution(16, 16), 9, 1, entries),
                List.of(plan("a", 6), plan("b", 6)));
        FilmJob.start(setup(layout, 2, new BitSet(), 0)).await();
        // Over three shared frames the second shot (200) comes in by quarters over 19, 20 and 21.
        assertEquals(List.of(16, 17, 18, 64, 110, 155, 200, 200, 200), sink.frames);
    }
}
