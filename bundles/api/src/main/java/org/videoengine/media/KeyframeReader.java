package org.videoengine.media;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.frame.SourceImage;
import org.videoengine.project.KeyframeSource;

/** Reads keyframes: JPEG, PNG, WebP and TIFF pictures (8 and 16 bit, alpha, EXIF orientation) and frames of clips. Thread-safe. */
@ProviderType
public interface KeyframeReader {

    /** Begins to load what decoding needs, and returns at once: for who knows that pictures will be read soon. */
    default void prepare() {}

    /**
     * Looks at a picture, or at those of a clip, without decoding all of it.
     *
     * @throws MediaException if it is missing, not a picture, or larger than the configured limit
     */
    PictureInfo probe(KeyframeSource source) throws MediaException;

    /**
     * Decodes a picture to Y'CbCr, BT.709, limited range. R'G'B' pictures are taken as sRGB, and their code values are
     * carried as they are (no change of transfer curve), as every video tool does; alpha is laid over black.
     *
     * @param source a still or one frame of a clip
     * @param bitDepth 8 or 16: the depth of the result
     * @throws MediaException if it is missing, damaged, cut short, or larger than the configured limit
     */
    SourceImage read(KeyframeSource source, int bitDepth) throws MediaException;

    /**
     * Looks for the frames of a stretch of a clip, mostly without decoding any.
     *
     * @param from seconds from the clip's start
     * @param to seconds from the clip's start; infinity for its end
     * @throws MediaException if the clip is missing, not a clip, ends before the stretch begins, or its pictures are larger
     *     than the configured limit
     */
    ClipInfo clip(Path file, double from, double to) throws MediaException;

    /**
     * Opens a clip to read several of its frames.
     *
     * @param bitDepth 8 or 16: the depth of the results
     * @throws MediaException if it is missing or not a clip
     */
    ClipReader openClip(Path file, int bitDepth) throws MediaException;
}
