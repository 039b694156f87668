package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.testing.FakeBackend.NUMBERED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.backend.BackendException;
import org.videoengine.core.internal.probe.ProbeScene;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.core.internal.testing.FakeBackend.Drawing;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** Backends that draw wrong pixels: none of their frames gets into the film. */
@Timeout(60)
class GarbageTest {
    private static final Drawing NOISE = (plan, frame, target) -> Arrays.fill(target.bytes(0), (byte) 99);

    private final JobBench bench = new JobBench();
    private final FakeBackend good = new FakeBackend("good", 0);
    private final FakeBackend bad = new FakeBackend("bad", 1);

    private VideoGenerationResult run(int frames, int threads) throws InterruptedException {
        bench.pool.add(good);
        bench.pool.add(bad);
        VideoGenerationResult result =
                bench.film(TestFilms.film(frames)).threads(threads).run();
        assertEquals(Status.DONE, result.status(), result.toString());
        assertEquals(TestFilms.values(0, frames), bench.sink.frames);
        bench.awaitNoThreads();
        assertEquals(0, bad.openNow.get() + bad.probesOpenNow.get() + bad.closedInUse.get());
        return result;
    }

    private static void assertSetAside(VideoGenerationResult result, String why) {
        assertEquals(1, result.notes().size(), result.notes().toString());
        assertTrue(
                result.notes().get(0).startsWith("backend bad was set aside: " + why),
                result.notes().get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void fromTheStart(int threads) throws Exception {
        bad.drawing(NOISE).probing(NOISE);
        VideoGenerationResult result = run(60, threads);
        assertSetAside(result, "it draws wrong pixels: ");
        assertEquals(Map.of("good", 60), result.framesByBackend());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void fromTheMiddleOn(int threads) throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        AtomicInteger calls = new AtomicInteger();
        bad.drawing((plan, frame, target) -> {
                    broken.compareAndSet(false, calls.incrementAndGet() > 20);
                    (broken.get() ? NOISE : NUMBERED).draw(plan, frame, target);
                })
                .probing((plan, frame, target) -> {
                    if (broken.get()) {
                        NOISE.draw(plan, frame, target);
                    } else {
                        ProbeScene.draw(target);
                    }
                });
        VideoGenerationResult result = run(100, threads);
        assertSetAside(result, "it draws wrong pixels: ");
        assertTrue(result.framesByBackend().get("bad") <= 20, result.toString());
        assertTrue(result.framesByBackend().get("good") >= 80, result.toString());
    }

    @Test
    void thatAreWhatWasThereBefore() throws Exception {
        AtomicInteger probes = new AtomicInteger();
        bad.drawing((plan, frame, target) -> {
                    if (probes.get() < 3) {
                        NUMBERED.draw(plan, frame, target);
                    }
                })
                .probing((plan, frame, target) -> {
                    if (probes.incrementAndGet() < 3) {
                        ProbeScene.draw(target);
                    }
                });
        assertSetAside(run(60, 2), "it draws wrong pixels: ");
    }

    @Test
    void aTestFrameThatFailsIsAsBadAsAWrongOne() throws Exception {
        bad.probing((plan, frame, target) -> {
            throw new BackendException("the device was lost");
        });
        VideoGenerationResult result = run(60, 2);
        assertSetAside(result, "the device was lost");
        assertEquals(Map.of("good", 60), result.framesByBackend());
    }

    @Test
    void framesBeforeAFailureAreKeptWhereTheTestFrameIsStillRight() throws Exception {
        bad.drawing((plan, frame, target) -> {
            if (frame == 30) {
                throw new BackendException("out of memory");
            }
            NUMBERED.draw(plan, frame, target);
        });
        VideoGenerationResult result = run(60, 1);
        assertEquals(Map.of("bad", 30, "good", 30), result.framesByBackend());
    }

    @Test
    void withNoOtherBackendTheFilmEndsBeforeThem() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        bench.pool.add(bad.drawing((plan, frame, target) -> {
                    broken.compareAndSet(false, frame >= 40);
                    (broken.get() ? NOISE : NUMBERED).draw(plan, frame, target);
                })
                .probing((plan, frame, target) -> {
                    if (!broken.get()) {
                        ProbeScene.draw(target);
                    }
                }));
        VideoGenerationResult result = bench.film(TestFilms.film(100)).run();
        assertEquals(Status.FAILED, result.status());
        assertFalse(bench.sink.frames.contains(99));
        assertEquals(TestFilms.values(0, bench.sink.frames.size()), bench.sink.frames);
        assertTrue(bench.sink.frames.size() <= 40 && bench.sink.frames.size() > 20, bench.sink.frames.toString());
        assertEquals(List.of("finishPartial", "close"), bench.sink.calls);
    }
}
