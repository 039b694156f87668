package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.testing.FakeBackend.NUMBERED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.backend.BackendException;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** Backends that come in the middle of a job. */
@Timeout(60)
class ArrivalTest {
    private final JobBench bench = new JobBench();
    private final FakeBackend first = new FakeBackend("first", 5);
    private final CountDownLatch opened = new CountDownLatch(1);

    /** The first backend draws; another one comes after some frames, and then frames take a while until it is ready. */
    private VideoGenerationResult run(FakeBackend newcomer, int threads) throws InterruptedException {
        first.drawing((plan, frame, target) -> {
            NUMBERED.draw(plan, frame, target);
            if (frame == 20) {
                bench.pool.add(newcomer);
            }
            if (frame > 20 && opened.getCount() > 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            }
        });
        bench.pool.add(first);
        VideoGenerationResult result =
                bench.film(TestFilms.film(3000)).threads(threads).run();
        assertEquals(Status.DONE, result.status(), result.toString());
        assertEquals(TestFilms.values(0, 3000), bench.sink.frames);
        assertEquals(0, first.openNow.get() + newcomer.openNow.get());
        assertEquals(0, first.closedInUse.get() + newcomer.closedInUse.get());
        return result;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aBetterOneTakesOver(int threads) throws Exception {
        FakeBackend better = new FakeBackend("better", 6).drawing((plan, frame, target) -> {
            opened.countDown();
            NUMBERED.draw(plan, frame, target);
        });
        VideoGenerationResult result = run(better, threads);
        assertEquals("better,first", result.backend(), result.toString());
        assertEquals(List.of(), result.notes());
        assertEquals(1, first.opened.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void oneThatIsNotBetterDoesNot(int preference) throws Exception {
        opened.countDown();
        FakeBackend other = new FakeBackend("another", preference);
        assertEquals(Map.of("first", 3000), run(other, 2).framesByBackend());
        assertEquals(0, other.opened.get());
    }

    @Test
    void aBetterOneThatCannotOpenTheShotDisturbsNobody() throws Exception {
        FakeBackend better = new FakeBackend("better", 6).opening((plan, sources, settings) -> {
            opened.countDown();
            throw new BackendException("shot s0 needs 9 GiB, but 2 GiB are free");
        });
        VideoGenerationResult result = run(better, 2);
        assertEquals(Map.of("first", 3000), result.framesByBackend());
        assertEquals(
                List.of("backend better did not take shot s0: shot s0 needs 9 GiB, but 2 GiB are free"),
                result.notes());
    }

    @Test
    void aBetterOneThatDrawsWrongPixelsIsFoundOutBeforeItGetsAFrame() throws Exception {
        FakeBackend better = new FakeBackend("better", 6)
                .drawing((plan, frame, target) -> Arrays.fill(target.bytes(0), (byte) 99))
                .probing((plan, frame, target) -> opened.countDown());
        VideoGenerationResult result = run(better, 2);
        assertEquals(Map.of("first", 3000), result.framesByBackend());
        assertEquals(0, better.opened.get());
        assertTrue(result.notes().get(0).startsWith("backend better was set aside: it draws wrong pixels"));
    }

    @Test
    void theFirstOneGoesOnWhenTheBetterOneFails() throws Exception {
        FakeBackend better = new FakeBackend("better", 6).drawing((plan, frame, target) -> {
            opened.countDown();
            if (frame > 1500) {
                throw new BackendException("the device was lost");
            }
            NUMBERED.draw(plan, frame, target);
        });
        VideoGenerationResult result = run(better, 2);
        assertEquals(List.of("backend better was set aside: the device was lost"), result.notes());
        assertEquals(2, first.opened.get());
    }

    @Test
    void aBackendIsUpdatedAgainAndAgain() throws Exception {
        FakeBackend[] versions = new FakeBackend[20];
        for (int i = 0; i < versions.length; i++) {
            int version = i;
            versions[i] = new FakeBackend("updated", 6).drawing((plan, frame, target) -> {
                NUMBERED.draw(plan, frame, target);
                if (frame >= 100 * (version + 1) && version + 1 < versions.length) {
                    synchronized (versions) {
                        if (bench.pool.remove(versions[version]).isPresent()) {
                            bench.pool.add(versions[version + 1]);
                        }
                    }
                }
            });
        }
        bench.waitSeconds = 10;
        VideoGenerationResult result = run(versions[0], 3);
        assertTrue(result.framesByBackend().get("updated") > 1000, result.toString());
        for (FakeBackend version : versions) {
            assertEquals(0, version.openNow.get() + version.probesOpenNow.get() + version.closedInUse.get());
        }
    }
}
