package org.videoengine.media;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Opens films and series of stills to read all their frames in order. Memory does not grow with their length. Thread-safe. */
@ProviderType
public interface FrameSources {

    /**
     * Opens a film (MP4, MOV, MKV, WebM, YUV4MPEG2 and others), a folder of pictures, which are taken in the order of the
     * numbers in their names, a pattern such as {@code frames/%05d.png}, or one picture alone.
     *
     * @throws MediaException if it is missing, holds no frame, or its frames are larger than the configured limit
     */
    FrameSource open(Path path) throws MediaException;
}
