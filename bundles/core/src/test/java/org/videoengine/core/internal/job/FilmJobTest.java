package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.testing.FakeBackend.NUMBERED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.MediaException;
import org.videoengine.render.RenderProgress;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

@Timeout(60)
class FilmJobTest {
    private final JobBench bench = new JobBench();

    private static FakeBackend unsteady(long seed) {
        Random random = new Random(seed);
        return new FakeBackend("a", 0).drawing((plan, frame, target) -> {
            long nanos;
            synchronized (random) {
                nanos = random.nextInt(2_000_000);
            }
            LockSupport.parkNanos(nanos);
            NUMBERED.draw(plan, frame, target);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsOrderAndBoundsMemory(int threads) throws Exception {
        FakeBackend backend = unsteady(threads);
        bench.pool.add(backend);
        VideoGenerationResult result =
                bench.film(TestFilms.film(150)).threads(threads).run();
        assertEquals(Status.DONE, result.status(), result.toString());
        assertEquals(TestFilms.values(0, 150), bench.sink.frames);
        assertTrue(bench.sink.buffers.size() <= threads + 1, "buffers used: " + bench.sink.buffers.size());
        assertTrue(backend.mostInside.get() <= threads);
        assertEquals(List.of("finish", "close"), bench.sink.calls);
        assertEquals(0, backend.openNow.get());
        assertEquals(0, backend.closedInUse.get());
        bench.awaitNoThreads();
    }

    @Test
    void tellsWhatItDid() throws Exception {
        bench.pool.add(new FakeBackend("a", 0).opening((plan, sources, settings) -> sources.image(0)));
        VideoGenerationResult result = bench.film(TestFilms.film(48)).run();
        assertEquals(48, result.frameCount());
        assertEquals(2.0, result.durationSeconds(), 0);
        assertEquals("a", result.backend());
        assertEquals("film.mp4", result.output().orElseThrow());
        assertEquals(List.of(), result.notes());
        Map<String, Double> seconds = result.phaseSeconds();
        for (String phase : List.of("decode", "render", "encode", "total")) {
            assertTrue(seconds.get(phase) > 0, phase);
            assertTrue(seconds.get(phase) <= seconds.get("total"), phase);
        }
        assertEquals(48 / seconds.get("render"), result.framesPerSecond(), 1e-6);
        assertEquals(List.of("s0.png"), bench.reader.read);
    }

    @Test
    void drawsPartOfAFilm() throws Exception {
        bench.pool.add(new FakeBackend("a", 0));
        bench.first = 7;
        bench.count = 5;
        bench.film(TestFilms.film(0, 10, 10, 10)).run();
        List<Integer> expected = new ArrayList<>(TestFilms.values(0, 10).subList(7, 10));
        expected.addAll(TestFilms.values(1, 2));
        assertEquals(expected, bench.sink.frames);
    }

    @Test
    void passesOverFramesThatAreThere() throws Exception {
        FakeBackend backend = new FakeBackend("a", 0);
        bench.pool.add(backend);
        bench.passed.set(0, 13);
        bench.passed.set(14);
        VideoGenerationResult result = bench.film(TestFilms.film(0, 10, 6)).run();
        int third = TestFilms.value("s1", 3);
        int fifth = TestFilms.value("s1", 5);
        List<Integer> expected = new ArrayList<>(java.util.Collections.nCopies(16, -1));
        expected.set(13, third);
        expected.set(15, fifth);
        assertEquals(expected, bench.sink.frames);
        assertEquals(16, result.frameCount());
        // The first shot is all there: it is not even opened.
        assertEquals(1, backend.opened.get());
        assertEquals(0, backend.openNow.get());
    }

    @Test
    void hasNothingToDrawWhenAllIsThere() throws Exception {
        bench.pool.add(new FakeBackend("a", 0));
        bench.passed.set(0, 30);
        VideoGenerationResult result = bench.film(TestFilms.film(30)).run();
        assertTrue(result.success(), result.toString());
        assertEquals(30, bench.sink.frames.size());
        assertEquals(0, result.framesPerSecond(), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void dissolvesFromOneShotToTheNext(int threads) throws Exception {
        bench.pool.add(unsteady(threads));
        bench.film(TestFilms.film(3, 6, 7, 6)).threads(threads).run();
        List<Integer> expected = new ArrayList<>();
        List<Integer> before = TestFilms.values(0, 6);
        for (int shot = 1; shot <= 2; shot++) {
            List<Integer> next = TestFilms.values(shot, shot == 1 ? 7 : 6);
            int own = before.size() - 3;
            expected.addAll(before.subList(shot == 1 ? 0 : 3, own));
            for (int j = 0; j < 3; j++) {
                double share = (j + 1) / 4.0;
                expected.add((int) Math.floor(before.get(own + j) * (1 - share) + next.get(j) * share + 0.5));
            }
            before = next;
        }
        expected.addAll(before.subList(3, 6));
        assertEquals(expected, bench.sink.frames);
    }

    @Test
    void dissolvesInTenBits() throws Exception {
        bench.pool.add(new FakeBackend("a", 0));
        bench.pixels = PixelFormat.YUV420P10;
        bench.film(TestFilms.film(1, 2, 2)).run();
        int from = 4 * TestFilms.value("s0", 1);
        int to = 4 * TestFilms.value("s1", 0);
        assertEquals(
                List.of(4 * TestFilms.value("s0", 0), (from + to + 1) / 2, 4 * TestFilms.value("s1", 1)),
                bench.sink.frames);
    }

    @Test
    void tellsTheListenerInOrder() throws Exception {
        bench.pool.add(new FakeBackend("a", 0));
        List<RenderProgress> heard = new ArrayList<>();
        bench.listener = heard::add;
        bench.film(TestFilms.film(0, 5, 5)).run();
        assertEquals(10, heard.size());
        for (int i = 0; i < 10; i++) {
            assertEquals(i + 1, heard.get(i).framesDone());
            assertEquals(10, heard.get(i).framesTotal());
            assertEquals(i < 5 ? "s0" : "s1", heard.get(i).shotId());
            assertEquals("a", heard.get(i).backend());
        }
        assertEquals(0, heard.get(9).remainingSeconds(), 0);
    }

    @Test
    void goesOnWithoutAListenerThatFails() throws Exception {
        bench.pool.add(new FakeBackend("a", 0));
        List<Integer> heard = new ArrayList<>();
        bench.listener = progress -> {
            heard.add(progress.framesDone());
            throw new IllegalStateException("the listener's bundle has gone");
        };
        assertTrue(bench.film(TestFilms.film(20)).run().success());
        assertEquals(List.of(1), heard);
    }

    @Test
    void leavesNothingWhenTheDiskIsFull() throws Exception {
        bench.pool.add(new FakeBackend("a", 0));
        bench.sink.taking = frame -> {
            if (frame == 7) {
                throw new MediaException("film.mp4 cannot be written: no space left on device");
            }
        };
        VideoGenerationResult result = bench.film(TestFilms.film(2000)).run();
        assertEquals(Status.FAILED, result.status());
        assertEquals(List.of("close"), bench.sink.calls);
        assertEquals(
                "film.mp4 cannot be written: no space left on device",
                result.errorMessage().orElseThrow());
        assertFalse(result.output().isPresent());
        bench.awaitNoThreads();
    }

    @Test
    void failsInOneSentenceWhenASinkBreaks() throws Exception {
        bench.pool.add(new FakeBackend("a", 0));
        bench.sink.taking = frame -> {
            throw new IllegalStateException("the encoder has gone");
        };
        VideoGenerationResult result = bench.film(TestFilms.film(10)).run();
        assertEquals(Status.FAILED, result.status());
        assertEquals(List.of("close"), bench.sink.calls);
        assertTrue(result.errorMessage().orElseThrow().contains("the encoder has gone"));
    }

    @Test
    void letsGoOfItsWorkWhenItHasEnded() throws Exception {
        bench.pool.add(new FakeBackend("a", 0));
        FilmJob job = bench.film(TestFilms.film(10)).start();
        assertTrue(job.await().success());
        assertTrue(job.result().toCompletableFuture().isDone());
        job.cancel();
        assertTrue(job.await().success());
        assertEquals(10, job.progress().framesDone());
        assertEquals(List.of("finish", "close"), bench.sink.calls);
    }
}
