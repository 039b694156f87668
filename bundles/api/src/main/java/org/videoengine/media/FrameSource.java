package org.videoengine.media;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.project.FrameRate;

/** A film, or a series of numbered stills, read from its first frame to its last. One thread at a time. */
@ProviderType
public interface FrameSource extends AutoCloseable {

    /** Size and layout of all its frames, as the file has them. */
    DecodedFormat format();

    /** Frames a second by the container, on average where it is not constant; empty for stills. */
    Optional<FrameRate> frameRate();

    /** How many frames there will be, as far as the container tells. */
    OptionalLong expectedFrames();

    /** One sentence each on what a careful user would want to know. */
    List<String> notes();

    /**
     * Decodes the next frame. Nothing is converted: code values are those of the file. Frames of stills follow each other at
     * {@link #frameRate} if there is one, or else at one second each.
     *
     * @param target of this source's format; its time is set too
     * @return false after the last frame, and the target is as it was
     * @throws MediaException if reading fails, or a frame is of another size or layout than the first
     */
    boolean read(DecodedFrame target) throws MediaException;

    /** Lets go of the files. Idempotent. */
    @Override
    void close();
}
