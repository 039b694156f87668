package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.core.internal.testing.FakeBackend.NUMBERED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.backend.BackendException;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** Shots are opened one ahead and closed behind. */
@Timeout(60)
class ShotsInTurnTest {
    private final JobBench bench = new JobBench();

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "1, 0, 8", "2, 1, 1", "2, 1, 8", "7, 3, 8", "30, 0, 3"})
    void holdsTwoShotsOpenAtMost(int frames, int overlap, int threads) throws Exception {
        FakeBackend backend = new FakeBackend("a", 0);
        bench.pool.add(backend);
        int[] shots = new int[40];
        Arrays.fill(shots, frames);
        FilmLayout film = TestFilms.film(overlap, shots);
        VideoGenerationResult result = bench.film(film).threads(threads).run();
        assertTrue(result.success(), result.toString());
        assertEquals(film.frameCount(), bench.sink.frames.size());
        assertTrue(backend.mostOpen.get() <= 2, "open at once: " + backend.mostOpen.get());
        assertEquals(40, backend.opened.get());
        assertEquals(0, backend.openNow.get());
        assertEquals(0, backend.closedInUse.get());
    }

    @Test
    void opensTheNextShotWhileOneIsDrawn() throws Exception {
        CountDownLatch nextOpened = new CountDownLatch(1);
        bench.pool.add(new FakeBackend("a", 0)
                .opening((plan, sources, settings) -> {
                    if (plan.shotId().equals("s1")) {
                        nextOpened.countDown();
                    }
                })
                .drawing((plan, frame, target) -> {
                    // The last frame of the first shot is not done before the second shot is open.
                    if (plan.shotId().equals("s0") && frame == 9) {
                        try {
                            nextOpened.await();
                        } catch (InterruptedException e) {
                            throw new BackendException("interrupted", e);
                        }
                    }
                    NUMBERED.draw(plan, frame, target);
                }));
        assertTrue(bench.film(TestFilms.film(0, 10, 10)).threads(1).run().success());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 8", "2, 8"})
    void opensShotsOneByOneWhereMemoryIsShort(int overlap, int threads) throws Exception {
        FakeBackend small = new FakeBackend("small", 0);
        small.opening((plan, sources, settings) -> {
            // Less than the whole is offered to a shot beside another one.
            if (settings.memoryBytes() < 1 << 20) {
                throw new BackendException("shot " + plan.shotId() + " does not fit beside another");
            }
        });
        bench.pool.add(small);
        VideoGenerationResult result = bench.film(TestFilms.film(overlap, 8, 8, 8, 8, 8))
                .threads(threads)
                .run();
        assertEquals(Status.DONE, result.status(), result.toString());
        assertEquals(List.of(), result.notes());
        assertTrue(overlap > 0 || small.mostOpen.get() == 1, "open at once: " + small.mostOpen.get());
    }

    @Test
    void decodesEachPictureOnce() throws Exception {
        bench.pool.add(new FakeBackend("a", 0).opening((plan, sources, settings) -> {
            for (int i = 0; i < plan.sources().size(); i++) {
                sources.image(i);
            }
        }));
        bench.film(TestFilms.film(
                        0, List.of(TestFilms.plan(0, 5, "a.png", "b.png", "c.png"), TestFilms.plan(1, 5, "d.png"))))
                .run();
        List<String> read = new ArrayList<>(bench.reader.read);
        read.sort(null);
        assertEquals(List.of("a.png", "b.png", "c.png", "d.png"), read);
    }

    @Test
    void saysWhichPictureIsDamagedAndKeepsTheShotsBefore() throws Exception {
        FakeBackend backend = new FakeBackend("a", 0).opening((plan, sources, settings) -> sources.image(0));
        bench.pool.add(backend);
        bench.waitSeconds = 3600;
        VideoGenerationResult result = bench.film(
                        TestFilms.film(0, List.of(TestFilms.plan(0, 30), TestFilms.plan(1, 30, "damaged.jpg"))))
                .threads(4)
                .run();
        assertEquals(Status.FAILED, result.status());
        assertEquals(
                TestFilms.FOLDER.resolve("damaged.jpg") + " is cut short",
                result.errorMessage().orElseThrow());
        assertEquals(List.of(), result.notes());
        assertEquals(TestFilms.values(0, 30), bench.sink.frames);
        assertEquals(List.of("finishPartial", "close"), bench.sink.calls);
    }

    @Test
    void opensShotsOfAllThreadsOnce() throws Exception {
        ConcurrentHashMap<String, Integer> opened = new ConcurrentHashMap<>();
        bench.pool.add(new FakeBackend("a", 0)
                .opening((plan, sources, settings) -> opened.merge(plan.shotId(), 1, Integer::sum)));
        bench.film(TestFilms.film(0, 50, 50, 50)).threads(8).run();
        opened.forEach((shot, times) -> assertEquals(1, times, shot));
    }
}
