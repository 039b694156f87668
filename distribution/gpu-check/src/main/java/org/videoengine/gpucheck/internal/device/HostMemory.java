package org.videoengine.gpucheck.internal.device;

import java.util.stream.IntStream;

/** How fast the processor's memory is. */
final class HostMemory {
    /** Of each array: more than caches hold. */
    private static final int BYTES = 64 << 20;

    private static final int ROUNDS = 5;

    private HostMemory() {}

    /** Bytes a second that are read and written, both counted, while all processors copy: the best of some rounds. */
    static double bytesPerSecond() {
        int threads = Runtime.getRuntime().availableProcessors();
        int bytes = (int) Math.min(BYTES, Runtime.getRuntime().maxMemory() / 4 / threads);
        byte[][] from = new byte[threads][bytes];
        byte[][] to = new byte[threads][bytes];
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            IntStream.range(0, threads).parallel().forEach(i -> System.arraycopy(from[i], 0, to[i], 0, bytes));
            best = Math.max(best, 2.0 * threads * bytes / (System.nanoTime() - start) * 1e9);
        }
        return best;
    }
}
