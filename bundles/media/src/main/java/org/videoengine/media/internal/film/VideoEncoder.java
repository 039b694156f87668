package org.videoengine.media.internal.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.videoengine.frame.PixelFormat;
import org.videoengine.project.Quality;

/** FFmpeg's encoders that are known how to set up; for each codec, the one to prefer comes first. */
public enum VideoEncoder {
    /** x264: only in GPL builds. */
    LIBX264("libx264", VideoCodec.H264, PixelFormat.YUV420P8, PixelFormat.YUV420P8),
    /** Cisco's OpenH264. */
    LIBOPENH264("libopenh264", VideoCodec.H264, PixelFormat.YUV420P8, PixelFormat.YUV420P8),
    /** Apple's hardware. */
    H264_VIDEOTOOLBOX("h264_videotoolbox", VideoCodec.H264, PixelFormat.YUV420P8, PixelFormat.YUV420P8),
    /** NVIDIA's hardware. */
    H264_NVENC("h264_nvenc", VideoCodec.H264, PixelFormat.YUV420P8, PixelFormat.YUV420P8),
    /** x265: only in GPL builds. */
    LIBX265("libx265", VideoCodec.H265, PixelFormat.YUV420P8, PixelFormat.YUV420P10),
    /** The WebM Project's VP9. */
    LIBVPX_VP9("libvpx-vp9", VideoCodec.VP9, PixelFormat.YUV420P8, PixelFormat.YUV420P10),
    /** SVT-AV1. */
    LIBSVTAV1("libsvtav1", VideoCodec.AV1, PixelFormat.YUV420P8, PixelFormat.YUV420P10),
    /** The reference AV1 encoder, slower. */
    LIBAOM_AV1("libaom-av1", VideoCodec.AV1, PixelFormat.YUV420P8, PixelFormat.YUV420P10),
    /** FFmpeg's better ProRes, always 10-bit 4:2:2. */
    PRORES_KS("prores_ks", VideoCodec.PRORES, PixelFormat.YUV422P10, PixelFormat.YUV422P10),
    /** FFmpeg's FFV1. */
    FFV1("ffv1", VideoCodec.FFV1, PixelFormat.YUV420P8, PixelFormat.YUV420P10);

    private final String id;
    private final VideoCodec codec;
    private final PixelFormat usual;
    private final PixelFormat ultra;

    VideoEncoder(String id, VideoCodec codec, PixelFormat usual, PixelFormat ultra) {
        this.id = id;
        this.codec = codec;
        this.usual = usual;
        this.ultra = ultra;
    }

    /** FFmpeg's name. */
    public String id() {
        return id;
    }

    /** What it makes. */
    public VideoCodec codec() {
        return codec;
    }

    /** The layout of frames that it takes at a quality. */
    public PixelFormat pixelFormat(Quality quality) {
        return quality == Quality.ULTRA ? ultra : usual;
    }

    /**
     * The encoders that a name stands for, best first; none if it is unknown.
     *
     * @param name a codec's ({@code h264}) or an encoder's ({@code libopenh264})
     */
    public static List<VideoEncoder> named(String name) {
        List<VideoEncoder> found = new ArrayList<>();
        for (VideoEncoder encoder : values()) {
            if (encoder.id.equals(name) || encoder.codec.id().equals(name)) {
                found.add(encoder);
            }
        }
        return found;
    }

    /** FFmpeg's profile number that fits a layout, where it has to be said. */
    Optional<Integer> profile(PixelFormat format) {
        int vp9TenBit = 2;
        return this == LIBVPX_VP9 && format.bitDepth() == 10 ? Optional.of(vp9TenBit) : Optional.empty();
    }
}
