package org.videoengine.monitor.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.monitor.JobSnapshot;
import org.videoengine.monitor.JobSnapshot.State;
import org.videoengine.monitor.internal.JobBook.Work;
import org.videoengine.render.VideoGenerationResult.Status;

class JobBookTest {
    private final JobBook book = new JobBook();

    @Test
    void addsUpWhatBackendsDidInJobsThatRunAndInThoseThatEnded() {
        FakeJob first = new FakeJob("job-1").frames(20);
        FakeJob second = new FakeJob("job-2").frames(10);
        book.started(first);
        book.started(second);
        assertEquals(Map.of("cpu", new Work(30, 3)), book.read().backends());
        book.ended(first, first.end(Status.DONE));
        second.frames(12);
        assertEquals(32, book.read().backends().get("cpu").frames());
        book.ended(second, second.end(Status.FAILED));
        JobBook.Page page = book.read();
        assertEquals(32, page.backends().get("cpu").frames());
        assertEquals(Map.of(State.DONE, 1L, State.FAILED, 1L, State.CANCELLED, 0L), page.ended());
        assertEquals("the disk is full", page.jobs().get(1).error());
    }

    @Test
    void aSnapshotTellsAllOfAJob() {
        FakeJob job = new FakeJob("job-7").frames(24);
        book.started(job);
        JobSnapshot now = book.read("job-7").orElseThrow();
        assertEquals(List.of("job-7", "alps", "ridge"), List.of(now.id(), now.project(), now.shot()));
        assertEquals(7, now.encoderLag());
        assertEquals(30, now.queues().waiting());
        assertEquals(4096, now.frameBytes());
        assertTrue(now.running());
        book.ended(job, job.end(Status.CANCELLED));
        JobSnapshot end = book.read("job-7").orElseThrow();
        assertEquals(State.CANCELLED, end.state());
        assertEquals(20, end.framesPerSecond());
        assertEquals(0, end.encoderLag());
    }

    @Test
    void keepsTheLastTwentyThatEnded() {
        for (int i = 1; i <= 25; i++) {
            FakeJob job = new FakeJob("job-" + i).frames(1);
            book.started(job);
            book.ended(job, job.end(Status.DONE));
        }
        List<String> kept = book.read().jobs().stream().map(JobSnapshot::id).toList();
        assertEquals(20, kept.size());
        assertEquals("job-6", kept.get(0));
        assertEquals(25, book.read().backends().get("cpu").frames());
        assertTrue(book.read("job-5").isEmpty());
    }

    @Test
    void aJobWhoseEndNobodyToldHasEndedAllTheSame() {
        FakeJob job = new FakeJob("job-1").frames(5);
        book.started(job);
        job.end(Status.CANCELLED);
        assertEquals(State.CANCELLED, book.read().jobs().get(0).state());
        book.ended(job, job.await());
        assertEquals(1, book.read().ended().get(State.CANCELLED));
        assertEquals(5, book.read().backends().get("cpu").frames());
    }

    @Test
    void cancelsWhatRuns() {
        FakeJob job = new FakeJob("job-1");
        book.started(job);
        book.cancel("job-2");
        book.cancel("job-1");
        assertTrue(job.cancelled());
    }

    @Test
    void readsResidentMemoryAsLinuxTellsIt(@TempDir Path folder) throws Exception {
        Path status = Files.writeString(folder.resolve("status"), "Name:\tjava\nVmRSS:\t  1536 kB\nThreads:\t9\n");
        assertEquals(1536 * 1024, ProcessMemory.resident(status));
        assertEquals(-1, ProcessMemory.resident(Files.writeString(folder.resolve("other"), "VmRSS:\tmuch kB\n")));
        assertEquals(-1, ProcessMemory.resident(folder.resolve("none")));
    }
}
