package org.videoengine.core.internal.job;

/**
 * How many threads draw a job and how many frames it holds, within a limit of memory.
 *
 * @param threads that draw, at least 1
 * @param ring frames that are being drawn or wait to be written, more than threads
 */
public record FrameBudget(int threads, int ring) {
    /** Places for frames that wait for a slow one before them, for each thread. */
    private static final int AHEAD = 3;
    /** The same where backends of different speed draw together, so that the quick one does not wait for the slow one. */
    private static final int AHEAD_OF_SLOWER = 15;

    /**
     * Divides the memory. A thread holds one frame, and a second one where shots dissolve; one more is being written. Under a
     * tight limit fewer threads draw; one thread and one frame more are kept whatever the limit.
     *
     * @param limitBytes for frames
     * @param frameBytes of one frame
     * @param wanted threads, at least 1
     * @param shared whether backends draw together
     * @param dissolves whether two shots may be seen on one frame
     */
    public static FrameBudget of(long limitBytes, long frameBytes, int wanted, boolean shared, boolean dissolves) {
        int perThread = dissolves ? 2 : 1;
        long frames = Math.max(1 + perThread, limitBytes / frameBytes);
        int threads = (int) Math.min(wanted, (frames - 1) / perThread);
        long seconds = dissolves ? threads : 0;
        int ring = (int) Math.min(frames - seconds, threads * (1L + (shared ? AHEAD_OF_SLOWER : AHEAD)));
        return new FrameBudget(threads, ring);
    }
}
