package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.testing.FakeBackend.NUMBERED;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.videoengine.backend.BackendException;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.media.MediaException;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** A job ends soon after it is cancelled, wherever its threads are. Each test hangs if one of them is waited for. */
@Timeout(60)
class CancelTest {
    private final JobBench bench = new JobBench();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    private void block() {
        reached.countDown();
        boolean interrupted = true;
        while (interrupted) {
            try {
                never.await();
                interrupted = false;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    private void assertCancelled(VideoGenerationResult result) {
        assertEquals(Status.CANCELLED, result.status(), result.toString());
        assertFalse(result.errorMessage().isPresent());
        assertEquals(List.of("finishPartial", "close"), bench.sink.calls);
        assertEquals(TestFilms.values(0, bench.sink.frames.size()), bench.sink.frames);
        assertEquals(bench.sink.frames.size(), result.frameCount());
    }

    @Test
    void keepsWhatWasDone() throws Exception {
        CountDownLatch some = new CountDownLatch(20);
        bench.pool.add(new FakeBackend("a", 0));
        bench.listener = progress -> some.countDown();
        FilmJob job = bench.film(TestFilms.film(2_000_000)).start();
        some.await();
        job.cancel();
        job.cancel();
        VideoGenerationResult result = job.await();
        assertCancelled(result);
        assertTrue(result.frameCount() >= 20);
        assertEquals("film.partial.mp4", result.output().orElseThrow());
        bench.awaitNoThreads();
    }

    @Test
    void doesNotWaitForALongFrame() throws Exception {
        FakeBackend slow = new FakeBackend("a", 0).drawing((plan, frame, target) -> {
            if (frame == 9) {
                block();
            }
            NUMBERED.draw(plan, frame, target);
        });
        bench.pool.add(slow);
        FilmJob job = bench.film(TestFilms.film(1000)).start();
        reached.await();
        job.cancel();
        assertCancelled(job.await());
        assertEquals(1, slow.openNow.get());
        never.countDown();
        bench.awaitNoThreads();
        assertEquals(0, slow.openNow.get());
        assertEquals(0, slow.closedInUse.get());
    }

    @Test
    void doesNotWaitForALongDecode() throws Exception {
        FakeBackend backend = new FakeBackend("a", 0).opening((plan, sources, settings) -> sources.image(0));
        bench.pool.add(backend);
        bench.reader.reading = source -> block();
        FilmJob job = bench.film(TestFilms.film(10)).threads(4).start();
        reached.await();
        job.cancel();
        VideoGenerationResult result = job.await();
        assertCancelled(result);
        assertFalse(result.output().isPresent());
        assertEquals(List.of(), result.notes());
        never.countDown();
        bench.awaitNoThreads();
        assertEquals(0, backend.openNow.get());
    }

    @Test
    void doesNotWaitForABackendThatOpens() throws Exception {
        FakeBackend backend = new FakeBackend("a", 0).opening((plan, sources, settings) -> block());
        bench.pool.add(backend);
        FilmJob job = bench.film(TestFilms.film(10)).threads(4).start();
        reached.await();
        job.cancel();
        assertCancelled(job.await());
        never.countDown();
        bench.awaitNoThreads();
        assertEquals(1, backend.opened.get());
        assertEquals(0, backend.openNow.get());
    }

    @Test
    void doesNotWaitForABackendThatMightCome() throws Exception {
        FakeBackend only = new FakeBackend("a", 0);
        only.drawing((plan, frame, target) -> {
            if (frame == 5) {
                reached.countDown();
                throw new BackendException("the device was lost");
            }
            NUMBERED.draw(plan, frame, target);
        });
        bench.pool.add(only);
        bench.waitSeconds = 3600;
        FilmJob job = bench.film(TestFilms.film(100)).threads(3).start();
        reached.await();
        job.cancel();
        assertCancelled(job.await());
        bench.awaitNoThreads();
    }

    @Test
    void isDoneWhenItIsCancelledTooLate() throws Exception {
        bench.pool.add(new FakeBackend("a", 0));
        FilmJob[] job = new FilmJob[1];
        CountDownLatch known = new CountDownLatch(1);
        bench.sink.taking = frame -> {
            if (frame == 9) {
                try {
                    known.await();
                } catch (InterruptedException e) {
                    throw new MediaException("interrupted", e);
                }
                job[0].cancel();
            }
        };
        job[0] = bench.film(TestFilms.film(10)).start();
        known.countDown();
        assertEquals(Status.DONE, job[0].await().status());
        assertEquals(List.of("finish", "close"), bench.sink.calls);
    }
}
