package org.videoengine.core.internal.job;

/** How long a backend takes for a frame, from the frames that it has drawn. Not thread-safe. */
final class Pace {
    /** Weight of the latest frame; one takes a good ten frames to be forgotten. */
    private static final double LATEST = 0.15;

    private double mean;
    private long slowest;

    /** A frame took that long. */
    void frame(long nanos) {
        mean = mean == 0 ? nanos : mean + LATEST * (nanos - mean);
        slowest = Math.max(slowest, nanos);
    }

    /** Nanoseconds of late; 0 before the first frame. */
    double mean() {
        return mean;
    }

    /** The most nanoseconds that a frame took; 0 before the first. */
    long slowest() {
        return slowest;
    }
}
