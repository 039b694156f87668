package org.videoengine.media.internal.film;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.videoengine.frame.PixelFormat;
import org.videoengine.project.Quality;

/**
 * How an encoder is told what quality to aim at. The figures per level, from low to ultra:
 *
 * <table>
 * <caption>Aims</caption>
 * <tr><th>encoder</th><th>aim</th><th>low</th><th>medium</th><th>high</th><th>ultra</th></tr>
 * <tr><td>libopenh264, hardware</td><td>bits a pixel</td><td>0.06</td><td>0.12</td><td>0.25</td><td>0.5</td></tr>
 * <tr><td>libx264, libx265</td><td>crf</td><td>28</td><td>23</td><td>18</td><td>14</td></tr>
 * <tr><td>libvpx-vp9</td><td>crf</td><td>40</td><td>32</td><td>22</td><td>15</td></tr>
 * <tr><td>libsvtav1, libaom-av1</td><td>crf</td><td>45</td><td>35</td><td>25</td><td>18</td></tr>
 * <tr><td>prores_ks</td><td>profile</td><td>proxy</td><td>lt</td><td>standard</td><td>hq</td></tr>
 * </table>
 */
final class RateControl {
    private static final double[] BITS_PER_PIXEL = {0.06, 0.12, 0.25, 0.5};
    /** Keeps the first frame of a group, for which the bit rate is least generous, as clean as those that follow. */
    private static final int[] OPENH264_MAX_QUANTISER = {36, 30, 24, 20};

    private static final int OPENH264_MIN_QUANTISER = 12;
    private static final int[] X26X_CRF = {28, 23, 18, 14};
    private static final int[] VP9_CRF = {40, 32, 22, 15};
    private static final int[] AV1_CRF = {45, 35, 25, 18};
    private static final int MIN_BITS_PER_SECOND = 200_000;

    private RateControl() {}

    static void apply(
            VideoEncoder encoder,
            Quality quality,
            AVCodecContext context,
            AVDictionary options,
            double pixelsPerSecond) {
        int level = quality.ordinal();
        switch (encoder) {
            case LIBOPENH264, H264_NVENC, H264_VIDEOTOOLBOX -> {
                double bits = Math.max(MIN_BITS_PER_SECOND, BITS_PER_PIXEL[level] * pixelsPerSecond);
                context.bit_rate((long) Math.min(bits, Integer.MAX_VALUE));
                if (encoder == VideoEncoder.LIBOPENH264) {
                    set(options, "rc_mode", "quality");
                    set(options, "allow_skip_frames", "0");
                    set(options, "coder", "cabac");
                    context.qmin(OPENH264_MIN_QUANTISER);
                    context.qmax(OPENH264_MAX_QUANTISER[level]);
                    // Its own threads share the rate control, so that with several no two films are alike.
                    context.slices(1);
                    context.thread_count(1);
                }
            }
            case LIBX264, LIBX265 -> {
                set(options, "crf", X26X_CRF[level]);
                set(options, "preset", "veryfast");
            }
            case LIBVPX_VP9 -> {
                set(options, "crf", VP9_CRF[level]);
                set(options, "deadline", "good");
                set(options, "cpu-used", 5);
                set(options, "row-mt", 1);
                set(options, "tile-columns", 2);
                // Far-sighted enough for hidden frames, and soon emptied when a film is given up.
                set(options, "lag-in-frames", 12);
            }
            case LIBSVTAV1 -> {
                set(options, "crf", AV1_CRF[level]);
                set(options, "preset", 10);
            }
            case LIBAOM_AV1 -> {
                set(options, "crf", AV1_CRF[level]);
                set(options, "cpu-used", 8);
                set(options, "row-mt", 1);
            }
            case PRORES_KS -> {
                set(options, "profile", level);
                set(options, "vendor", "apl0");
            }
            case FFV1 -> {
                context.level(3);
                context.slices(16);
                set(options, "slicecrc", 1);
                context.gop_size(1);
            }
        }
        encoder.profile(pixelFormatOf(context)).ifPresent(context::profile);
        context.flags(context.flags() | avcodec.AV_CODEC_FLAG_BITEXACT);
    }

    private static PixelFormat pixelFormatOf(AVCodecContext context) {
        return context.pix_fmt() == avutil.AV_PIX_FMT_YUV420P10LE ? PixelFormat.YUV420P10 : PixelFormat.YUV420P8;
    }

    private static void set(AVDictionary options, String name, int value) {
        set(options, name, Integer.toString(value));
    }

    private static void set(AVDictionary options, String name, String value) {
        avutil.av_dict_set(options, name, value, 0);
    }
}
