package org.videoengine.media;

import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.frame.SourceImage;

/**
 * A clip open for reading. Frames that are read in their order are decoded once each; any other order works as well but goes
 * back to where the decoder can begin. One thread at a time.
 */
@ProviderType
public interface ClipReader extends AutoCloseable {

    /**
     * Decodes the frame on screen at a moment, in the colours of {@link KeyframeReader#read}.
     *
     * @param at seconds from the clip's start
     * @throws MediaException if the clip has ended by then, or is damaged there
     */
    SourceImage read(double at) throws MediaException;

    /** Lets go of the file. Idempotent. */
    @Override
    void close();
}
