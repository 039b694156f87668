package org.videoengine.benchmark;

import java.util.Objects;

/**
 * One way to render the job.
 *
 * @param backend id of the backend that draws
 * @param kind what it runs on: {@code cpu opencl cuda other}
 * @param device as its vendor names it; empty where there is none to draw on
 * @param detail one line on how it works here; empty where it does not
 * @param parallel whether frames are drawn side by side; otherwise one at a time on one thread
 * @param output {@code none} where frames are thrown away, or the form of the film: {@code mp4}
 */
public record BenchmarkConfiguration(
        String backend, String kind, String device, String detail, boolean parallel, String output) {
    /** Frames are thrown away. */
    public static final String NO_OUTPUT = "none";

    /** Frames are encoded to a film of this form. */
    public static final String FILM = "mp4";

    /** Refuses null. */
    public BenchmarkConfiguration {
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(output, "output");
    }

    /** Unique in a report: {@code cpu/parallel}, {@code opencl:0/single}, {@code cpu/parallel/mp4}. */
    public String id() {
        return backend + (parallel ? "/parallel" : "/single") + (encodes() ? "/" + output : "");
    }

    /** Whether frames are encoded. */
    public boolean encodes() {
        return !output.equals(NO_OUTPUT);
    }
}
