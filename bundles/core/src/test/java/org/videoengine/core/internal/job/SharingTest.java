package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.testing.FakeBackend.NUMBERED;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.videoengine.backend.BackendException;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** Several backends that draw one film. */
@Timeout(60)
class SharingTest {
    private final JobBench bench = new JobBench();
    private final AtomicLong slowNanos = new AtomicLong();
    private final AtomicLong fastNanos = new AtomicLong();

    SharingTest() {
        bench.config = VideoConfig.DEFAULT.withBackends("slow", "fast");
        bench.buffers = 32;
    }

    private static FakeBackend taking(String id, long millis, AtomicLong nanos) {
        return new FakeBackend(id, 0).concurrency(1).drawing((plan, frame, target) -> {
            long start = System.nanoTime();
            long end = start + TimeUnit.MILLISECONDS.toNanos(millis);
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            NUMBERED.draw(plan, frame, target);
            nanos.addAndGet(System.nanoTime() - start);
        });
    }

    private VideoGenerationResult run(int frames) throws InterruptedException {
        VideoGenerationResult result =
                bench.film(TestFilms.film(frames)).threads(2).run();
        assertEquals(Status.DONE, result.status(), result.toString());
        assertEquals(TestFilms.values(0, frames), bench.sink.frames);
        return result;
    }

    @Test
    void framesAreSharedByMeasuredSpeed() throws Exception {
        bench.pool.add(taking("slow", 12, slowNanos));
        bench.pool.add(taking("fast", 3, fastNanos));
        Map<String, Integer> frames = run(300).framesByBackend();
        int slow = frames.get("slow");
        int fast = frames.get("fast");
        double ratio = (double) fast / slow;
        double speeds = ((double) slowNanos.get() / slow) / ((double) fastNanos.get() / fast);
        assertTrue(ratio > 0.7 * speeds && ratio < 1.4 * speeds, frames + ", " + speeds + " times as fast");
    }

    @Test
    void aSlowBackendDoesNotHoldTheFilmUp() throws Exception {
        bench.pool.add(taking("slow", 1500, slowNanos));
        bench.pool.add(taking("fast", 5, fastNanos));
        VideoGenerationResult result = run(100);
        // It is tried once, as nobody knows how slow it is; a second frame would have taken twice as long.
        assertTrue(result.framesByBackend().getOrDefault("slow", 0) <= 1, result.toString());
        assertTrue(result.processingSeconds() < 2.9, result.toString());
    }

    @Test
    void backendsOfManyThreadsDoNotLeaveTheLastFramesToEachOther() throws Exception {
        bench.buffers = 64;
        bench.pool.add(taking("slow", 4, slowNanos).concurrency(16));
        bench.pool.add(taking("fast", 4, fastNanos).concurrency(16));
        VideoGenerationResult result =
                bench.film(TestFilms.film(200)).threads(16).run();
        assertEquals(Status.DONE, result.status(), result.toString());
        assertEquals(TestFilms.values(0, 200), bench.sink.frames);
    }

    @Test
    void oneThatComesLaterTakesItsShare() throws Exception {
        FakeBackend late = taking("fast", 1, fastNanos);
        bench.pool.add(new FakeBackend("slow", 0).concurrency(1).drawing((plan, frame, target) -> {
            if (frame == 5) {
                bench.pool.add(late);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(4));
            NUMBERED.draw(plan, frame, target);
        }));
        Map<String, Integer> frames = run(300).framesByBackend();
        assertTrue(frames.get("fast") > frames.get("slow"), frames.toString());
    }

    @Test
    void theOthersDrawWhatOneThatFailsWouldHaveDrawn() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        bench.pool.add(taking("fast", 1, fastNanos));
        bench.pool.add(new FakeBackend("slow", 0).drawing((plan, frame, target) -> {
            if (calls.incrementAndGet() > 3) {
                throw new BackendException("the device was lost");
            }
            NUMBERED.draw(plan, frame, target);
        }));
        assertEquals(List.of("backend slow was set aside: the device was lost"), run(100).notes());
    }

    @Test
    void backendsThatAreNotNamedDrawNothing() throws Exception {
        FakeBackend other = new FakeBackend("other", 100);
        bench.pool.add(other);
        bench.pool.add(taking("slow", 1, slowNanos));
        bench.pool.add(taking("fast", 1, fastNanos));
        assertFalse(run(50).framesByBackend().containsKey("other"));
        assertEquals(0, other.opened.get());
    }

    @Test
    void aNameWithoutANumberIsTheBestOfThese() throws Exception {
        bench.config = VideoConfig.DEFAULT.withBackends("kind", "slow");
        FakeBackend worse = new FakeBackend("kind:0", 1);
        bench.pool.add(worse);
        bench.pool.add(new FakeBackend("kind:1", 2).drawing((plan, frame, target) -> {
            if (frame >= 25) {
                throw new BackendException("the device was lost");
            }
            NUMBERED.draw(plan, frame, target);
        }));
        VideoGenerationResult result = run(50);
        assertTrue(result.framesByBackend().get("kind:0") >= 25, result.toString());
        assertEquals(List.of("backend kind:1 was set aside: the device was lost"), result.notes());
    }

    @Test
    void withoutParallelProcessingOneFrameIsDrawnAtATime() throws Exception {
        bench.config = bench.config.withParallelProcessing(false);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (String id : List.of("slow", "fast")) {
            bench.pool.add(new FakeBackend(id, id.equals("fast") ? 1 : 0).drawing((plan, frame, target) -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                NUMBERED.draw(plan, frame, target);
                inside.decrementAndGet();
            }));
        }
        VideoGenerationResult result = bench.film(TestFilms.film(50)).threads(1).run();
        assertEquals(Map.of("fast", 50), result.framesByBackend());
        assertEquals(1, most.get());
    }

    @Test
    void dissolvesAreSharedToo() throws Exception {
        bench.pool.add(taking("slow", 1, slowNanos));
        bench.pool.add(taking("fast", 1, fastNanos));
        VideoGenerationResult shared =
                bench.film(TestFilms.film(7, 20, 20, 20)).threads(2).run();
        List<Integer> together = List.copyOf(bench.sink.frames);
        bench.sink.frames.clear();
        bench.config = VideoConfig.DEFAULT.withBackends("fast");
        bench.run();
        assertTrue(shared.success(), shared.toString());
        assertEquals(List.copyOf(bench.sink.frames), together);
    }
}
