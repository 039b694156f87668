package org.videoengine.core.internal.engine;

import java.util.Optional;
import org.videoengine.render.VideoConfig;

/**
 * How a limit on the memory of the whole process is divided. What Java needs for itself is put aside; of the rest, so much is for
 * its heap (pictures, frames) and the remainder for what codecs take outside of it. The start script gives Java a heap of just that
 * size.
 *
 * @param limit bytes of memory of the process
 * @param heap bytes on Java's heap
 * @param media bytes that codecs take
 */
record MemoryBudget(long limit, long heap, long media) {
    /** Java without its heap (classes, compiled code, threads, collector) and the codecs' libraries; measured, and rounded up. */
    static final long JAVA_ITSELF = 300L << 20;
    /** Of what is left, for the heap. The start script has the same. */
    static final int HEAP_PERCENT = 60;

    /** No limit. */
    static MemoryBudget unlimited(long maxHeap) {
        return new MemoryBudget(Long.MAX_VALUE, maxHeap, Long.MAX_VALUE);
    }

    /**
     * Divides the limit of a configuration, if it has one.
     *
     * @param maxHeap bytes that Java's heap may have
     */
    static MemoryBudget of(VideoConfig config, long maxHeap) {
        if (config.memoryLimit().isEmpty()) {
            return unlimited(maxHeap);
        }
        long limit = config.memoryLimit().getAsLong();
        long left = Math.max(0, limit - JAVA_ITSELF);
        long heap = Math.min(maxHeap, left / 100 * HEAP_PERCENT);
        return new MemoryBudget(limit, heap, left - heap);
    }

    /**
     * Why a render does not fit, in one sentence that says what it needs; empty if it does.
     *
     * @param heapNeed bytes that it needs on the heap at least
     * @param mediaNeed bytes that codecs need at least
     */
    Optional<String> refusal(long heapNeed, long mediaNeed) {
        if (heapNeed <= heap && mediaNeed <= media) {
            return Optional.empty();
        }
        if (heapNeed > heap && heap < (limit - JAVA_ITSELF) / 100 * HEAP_PERCENT) {
            return Optional.of("Java's heap of " + mib(heap) + " MiB is too little for this render, which needs about "
                    + mib(heapNeed) + " MiB of it: start Java with a larger one (-Xmx), or take a smaller size, a lower"
                    + " quality or smaller pictures");
        }
        long left = Math.max(heapNeed * 100 / HEAP_PERCENT, mediaNeed * 100 / (100 - HEAP_PERCENT));
        return Optional.of("a memory limit of " + mib(limit) + " MiB is too little for this render, which needs about "
                + mib(JAVA_ITSELF + left)
                + " MiB: raise the limit, or take a smaller size, a lower quality, another codec"
                + " or smaller pictures");
    }

    /** What a user should know of a limit that Java was not started with; empty if all is well. */
    Optional<String> warning(long maxHeap) {
        if (limit == Long.MAX_VALUE || maxHeap <= heap + (heap >> 3)) {
            return Optional.empty();
        }
        return Optional.of(
                "Java's heap may grow to " + mib(maxHeap) + " MiB, more than the limit of memory has for it ("
                        + mib(heap) + " MiB): what renders is kept within the limit, the rest of the program is not");
    }

    private static long mib(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
