package org.videoengine.media;

import java.util.List;

/**
 * What is known of a picture before it is decoded.
 *
 * @param width pixels, after the EXIF orientation is applied
 * @param height pixels, after the EXIF orientation is applied
 * @param bitDepth bits a component in the file
 * @param alpha whether it has transparency (which is laid over black)
 * @param notes one sentence each on what a careful user would want to know: a profile that is not sRGB, say
 */
public record PictureInfo(int width, int height, int bitDepth, boolean alpha, List<String> notes) {
    /** Copies the list. */
    public PictureInfo {
        notes = List.copyOf(notes);
    }
}
