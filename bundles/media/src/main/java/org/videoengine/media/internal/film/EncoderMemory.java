package org.videoengine.media.internal.film;

import org.videoengine.frame.FrameFormat;

/**
 * How much memory encoders take outside of Java's heap. The figures are the growth of a process that encodes 50 to 60 frames of
 * 960x540 and 1920x1080, rounded up; those of x264, x265 and of hardware follow from the number of frames that they hold.
 */
public final class EncoderMemory {
    private static final long FIXED = 8L << 20;
    /** What one thread of an encoder that works on whole frames takes. */
    private static final int PIXEL_BYTES_A_THREAD = 12;

    private EncoderMemory() {}

    /** Bytes that one encoder takes, with one thread where these work on frames of their own. */
    static long encoder(VideoEncoder encoder, FrameFormat format) {
        return FIXED + bytesAPixel(encoder) * format.width() * format.height();
    }

    private static long bytesAPixel(VideoEncoder encoder) {
        return switch (encoder) {
            case LIBOPENH264 -> 20;
            case LIBVPX_VP9 -> 160;
            case LIBSVTAV1 -> 340;
            case LIBAOM_AV1 -> 320;
            case PRORES_KS -> PIXEL_BYTES_A_THREAD;
            case FFV1 -> 60;
            case LIBX264 -> 200;
            case LIBX265 -> 400;
            case H264_NVENC, H264_VIDEOTOOLBOX -> 60;
        };
    }

    /** Threads for an encoder. */
    static int threads(VideoEncoder encoder, FrameFormat format, long memoryBytes) {
        int processors = Runtime.getRuntime().availableProcessors();
        if (encoder != VideoEncoder.PRORES_KS) {
            return processors;
        }
        long each = (long) PIXEL_BYTES_A_THREAD * format.width() * format.height();
        return (int) Math.max(1, Math.min(processors, (memoryBytes - FIXED) / each));
    }

    /** Bytes that a film takes at least: an encoder, and two frames that wait for it. */
    public static long least(VideoEncoder encoder, FrameFormat format) {
        return encoder(encoder, format) + 2 * format.frameBytes();
    }

    /** Bytes that the encoding of one still takes: R'G'B' of up to 16 bits, and a packet that may be larger. */
    public static long still(FrameFormat format) {
        int bytesAComponent = format.pixelFormat().bitDepth() > 8 ? 2 : 1;
        return 3L * 3 * bytesAComponent * format.width() * format.height();
    }
}
