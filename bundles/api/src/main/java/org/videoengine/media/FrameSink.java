package org.videoengine.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.frame.FrameBuffer;

/**
 * Takes a film's frames in order. One thread at a time.
 *
 * <p>{@link #finish} or {@link #finishPartial} ends it well; {@link #close} without either throws everything away.
 */
@ProviderType
public interface FrameSink extends AutoCloseable {

    /**
     * Takes the next frame. The buffer is the caller's again when this returns.
     *
     * @throws MediaException if it cannot be written (a full disk, say); the sink is then only good for {@link #close}
     */
    void write(FrameBuffer frame) throws MediaException;

    /**
     * What an earlier render has left of the film, which {@link #skip} passes over. For stills, of which any may be there, no more
     * than what is lost; {@link #keeps} tells the rest.
     */
    default KeptFrames kept() {
        return KeptFrames.NONE;
    }

    /**
     * Whether a numbered still that is there is of this very film, so that {@link #skip} may pass over it. It may still be cut
     * short.
     *
     * @param number in its name
     */
    default boolean keeps(int number) {
        return true;
    }

    /** How many frames, from the first one on, a later render could keep if this one ended now. Any thread. */
    default int durable() {
        return 0;
    }

    /**
     * Passes over the next frame, which is there already: any still, or one of those {@link #kept}.
     *
     * @throws MediaException if it is not there
     */
    void skip() throws MediaException;

    /**
     * Writes what is outstanding and moves the film to its final name.
     *
     * @return the film, or the folder of the stills; empty when frames are thrown away
     * @throws MediaException if that fails; nothing is left behind then
     */
    Optional<Path> finish() throws MediaException;

    /**
     * Keeps what was written so far, and of the frames that the encoder still holds as many as it gives back in well under a
     * second, as a playable film named {@code NAME.partial.EXT}; stills stay under their names.
     *
     * @return the film or the folder; empty if nothing playable had been written
     * @throws MediaException if that fails; nothing is left behind then
     */
    Optional<Path> finishPartial() throws MediaException;

    /** What a careful user would want to know of what was written, a sentence each. Complete when the sink has been finished. */
    default List<String> notes() {
        return List.of();
    }

    /** Ends the sink; what was not finished and is not {@link #durable} is deleted. Idempotent. */
    @Override
    void close();
}
