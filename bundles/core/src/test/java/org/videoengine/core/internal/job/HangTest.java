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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** Backends that do not come back from a call. */
@Timeout(60)
class HangTest {
    private final JobBench bench = new JobBench();
    private final CountDownLatch end = new CountDownLatch(1);
    private final FakeBackend good = new FakeBackend("good", 0);
    private final FakeBackend bad = new FakeBackend("bad", 1);

    HangTest() {
        bench.hangNanos = TimeUnit.MILLISECONDS.toNanos(150);
        bench.waitSeconds = 30;
        bench.pool.add(good);
        bench.pool.add(bad);
    }

    @AfterEach
    void comeBack() throws InterruptedException {
        end.countDown();
        bench.awaitNoThreads();
        assertEquals(0, bad.openNow.get() + good.openNow.get());
        assertEquals(0, bad.probesOpenNow.get() + good.probesOpenNow.get());
        assertEquals(0, bad.closedInUse.get());
    }

    /** Waits for the end of the test, interrupted or not. */
    private void hang() {
        boolean waiting = true;
        while (waiting) {
            try {
                end.await();
                waiting = false;
            } catch (InterruptedException e) {
                waiting = true;
            }
        }
    }

    private void assertWholeWithout(VideoGenerationResult result, String call, int shots, int frames) {
        assertEquals(Status.DONE, result.status(), result.toString());
        assertEquals(shots * frames, bench.sink.frames.size());
        for (int shot = 0; shot < shots; shot++) {
            assertEquals(TestFilms.values(shot, frames), bench.sink.frames.subList(shot * frames, (shot + 1) * frames));
        }
        assertEquals(1, result.notes().size(), result.notes().toString());
        String note = result.notes().get(0);
        assertTrue(note.startsWith("backend bad was set aside: it did not come back within "), note);
        assertTrue(note.contains(call), note);
    }

    /** Nothing that hung in one job is used by the next. */
    private void assertNotUsedAgain() throws InterruptedException {
        bench.sink.frames.clear();
        VideoGenerationResult next = bench.film(TestFilms.film(5)).run();
        assertEquals("good", next.backend());
        assertEquals(List.of(), next.notes());
        bench.pool.remove(bad);
        bench.pool.add(bad);
        assertEquals(2, bench.pool.usable().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void inTheMiddleOfAFrame(int threads) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        bad.drawing((plan, frame, target) -> {
            if (calls.incrementAndGet() == 10) {
                hang();
                Arrays.fill(target.bytes(0), (byte) 1);
            }
            NUMBERED.draw(plan, frame, target);
        });
        VideoGenerationResult result =
                bench.film(TestFilms.film(60)).threads(threads).run();
        assertWholeWithout(result, "drawing frame ", 1, 60);
        assertNotUsedAgain();
    }

    @Test
    void whatComesBackLateIsThrownAway() throws Exception {
        bad.drawing((plan, frame, target) -> {
            hang();
            Arrays.fill(target.bytes(0), (byte) 1);
        });
        good.drawing((plan, frame, target) -> {
            NUMBERED.draw(plan, frame, target);
            if (frame == 30) {
                end.countDown();
            }
        });
        bench.sink.taking = frame -> {
            // Gives the late thread time to do its harm.
            if (frame > 20) {
                Thread.yield();
            }
        };
        assertWholeWithout(bench.film(TestFilms.film(200)).run(), "drawing frame ", 1, 200);
    }

    @Test
    void whileItOpens() throws Exception {
        bad.opening((plan, sources, settings) -> hang());
        assertWholeWithout(bench.film(TestFilms.film(20)).run(), "opening shot s0", 1, 20);
        assertNotUsedAgain();
    }

    @Test
    void whileItOpensAheadOfTime() throws Exception {
        bad.opening((plan, sources, settings) -> {
            if (plan.shotId().equals("s1")) {
                hang();
            }
        });
        assertWholeWithout(bench.film(TestFilms.film(0, 20, 20)).run(), "opening shot s1", 2, 20);
    }

    @Test
    void whileItCloses() throws Exception {
        bad.closing(this::hang);
        assertWholeWithout(bench.film(TestFilms.film(0, 20, 20, 20)).run(), "closing a renderer", 3, 20);
        assertNotUsedAgain();
    }

    @Test
    void whileItClosesAfterTheJob() throws Exception {
        bad.closing(this::hang);
        VideoGenerationResult result = bench.film(TestFilms.film(20)).run();
        assertEquals("bad", result.backend());
        while (bench.pool.usable().size() == 2) {
            Thread.sleep(5);
        }
        assertNotUsedAgain();
    }

    @Test
    void overTheTestFrame() throws Exception {
        bad.probing((plan, frame, target) -> hang());
        assertWholeWithout(bench.film(TestFilms.film(20)).run(), "drawing a test frame", 1, 20);
        assertNotUsedAgain();
    }

    @Test
    void waitingForThePicturesIsNotHanging() throws Exception {
        bad.opening((plan, sources, settings) -> sources.image(0));
        bench.reader.reading = source -> sleep(1000);
        VideoGenerationResult result = bench.film(TestFilms.film(20)).run();
        assertEquals("bad", result.backend(), result.toString());
        assertEquals(List.of(), result.notes());
    }

    @Test
    void theFirstFrameOfAHeavierShotMayTakeLonger() throws Exception {
        bad.drawing((plan, frame, target) -> {
            if (plan.shotId().equals("s1") && frame == 0) {
                sleep(300);
            }
            NUMBERED.draw(plan, frame, target);
        });
        VideoGenerationResult result =
                bench.film(TestFilms.film(0, 20, 20)).threads(1).run();
        assertEquals("bad", result.backend(), result.toString());
        assertEquals(List.of(), result.notes());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aJobThatWasCancelledLeavesItToTheNext() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        bad.drawing((plan, frame, target) -> {
            reached.countDown();
            hang();
        });
        FilmJob job = bench.film(TestFilms.film(20)).start();
        reached.await();
        job.cancel();
        assertEquals(Status.CANCELLED, job.await().status());
        bench.sink.frames.clear();
        while (bench.pool.usable().size() == 2) {
            Thread.sleep(5);
        }
        assertFalse(bench.pool.usable().get(0).descriptor().id().equals("bad"));
        assertNotUsedAgain();
    }
}
