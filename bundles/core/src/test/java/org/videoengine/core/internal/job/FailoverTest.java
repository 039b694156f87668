package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.testing.FakeBackend.NUMBERED;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.backend.BackendException;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** Backends that fail, leave and come in the middle of a job. */
@Timeout(60)
class FailoverTest {
    private final JobBench bench = new JobBench();

    private void assertWhole(VideoGenerationResult result, int frames) {
        assertEquals(Status.DONE, result.status(), result.toString());
        assertEquals(TestFilms.values(0, frames), bench.sink.frames);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "runtime", "linkage", "memory"})
    void drawsFramesOfAFailingBackendElsewhere(String fault) throws Exception {
        FakeBackend good = new FakeBackend("good", 0);
        AtomicInteger calls = new AtomicInteger();
        FakeBackend bad = new FakeBackend("bad", 1).drawing((plan, frame, target) -> {
            if (calls.incrementAndGet() > 10) {
                Arrays.fill(target.bytes(0), (byte) 1);
                switch (fault) {
                    case "exception" -> throw new BackendException("the device was lost");
                    case "runtime" -> throw new IllegalStateException("the device was lost");
                    case "linkage" -> throw new NoClassDefFoundError("the device was lost");
                    default -> throw new OutOfMemoryError("the device was lost");
                }
            }
            NUMBERED.draw(plan, frame, target);
        });
        bench.pool.add(good);
        bench.pool.add(bad);
        VideoGenerationResult result = bench.film(TestFilms.film(60)).threads(4).run();
        assertWhole(result, 60);
        assertEquals(1, result.notes().size(), result.notes().toString());
        assertTrue(
                result.notes().get(0).startsWith("backend bad was set aside: "),
                result.notes().get(0));
        assertEquals("good,bad", result.backend());
        assertEquals(0, bad.openNow.get() + good.openNow.get());
        assertEquals(0, bad.closedInUse.get());
    }

    @Test
    void goesOnWhenABackendLeaves() throws Exception {
        FakeBackend second = new FakeBackend("second", 0);
        FakeBackend first = new FakeBackend("first", 1);
        first.drawing((plan, frame, target) -> {
            NUMBERED.draw(plan, frame, target);
            if (frame == 20) {
                bench.pool.remove(first);
            }
        });
        bench.pool.add(first);
        bench.pool.add(second);
        VideoGenerationResult result = bench.film(TestFilms.film(60)).run();
        assertWhole(result, 60);
        assertEquals(List.of("backend first was removed during the render"), result.notes());
        assertEquals("second,first", result.backend());
        assertEquals(0, first.openNow.get());
        assertEquals(0, first.closedInUse.get());
    }

    @Test
    void waitsForABackendToCome() throws Exception {
        FakeBackend first = new FakeBackend("first", 1);
        CountDownLatch left = new CountDownLatch(1);
        first.drawing((plan, frame, target) -> {
            NUMBERED.draw(plan, frame, target);
            if (frame == 20) {
                bench.pool.remove(first);
                left.countDown();
            }
        });
        bench.pool.add(first);
        bench.waitSeconds = 60;
        FilmJob job = bench.film(TestFilms.film(60)).start();
        left.await();
        assertFalse(job.await(TimeUnit.MILLISECONDS.toNanos(50)));
        bench.pool.add(new FakeBackend("second", 0));
        assertWhole(job.await(), 60);
    }

    @Test
    void takesABackendThatComesAgain() throws Exception {
        FakeBackend only = new FakeBackend("only", 0);
        AtomicInteger calls = new AtomicInteger();
        only.drawing((plan, frame, target) -> {
            if (calls.incrementAndGet() == 20) {
                bench.pool.remove(only);
                bench.pool.add(only);
                throw new BackendException("its bundle is being updated");
            }
            NUMBERED.draw(plan, frame, target);
        });
        bench.pool.add(only);
        assertWhole(bench.film(TestFilms.film(60)).run(), 60);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void keepsWhatIsDoneWhenNoBackendIsLeft(int threads) throws Exception {
        bench.pool.add(new FakeBackend("only", 0).drawing((plan, frame, target) -> {
            if (frame >= 25) {
                throw new BackendException("the device was lost");
            }
            NUMBERED.draw(plan, frame, target);
        }));
        VideoGenerationResult result =
                bench.film(TestFilms.film(100)).threads(threads).run();
        assertEquals(Status.FAILED, result.status());
        assertEquals(
                "no backend is left to draw with (backend only was set aside: the device was lost), and none came"
                        + " within 0 s",
                result.errorMessage().orElseThrow());
        assertEquals(List.of("finishPartial", "close"), bench.sink.calls);
        assertEquals("film.partial.mp4", result.output().orElseThrow());
        // Several threads may lose frames just before the one that failed; what is there is in order and right.
        assertTrue(threads > 1 || bench.sink.frames.size() == 25, bench.sink.frames.toString());
        assertEquals(TestFilms.values(0, bench.sink.frames.size()), bench.sink.frames);
        assertEquals(bench.sink.frames.size(), result.frameCount());
        bench.awaitNoThreads();
    }

    @Test
    void waitsOnceForAllThreadsTogether() throws Exception {
        bench.pool.add(new FakeBackend("only", 0).drawing((plan, frame, target) -> {
            throw new BackendException("the device was lost");
        }));
        bench.waitSeconds = 1;
        long start = System.nanoTime();
        VideoGenerationResult result =
                bench.film(TestFilms.film(100)).threads(8).run();
        assertEquals(Status.FAILED, result.status());
        // Eight threads that waited one after the other would take eight seconds.
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5));
    }

    @Test
    void doesNotWaitWhenThePlanIsRefused() throws Exception {
        String sentence = "shot s0 needs 900 MiB, but 700 MiB are free";
        bench.pool.add(new FakeBackend("only", 0).opening((plan, sources, settings) -> {
            throw new BackendException(sentence);
        }));
        bench.waitSeconds = 3600;
        VideoGenerationResult result = bench.film(TestFilms.film(10)).run();
        assertEquals(Status.FAILED, result.status());
        assertEquals(sentence, result.errorMessage().orElseThrow());
        assertFalse(result.output().isPresent());
    }

    @Test
    void opensElsewhereWhatABackendRefuses() throws Exception {
        bench.pool.add(new FakeBackend("small", 5).opening((plan, sources, settings) -> {
            throw new BackendException("shot s0 needs 9 GiB, but 2 GiB are free");
        }));
        bench.pool.add(new FakeBackend("large", 0));
        VideoGenerationResult result = bench.film(TestFilms.film(10)).run();
        assertWhole(result, 10);
        assertEquals("large", result.backend());
        assertEquals(
                List.of("backend small did not take shot s0: shot s0 needs 9 GiB, but 2 GiB are free"), result.notes());
    }

    @Test
    void neverPutsMoreThreadsIntoARendererThanItTakes() throws Exception {
        FakeBackend wide = new FakeBackend("wide", 1).concurrency(8);
        FakeBackend narrow = new FakeBackend("narrow", 0).concurrency(1);
        wide.drawing((plan, frame, target) -> {
            NUMBERED.draw(plan, frame, target);
            if (frame == 20) {
                bench.pool.remove(wide);
            }
        });
        bench.pool.add(wide);
        bench.pool.add(narrow);
        assertWhole(bench.film(TestFilms.film(80)).threads(8).run(), 80);
        assertEquals(1, narrow.mostInside.get());
    }

    @Test
    void drawsOnMoreThreadsWhereABackendTakesThem() throws Exception {
        FakeBackend narrow = new FakeBackend("narrow", 1).concurrency(1);
        CountDownLatch together = new CountDownLatch(3);
        FakeBackend wide = new FakeBackend("wide", 0).drawing((plan, frame, target) -> {
            together.countDown();
            try {
                // Three threads must be in the renderer at once, or this never ends.
                together.await();
            } catch (InterruptedException e) {
                throw new BackendException("interrupted", e);
            }
            NUMBERED.draw(plan, frame, target);
        });
        narrow.drawing((plan, frame, target) -> {
            NUMBERED.draw(plan, frame, target);
            if (frame == 20) {
                bench.pool.remove(narrow);
            }
        });
        bench.pool.add(narrow);
        bench.pool.add(wide);
        assertWhole(bench.film(TestFilms.film(80)).threads(3).run(), 80);
        assertEquals(1, narrow.mostInside.get());
    }
}
