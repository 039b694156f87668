package org.videoengine.backend;

/**
 * What a renderer may use.
 *
 * @param threads how many threads will call {@link FrameRenderer#render} at once, at least 1
 * @param memoryBytes most memory that the renderer may hold, sources and buffers together
 */
public record RenderSettings(int threads, long memoryBytes) {
    /** Refuses fewer than one thread and no memory. */
    public RenderSettings {
        if (threads < 1 || memoryBytes < 1) {
            throw new IllegalArgumentException("a renderer needs at least one thread and some memory, not " + threads
                    + " threads and " + memoryBytes + " bytes");
        }
    }
}
