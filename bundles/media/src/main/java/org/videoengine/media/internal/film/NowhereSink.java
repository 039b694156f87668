package org.videoengine.media.internal.film;

import java.nio.file.Path;
import java.util.Optional;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;

/** Throws frames away, for timing. */
public final class NowhereSink implements FrameSink {

    @Override
    public void write(FrameBuffer frame) {
        // Nothing is kept.
    }

    @Override
    public void skip() throws MediaException {
        throw new MediaException("frames that are thrown away cannot be there already");
    }

    @Override
    public Optional<Path> finish() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> finishPartial() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
