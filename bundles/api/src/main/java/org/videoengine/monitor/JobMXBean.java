package org.videoengine.monitor;

import java.util.Map;

/**
 * A job for JMX: {@code org.videoengine:type=Job,id=job-1}, from its start until it is no longer among the last few that ended.
 */
public interface JobMXBean {
    /** Unique in this process. */
    String getId();

    /** Name of the project. */
    String getProject();

    /** Where the frames go. */
    String getOutput();

    /** {@code RUNNING}, {@code DONE}, {@code FAILED} or {@code CANCELLED}. */
    String getState();

    /** The shot of the last frame done. */
    String getShot();

    /** Frames that the sink has taken. */
    int getFramesDone();

    /** Frames of the job. */
    int getFramesTotal();

    /** Over the last seconds. */
    double getFramesPerSecond();

    /** Since the start, or from start to end. */
    double getElapsedSeconds();

    /** Estimate, negative while there is none. */
    double getRemainingSeconds();

    /** Since the sink took the last frame, or since the start. */
    double getSecondsSinceFrame();

    /** Frames that wait for a backend. */
    int getFramesWaiting();

    /** Frames that are being drawn. */
    int getFramesDrawing();

    /** Frames that are drawn and not written. */
    int getEncoderLag();

    /** Bytes of Java's heap in buffers of frames. */
    long getFrameBytes();

    /** Frames by the backend that drew them. */
    Map<String, Integer> getBackendFrames();

    /** Seconds that each backend's threads spent in drawing, added up. */
    Map<String, Double> getBackendBusySeconds();

    /** Wall-clock seconds by phase. */
    Map<String, Double> getPhaseSeconds();

    /** Why it failed; empty if it did not. */
    String getError();

    /** Stops the job soon; what was encoded is kept as a partial film. */
    void cancel();
}
