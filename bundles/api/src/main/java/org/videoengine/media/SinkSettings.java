package org.videoengine.media;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a sink keeps what it has finished, and what it may use.
 *
 * @param identity what a film is made of, by name, in words that can be shown to a user: a render goes on only where another
 *     one of the same identity was broken off
 * @param resume whether to go on where an earlier render was broken off; otherwise what it has left is deleted
 * @param chunkFrames about how many frames there are in a chunk, which is made durable when it is finished; encoded films have
 *     whole groups of pictures in it
 * @param memoryBytes most memory outside of Java's heap
 * @param durable whether anything is kept at all
 */
public record SinkSettings(
        Map<String, String> identity, boolean resume, int chunkFrames, long memoryBytes, boolean durable) {
    /** The least frames in a chunk. */
    public static final int FEWEST_CHUNK_FRAMES = 10;
    /** The most frames in a chunk. */
    public static final int MOST_CHUNK_FRAMES = 100;

    /** Keeps nothing, and uses what there is. */
    public static final SinkSettings NOTHING_KEPT =
            new SinkSettings(Map.of(), false, MOST_CHUNK_FRAMES, Long.MAX_VALUE, false);

    /**
     * Copies the map, whose order is kept.
     *
     * @throws IllegalArgumentException if a chunk has too few or too many frames
     */
    public SinkSettings {
        identity = Collections.unmodifiableMap(new LinkedHashMap<>(identity));
        if (chunkFrames < FEWEST_CHUNK_FRAMES || chunkFrames > MOST_CHUNK_FRAMES) {
            throw new IllegalArgumentException(
                    "a chunk has " + FEWEST_CHUNK_FRAMES + " to " + MOST_CHUNK_FRAMES + " frames, not " + chunkFrames);
        }
    }

    /** The same without going on. */
    public SinkSettings anew() {
        return new SinkSettings(identity, false, chunkFrames, memoryBytes, durable);
    }
}
