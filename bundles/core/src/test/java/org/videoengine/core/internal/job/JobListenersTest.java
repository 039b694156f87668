package org.videoengine.core.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.videoengine.core.internal.testing.FakeBackend;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.render.JobListener;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.JobStatistics.BackendWork;
import org.videoengine.render.JobStatistics.Queues;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoGenerationResult;

/** What those hear who listen to all jobs, and what a job tells of itself. */
@Timeout(60)
class JobListenersTest {
    private final JobBench bench = new JobBench();

    /** Notes what it hears. */
    private static final class Notes implements JobListener {
        final List<String> life = Collections.synchronizedList(new ArrayList<>());
        final AtomicInteger drawing = new AtomicInteger();
        final AtomicInteger drawn = new AtomicInteger();
        final List<Integer> written = new ArrayList<>();
        final List<Integer> done = new ArrayList<>();

        @Override
        public void started(RenderJob job) {
            life.add("started " + job.id());
        }

        @Override
        public void progress(RenderJob job) {
            done.add(job.progress().framesDone());
        }

        @Override
        public void ended(RenderJob job, VideoGenerationResult result) {
            life.add("ended " + job.id() + " " + result.status() + " "
                    + job.result().toCompletableFuture().isDone());
        }

        @Override
        public void drawing(RenderJob job, int frame, String backend) {
            drawing.incrementAndGet();
        }

        @Override
        public void drawn(RenderJob job, int frame, String backend, boolean done) {
            drawn.addAndGet(done ? 1 : 0);
        }

        @Override
        public void written(RenderJob job, int frame) {
            written.add(frame);
        }
    }

    @Test
    void hearOfEachFrameAndOfTheEndBeforeAnybodyElse() throws Exception {
        Notes notes = new Notes();
        bench.listeners.add(notes);
        bench.pool.add(new FakeBackend("one", 0));
        FilmJob job = bench.film(TestFilms.film(30)).start();
        job.await();
        assertEquals(List.of("started " + bench.id, "ended " + bench.id + " DONE false"), notes.life);
        assertEquals(30, notes.drawn.get());
        assertEquals(30, notes.drawing.get());
        assertEquals(30, notes.written.size());
        assertEquals(1, notes.done.get(0));
        assertEquals(30, notes.done.get(29));
    }

    @Test
    void oneThatComesLaterHearsOfTheJobsThatRunAndOneThatHasGoneOfNothing() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        bench.pool.add(new FakeBackend("one", 0).drawing((plan, frame, target) -> {
            inside.countDown();
            awaitQuietly(goOn);
            FakeBackend.NUMBERED.draw(plan, frame, target);
        }));
        FilmJob job = bench.film(TestFilms.film(9)).threads(1).start();
        inside.await();
        Notes late = new Notes();
        bench.listeners.add(late);
        Notes gone = new Notes();
        bench.listeners.add(gone);
        bench.listeners.remove(gone);
        goOn.countDown();
        job.await();
        assertEquals(List.of("started " + bench.id, "ended " + bench.id + " DONE false"), late.life);
        assertEquals(List.of("started " + bench.id), gone.life);
        assertEquals(0, gone.drawn.get());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void oneThatFailsIsNotCalledAgainAndDoesNoHarm() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        bench.listeners.add(new JobListener() {
            @Override
            public void drawn(RenderJob job, int frame, String backend, boolean done) {
                calls.incrementAndGet();
                throw new IllegalStateException("on purpose");
            }
        });
        Notes notes = new Notes();
        bench.listeners.add(notes);
        bench.pool.add(new FakeBackend("one", 0));
        assertTrue(bench.film(TestFilms.film(20)).threads(1).run().success());
        assertEquals(1, calls.get());
        assertEquals(20, notes.drawn.get());
    }

    @Test
    void statisticsTellWhereEachFrameIs() throws Exception {
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        bench.pool.add(new FakeBackend("one", 0).drawing((plan, frame, target) -> {
            inside.countDown();
            awaitQuietly(goOn);
            FakeBackend.NUMBERED.draw(plan, frame, target);
        }));
        FilmJob job = bench.film(TestFilms.film(40)).threads(2).start();
        inside.await();
        JobStatistics during = job.statistics();
        assertEquals(new Queues(38, 2, 0, 0, 3), during.queues());
        assertEquals(2 * 16 * 16 * 3 / 2, during.frameBytes());
        assertEquals(0, during.progress().framesDone());
        goOn.countDown();
        job.await();
        JobStatistics end = job.statistics();
        assertEquals(Queues.EMPTY, end.queues());
        assertEquals(0, end.frameBytes());
        assertEquals(40, end.progress().framesDone());
        BackendWork work = end.backends().get(0);
        assertEquals("one", work.id());
        assertEquals(40, work.frames());
        assertTrue(work.busySeconds() > 0, work.toString());
        assertEquals(job.await().phaseSeconds().keySet(), end.phaseSeconds().keySet());
    }

    @Test
    void tellingOfAFrameMakesNothing() throws Exception {
        JobListeners listeners = new JobListeners();
        listeners.add(new JobListener() {});
        listeners.add(new Notes());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        // The JVM allocates on our thread too, when it links code for the first time.
        for (int round = 0; round < 3; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int frame = 0; frame < 1_000; frame++) {
                listeners.drawing(null, frame, "cpu");
                listeners.drawn(null, frame, "cpu", true);
                listeners.writing(null, frame);
                listeners.pixels(null, frame, null);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
    }
}
