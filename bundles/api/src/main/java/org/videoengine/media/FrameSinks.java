package org.videoengine.media;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.project.FrameRate;

/** Opens sinks for frames: films, stills, nowhere. Thread-safe. */
@ProviderType
public interface FrameSinks {

    /**
     * The layout in which frames for that output are best drawn.
     *
     * @throws MediaException if the location's form or the codec is unknown, or they do not go together
     */
    PixelFormat pixelFormat(OutputSpec output) throws MediaException;

    /**
     * Opens a sink. Files are written under a temporary name beside the final one; missing folders are made.
     *
     * @param output where to
     * @param format of the frames; the layout is that of {@link #pixelFormat}
     * @param frameRate of the film
     * @throws MediaException if the place cannot be written or no encoder opens at this size
     */
    FrameSink open(OutputSpec output, FrameFormat format, FrameRate frameRate) throws MediaException;

    /**
     * Opens a sink that keeps what it has finished through a crash of the process or the machine, so that a later render can
     * go on from there, or goes on itself.
     *
     * @throws MediaException if the place cannot be written, no encoder opens at this size or within the limit of memory, or
     *     what an earlier render has left is of another film
     */
    default FrameSink open(OutputSpec output, FrameFormat format, FrameRate frameRate, SinkSettings settings)
            throws MediaException {
        return open(output, format, frameRate);
    }

    /**
     * How much memory a sink takes outside of Java's heap at least, in bytes, with one encoder.
     *
     * @throws MediaException if the location's form or the codec is unknown, or they do not go together
     */
    default long leastMemory(OutputSpec output, FrameFormat format) throws MediaException {
        return 0;
    }

    /** The encoders that really open on this machine. */
    List<CodecInfo> codecs();
}
