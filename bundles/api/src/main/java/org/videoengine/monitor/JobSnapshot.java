package org.videoengine.monitor;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.videoengine.render.JobStatistics.BackendWork;
import org.videoengine.render.JobStatistics.Queues;

/**
 * A job at a moment.
 *
 * @param id unique in its process
 * @param project name of the project
 * @param output where the frames go: a path, or {@code null:}
 * @param state running, or how it ended
 * @param shot the shot of the last frame done, empty before the first
 * @param framesDone frames that the sink has taken
 * @param framesTotal frames of the job
 * @param framesPerSecond over the last seconds; at the end, over the last seconds before it
 * @param elapsedSeconds since it started, or from start to end
 * @param remainingSeconds estimate, negative while there is none; 0 when it has ended
 * @param secondsSinceFrame since the sink took the last frame, or since the start
 * @param queues where the frames are that are not written yet
 * @param encoderLag frames that are drawn and not written
 * @param frameBytes bytes of Java's heap in buffers of frames
 * @param backends what each backend has done for the job, the most frames first
 * @param phaseSeconds wall-clock seconds of each phase; phases overlap
 * @param error why it failed, in one sentence; empty if it did not
 */
public record JobSnapshot(
        String id,
        String project,
        String output,
        State state,
        String shot,
        int framesDone,
        int framesTotal,
        double framesPerSecond,
        double elapsedSeconds,
        double remainingSeconds,
        double secondsSinceFrame,
        Queues queues,
        int encoderLag,
        long frameBytes,
        List<BackendWork> backends,
        Map<String, Double> phaseSeconds,
        String error) {

    /** Where a job is in its life. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Copies the collections, phases in the order of the alphabet, and refuses null. */
    public JobSnapshot {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(queues, "queues");
        backends = List.copyOf(backends);
        phaseSeconds = Collections.unmodifiableMap(new TreeMap<>(phaseSeconds));
    }

    /** Whether it has not ended. */
    public boolean running() {
        return state == State.RUNNING;
    }
}
