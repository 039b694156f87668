package org.videoengine.core.internal.plan;

import java.nio.file.Path;
import org.videoengine.project.KeyframeSource;

/**
 * A source as it is measured.
 *
 * @param source where it comes from
 * @param width in pixels
 * @param height in pixels
 */
record Picture(KeyframeSource source, int width, int height) {

    /** For sentences: {@code ridge.jpg (5312x2988)}. */
    @Override
    public String toString() {
        Path name = source.file().getFileName();
        return (name == null ? source.file() : name) + " (" + width + "x" + height + ")";
    }
}
