package org.videoengine.monitor.internal.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.monitor.internal.FakeJob;
import org.videoengine.render.VideoGenerationResult.Status;

class FlightEventsTest {
    private final FlightRecording listener = new FlightRecording();

    @TempDir
    Path folder;

    private List<RecordedEvent> record(boolean frames) throws Exception {
        Path file = folder.resolve("frames-" + frames + ".jfr");
        try (Recording recording = new Recording()) {
            if (frames) {
                recording.enable("org.videoengine.FrameDraw").withoutThreshold();
                recording.enable("org.videoengine.FrameWrite").withoutThreshold();
            }
            recording.start();
            FakeJob job = new FakeJob("job-1");
            listener.started(job);
            for (int frame = 0; frame < 5; frame++) {
                listener.drawing(job, frame, "cpu");
                listener.drawn(job, frame, "cpu", frame != 4);
                listener.writing(job, frame);
                listener.written(job, frame);
            }
            listener.ended(job.frames(4), job.end(Status.FAILED));
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("org.videoengine."))
                .toList();
    }

    private static List<RecordedEvent> named(String name, List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals("org.videoengine." + name))
                .toList();
    }

    @Test
    void framesAreRecordedWhereARecordingAsksForThem() throws Exception {
        List<RecordedEvent> events = record(true);
        assertEquals(1, named("JobStart", events).size());
        RecordedEvent job = named("Job", events).get(0);
        assertEquals("FAILED", job.getString("state"));
        assertEquals("the disk is full", job.getString("error"));
        assertEquals(4, job.getInt("frames"));
        assertEquals("cpu", job.getString("backends"));
        List<RecordedEvent> drawn = named("FrameDraw", events);
        assertEquals(
                List.of(0, 1, 2, 3, 4),
                drawn.stream().map(event -> event.getInt("frame")).sorted().toList());
        assertEquals(4, drawn.stream().filter(event -> event.getBoolean("done")).count());
        assertEquals(5, named("FrameWrite", events).size());
        assertTrue(job.getDuration().compareTo(drawn.get(0).getDuration()) > 0);
    }

    @Test
    void aRecordingThatAsksForNothingHasTheJobsAlone() throws Exception {
        List<RecordedEvent> events = record(false);
        assertEquals(1, named("Job", events).size());
        assertEquals(1, named("JobStart", events).size());
        assertEquals(List.of(), named("FrameDraw", events));
        assertEquals(List.of(), named("FrameWrite", events));
    }
}
