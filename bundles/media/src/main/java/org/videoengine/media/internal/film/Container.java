package org.videoengine.media.internal.film;

import java.util.Locale;
import java.util.Optional;

/** The containers that films are written in. */
public enum Container {
    /** ISO/IEC 14496-14. */
    MP4(".mp4", "mp4", VideoCodec.H264),
    /** QuickTime. */
    MOV(".mov", "mov", VideoCodec.H264),
    /** Matroska. */
    MKV(".mkv", "matroska", VideoCodec.H264),
    /** The part of Matroska that browsers play. */
    WEBM(".webm", "webm", VideoCodec.VP9);

    private final String ending;
    private final String muxer;
    private final VideoCodec usual;

    Container(String ending, String muxer, VideoCodec usual) {
        this.ending = ending;
        this.muxer = muxer;
        this.usual = usual;
    }

    /** The file name's ending, with the dot. */
    public String ending() {
        return ending;
    }

    /** FFmpeg's name of the muxer. */
    String muxer() {
        return muxer;
    }

    /** The codec that is taken when none is asked for. */
    public VideoCodec usual() {
        return usual;
    }

    /** Whether index and header are moved to the front at the end. */
    boolean takesFastStart() {
        return this == MP4 || this == MOV;
    }

    /** The container that a file name asks for. */
    static Optional<Container> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        for (Container container : values()) {
            if (lower.endsWith(container.ending)) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }
}
