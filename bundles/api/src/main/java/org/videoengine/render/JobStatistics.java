package org.videoengine.render;

import java.util.List;
import java.util.Map;

/**
 * Where a job is at a moment, or was at its end.
 *
 * @param progress frames, rate and time
 * @param secondsSinceFrame since the sink took the last frame, or since the job started; at the end of a job, when it ended
 * @param queues where the frames are that are not written yet
 * @param frameBytes bytes of Java's heap in buffers of frames: of those that are being drawn, that wait to be written, and of
 *     buffers that will be used again
 * @param backends what each backend has done for the job, by frames, the most first
 * @param phaseSeconds seconds so far by phase: {@code decode}, {@code motion}, {@code render}, {@code encode}, {@code total};
 *     wall-clock, and as phases overlap they do not add up
 */
public record JobStatistics(
        RenderProgress progress,
        double secondsSinceFrame,
        Queues queues,
        long frameBytes,
        List<BackendWork> backends,
        Map<String, Double> phaseSeconds) {

    /**
     * Frames that are not written yet, by where they are.
     *
     * @param waiting for a backend that draws them
     * @param drawing being drawn
     * @param unproven drawn, and held until the backend's test frame is found right
     * @param ready to be written, or being written
     * @param places how many frames can be drawn, unproven and ready together
     */
    public record Queues(int waiting, int drawing, int unproven, int ready, int places) {
        /** Of a job that has none left. */
        public static final Queues EMPTY = new Queues(0, 0, 0, 0, 0);

        /** Frames by which the encoder is behind the backends: drawn and not written. What an encoder holds inside is unknown. */
        public int encoderLag() {
            return unproven + ready;
        }
    }

    /**
     * A backend's part in a job.
     *
     * @param id the backend's
     * @param frames that it drew of those that were found right
     * @param busySeconds that its threads spent in drawing, added up; with several threads that is more than wall-clock time
     */
    public record BackendWork(String id, int frames, double busySeconds) {}

    /** Copies the collections. */
    public JobStatistics {
        backends = List.copyOf(backends);
        phaseSeconds = Map.copyOf(phaseSeconds);
    }
}
