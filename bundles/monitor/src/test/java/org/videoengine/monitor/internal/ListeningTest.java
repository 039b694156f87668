package org.videoengine.monitor.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.videoengine.monitor.MonitorTopics;
import org.videoengine.monitor.internal.event.JobEvents;
import org.videoengine.monitor.internal.flight.FlightRecording;
import org.videoengine.monitor.internal.jmx.JobBeans;
import org.videoengine.render.JobListener;
import org.videoengine.render.VideoGenerationResult.Status;

/** All who listen to jobs together. */
class ListeningTest {
    private final List<Event> events = new ArrayList<>();
    private final EventAdmin admin = new EventAdmin() {
        @Override
        public void postEvent(Event event) {
            events.add(event);
        }

        @Override
        public void sendEvent(Event event) {
            throw new IllegalStateException("jobs would wait for handlers");
        }
    };

    @Test
    void aFrameMakesNothing() {
        JobBook book = new JobBook();
        List<JobListener> all = List.of(book, new JobEvents(admin), new FlightRecording(), new JobBeans(book));
        FakeJob job = new FakeJob("allocation-test");
        for (JobListener listener : all) {
            listener.started(job);
        }
        JobListener[] listeners = all.toArray(JobListener[]::new);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        // The JVM allocates on our thread too, when it links code for the first time.
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int frame = 0; frame < 1_000; frame++) {
                for (JobListener listener : listeners) {
                    listener.drawing(job, frame, "cpu");
                    listener.drawn(job, frame, "cpu", true);
                    listener.writing(job, frame);
                    listener.written(job, frame);
                    listener.progress(job);
                }
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
    }

    @Test
    void eventsTellOfALife() {
        JobEvents listener = new JobEvents(admin);
        for (Status status : Status.values()) {
            events.clear();
            FakeJob job = new FakeJob("job-1");
            listener.started(job);
            listener.progress(job.frames(1));
            listener.ended(job.frames(2), job.end(status));
            assertEquals(
                    List.of(MonitorTopics.JOB_STARTED, MonitorTopics.JOB + status),
                    events.stream().map(Event::getTopic).toList());
            Event end = events.get(1);
            assertEquals(
                    Map.of("job.id", "job-1", "job.project", "alps", "job.output", "alps.mp4", "job.frames.done", 2),
                    Map.of(
                            "job.id",
                            end.getProperty(MonitorTopics.JOB_ID),
                            "job.project",
                            end.getProperty(MonitorTopics.PROJECT),
                            "job.output",
                            end.getProperty(MonitorTopics.OUTPUT),
                            "job.frames.done",
                            end.getProperty(MonitorTopics.FRAMES_DONE)));
            assertEquals(status == Status.FAILED ? "the disk is full" : null, end.getProperty(MonitorTopics.ERROR));
        }
    }
}
