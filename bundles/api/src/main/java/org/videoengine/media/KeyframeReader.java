package org.videoengine.media;

import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.frame.SourceImage;
import org.videoengine.project.KeyframeSource;

/** Reads keyframes: JPEG, PNG, WebP and TIFF pictures (8 and 16 bit, alpha, EXIF orientation) and frames of clips. Thread-safe. */
@ProviderType
public interface KeyframeReader {

    /**
     * Looks at a picture without decoding all of it.
     *
     * @throws MediaException if it is missing, not a picture, or larger than the configured limit
     */
    PictureInfo probe(KeyframeSource source) throws MediaException;

    /**
     * Decodes a picture to Y'CbCr, BT.709, limited range. R'G'B' pictures are taken as sRGB, and their code values are
     * carried as they are (no change of transfer curve), as every video tool does; alpha is laid over black.
     *
     * @param bitDepth 8 or 16: the depth of the result
     * @throws MediaException if it is missing, damaged, cut short, or larger than the configured limit
     */
    SourceImage read(KeyframeSource source, int bitDepth) throws MediaException;
}
