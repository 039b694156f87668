package org.videoengine.media.internal.film;

import java.util.ArrayList;
import java.util.List;

/** The forms of compression that can be asked for by name. */
public enum VideoCodec {
    /** ITU-T H.264. */
    H264("h264"),
    /** ITU-T H.265; only where a GPL build of FFmpeg is installed. */
    H265("h265"),
    /** VP9. */
    VP9("vp9"),
    /** AV1. */
    AV1("av1"),
    /** Apple ProRes 422, for editing. */
    PRORES("prores"),
    /** FFV1, lossless, for archives. */
    FFV1("ffv1");

    private final String id;

    VideoCodec(String id) {
        this.id = id;
    }

    /** The name in output specifications. */
    public String id() {
        return id;
    }

    /** The containers that players expect it in. */
    public List<Container> containers() {
        return switch (this) {
            case H264, H265 -> List.of(Container.MP4, Container.MOV, Container.MKV);
            case VP9, AV1 -> List.of(Container.MP4, Container.MKV, Container.WEBM);
            case PRORES -> List.of(Container.MOV, Container.MKV);
            case FFV1 -> List.of(Container.MKV);
        };
    }

    /** Whether no picture refers to another one. */
    boolean everyFrameAlone() {
        return this == PRORES || this == FFV1;
    }

    /** Names of the codecs that a container takes. */
    public static List<String> idsFor(Container container) {
        List<String> ids = new ArrayList<>();
        for (VideoCodec codec : values()) {
            if (codec.containers().contains(container)) {
                ids.add(codec.id);
            }
        }
        return ids;
    }
}
