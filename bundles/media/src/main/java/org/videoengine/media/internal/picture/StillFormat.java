package org.videoengine.media.internal.picture;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avcodec;

/** The kinds of still picture that are read, told by their first bytes and never by a file's name. */
public enum StillFormat {
    /** ITU-T T.81. */
    JPEG("JPEG"),
    /** ISO/IEC 15948. */
    PNG("PNG"),
    /** RFC 9649. */
    WEBP("WebP"),
    /** TIFF 6.0. */
    TIFF("TIFF");

    private final String label;

    StillFormat(String label) {
        this.label = label;
    }

    /** The format's usual name. */
    public String label() {
        return label;
    }

    /** FFmpeg's id of the decoder. */
    int codecId() {
        return switch (this) {
            case JPEG -> avcodec.AV_CODEC_ID_MJPEG;
            case PNG -> avcodec.AV_CODEC_ID_PNG;
            case WEBP -> avcodec.AV_CODEC_ID_WEBP;
            case TIFF -> avcodec.AV_CODEC_ID_TIFF;
        };
    }

    /** The format that begins so, if any. */
    static Optional<StillFormat> of(byte[] data) {
        if (startsWith(data, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (startsWith(data, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (startsWith(data, 0, "RIFF") && startsWith(data, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (startsWith(data, 0, "II*\0")
                || startsWith(data, 0, "MM\0*")
                || startsWith(data, 0, "II+\0")
                || startsWith(data, 0, "MM\0+")) {
            return Optional.of(TIFF);
        }
        return Optional.empty();
    }

    static boolean startsWith(byte[] data, int at, String latin1) {
        byte[] expected = latin1.getBytes(StandardCharsets.ISO_8859_1);
        if (data.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (data[at + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
