package org.videoengine.media;

import java.util.List;

/**
 * An encoder that can be asked for.
 *
 * @param name as given in {@link OutputSpec#codec()}
 * @param encoder FFmpeg's name of the encoder that serves it here
 * @param containers file endings that take it, with the dot
 */
public record CodecInfo(String name, String encoder, List<String> containers) {
    /** Copies the list. */
    public CodecInfo {
        containers = List.copyOf(containers);
    }
}
