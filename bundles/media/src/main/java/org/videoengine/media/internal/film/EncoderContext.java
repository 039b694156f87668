package org.videoengine.media.internal.film;

import java.util.concurrent.CompletableFuture;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/** Opens encoders of FFmpeg's for frames of ours. */
final class EncoderContext {
    private EncoderContext() {}

    /** Whether an encoder opens on this machine for a layout. */
    static boolean opens(VideoEncoder encoder, PixelFormat layout) {
        try {
            AVCodecContext codec =
                    open(encoder, new FrameFormat(320, 240, layout), new FrameRate(24, 1), Quality.LOW, 24, 1);
            avcodec.avcodec_free_context(codec);
            return true;
        } catch (MediaException e) {
            return false;
        }
    }

    /**
     * An open encoder, which the caller frees.
     *
     * @param group frames in a group of pictures
     * @param threads of an encoder that has some
     * @throws MediaException if there is none or it refuses the size
     */
    static AVCodecContext open(
            VideoEncoder encoder, FrameFormat format, FrameRate rate, Quality quality, int group, int threads)
            throws MediaException {
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(encoder.id());
        if (codec == null || codec.isNull()) {
            throw new MediaException("This build of FFmpeg has no encoder " + encoder.id());
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        AVDictionary options = new AVDictionary(null);
        try (AVRational timeBase = avutil.av_make_q(rate.denominator(), rate.numerator());
                AVRational frameRate = avutil.av_make_q(rate.numerator(), rate.denominator());
                AVRational square = avutil.av_make_q(1, 1)) {
            context.width(format.width());
            context.height(format.height());
            context.pix_fmt(FrameCopier.pixelFormat(format.pixelFormat()));
            context.time_base(timeBase);
            context.framerate(frameRate);
            context.sample_aspect_ratio(square);
            context.color_range(avutil.AVCOL_RANGE_MPEG);
            context.colorspace(avutil.AVCOL_SPC_BT709);
            context.color_primaries(avutil.AVCOL_PRI_BT709);
            context.color_trc(avutil.AVCOL_TRC_BT709);
            context.chroma_sample_location(avutil.AVCHROMA_LOC_LEFT);
            context.thread_count(threads);
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
            double pixelsPerSecond = rate.fps() * format.width() * format.height();
            context.gop_size(group);
            RateControl.apply(encoder, quality, context, options, pixelsPerSecond);
            int opened = encoder == VideoEncoder.LIBSVTAV1
                    ? openElsewhere(context, codec, options)
                    : avcodec.avcodec_open2(context, codec, options);
            if (opened < 0) {
                avcodec.avcodec_free_context(context);
                throw new MediaException("The encoder " + encoder.id() + " does not take " + format.width() + "x"
                        + format.height() + " at " + rate + " frames per second (" + Ffmpeg.reason(opened)
                        + "): choose a smaller size or another codec, such as vp9, av1 or ffv1");
            }
            return context;
        } finally {
            avutil.av_dict_free(options);
        }
    }

    /**
     * Calls {@code avcodec_open2} on a thread of its own: as root SVT-AV1 gives the thread that opens it the highest real-time
     * priority, and every thread and process that starts from there would have it, too, and keep compilers and collectors from
     * their work.
     */
    private static int openElsewhere(AVCodecContext context, AVCodec codec, AVDictionary options) {
        return CompletableFuture.supplyAsync(
                        () -> avcodec.avcodec_open2(context, codec, options),
                        task -> new Thread(task, "video-engine-encoder-opener").start())
                .join();
    }
}
