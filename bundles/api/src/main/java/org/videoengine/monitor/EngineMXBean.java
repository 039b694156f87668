package org.videoengine.monitor;

import java.util.List;
import java.util.Map;

/** The engine for JMX: {@code org.videoengine:type=Engine}. Counts are of this process since its monitor was started. */
public interface EngineMXBean {
    /** Ids of the jobs that run. */
    List<String> getRunningJobs();

    /** Jobs that ended, by how: {@code DONE}, {@code FAILED}, {@code CANCELLED}. */
    Map<String, Long> getEndedJobs();

    /** Backends on which frames can be drawn, the preferred one first. */
    List<String> getUsableBackends();

    /** Why the other backends cannot be used, in one sentence each, by their ids. */
    Map<String, String> getUnusableBackends();

    /** Frames that each backend drew. */
    Map<String, Long> getBackendFrames();

    /** Seconds that each backend's threads spent in drawing, added up. */
    Map<String, Double> getBackendBusySeconds();

    /** Bytes of Java's heap in buffers of frames. */
    long getFrameBytes();

    /** Bytes of the whole process in the machine's memory; negative where the operating system does not tell. */
    long getResidentBytes();
}
