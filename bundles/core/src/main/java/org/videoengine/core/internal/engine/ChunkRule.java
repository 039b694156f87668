package org.videoengine.core.internal.engine;

import org.videoengine.media.SinkSettings;

/** How many frames there are in a chunk: as many as 70 % of the memory beyond 2 GB holds, within bounds. */
final class ChunkRule {
    private static final long SPARED = 2L << 30;
    private static final int USABLE_PERCENT = 70;

    private ChunkRule() {}

    /**
     * Frames in a chunk.
     *
     * @param available bytes of memory, of the machine or of a limit
     * @param frameBytes of one frame in its real format
     */
    static int frames(long available, long frameBytes) {
        long usable = Math.max(0, available - SPARED) / 100 * USABLE_PERCENT;
        return (int) Math.max(
                SinkSettings.FEWEST_CHUNK_FRAMES, Math.min(SinkSettings.MOST_CHUNK_FRAMES, usable / frameBytes));
    }
}
