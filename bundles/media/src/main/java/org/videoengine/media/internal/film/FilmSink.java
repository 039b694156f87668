package org.videoengine.media.internal.film;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/** Encodes frames with one of FFmpeg's encoders into one of its containers. One thread at a time. */
public final class FilmSink implements FrameSink {
    private final PendingFile file;
    private final VideoEncoder encoder;
    private final FrameCopier frames;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private AVCodecContext codec;
    private AVFormatContext muxer;
    private AVStream stream;
    private long frameCount;
    private long packetCount;

    private FilmSink(PendingFile file, VideoEncoder encoder, FrameFormat format) {
        this.file = file;
        this.encoder = encoder;
        this.frames = new FrameCopier(format);
    }

    /**
     * Starts a film.
     *
     * @throws MediaException if the place cannot be written or the encoder refuses the size
     */
    public static FilmSink open(
            Destination.Film film, VideoEncoder encoder, FrameFormat format, FrameRate rate, Quality quality)
            throws MediaException {
        FilmSink sink = new FilmSink(PendingFile.create(film.file()), encoder, format);
        try {
            sink.codec = openCodec(encoder, format, rate, quality);
            sink.openMuxer(film.container(), rate);
            return sink;
        } catch (MediaException | RuntimeException e) {
            sink.close();
            throw e;
        }
    }

    /** Whether an encoder opens on this machine for a layout. */
    public static boolean opens(VideoEncoder encoder, PixelFormat layout) {
        try {
            AVCodecContext codec =
                    openCodec(encoder, new FrameFormat(320, 240, layout), new FrameRate(24, 1), Quality.LOW);
            avcodec.avcodec_free_context(codec);
            return true;
        } catch (MediaException e) {
            return false;
        }
    }

    private static AVCodecContext openCodec(VideoEncoder encoder, FrameFormat format, FrameRate rate, Quality quality)
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
            context.thread_count(Runtime.getRuntime().availableProcessors());
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
            double pixelsPerSecond = rate.fps() * format.width() * format.height();
            RateControl.apply(encoder, quality, context, options, pixelsPerSecond);
            int opened = avcodec.avcodec_open2(context, codec, options);
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

    private void openMuxer(Container container, FrameRate rate) throws MediaException {
        muxer = new AVFormatContext(null);
        // The muxer opens the file once more by its name when it moves the index to the front.
        try (BytePointer url = Ffmpeg.url(file.temporary());
                BytePointer name = new BytePointer(container.muxer())) {
            check(avformat.avformat_alloc_output_context2(muxer, null, name, url));
        }
        muxer.flags(muxer.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
        stream = avformat.avformat_new_stream(muxer, null);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
        stream.time_base(codec.time_base());
        stream.avg_frame_rate(codec.framerate());
        stream.r_frame_rate(codec.framerate());
        AVIOContext output = new AVIOContext(null);
        try (BytePointer url = Ffmpeg.url(file.temporary())) {
            check(avformat.avio_open(output, url, avformat.AVIO_FLAG_WRITE));
        }
        muxer.pb(output);
        AVDictionary options = new AVDictionary(null);
        if (container.takesFastStart()) {
            avutil.av_dict_set(options, "movflags", "+faststart", 0);
            // Ticks that divide every frame of an NTSC rate as well.
            avutil.av_dict_set(options, "video_track_timescale", Integer.toString(timescale(rate)), 0);
        }
        try {
            check(avformat.avformat_write_header(muxer, options));
        } finally {
            avutil.av_dict_free(options);
        }
    }

    private static int timescale(FrameRate rate) {
        int scale = rate.numerator();
        while (scale < 10_000) {
            scale *= 2;
        }
        return scale;
    }

    @Override
    public void write(FrameBuffer frame) throws MediaException {
        AVFrame copy = frames.copy(frame, frameCount++);
        check(avcodec.avcodec_send_frame(codec, copy));
        takePackets();
    }

    private void takePackets() throws MediaException {
        while (true) {
            int received = avcodec.avcodec_receive_packet(codec, packet);
            if (received == avutil.AVERROR_EAGAIN() || received == avutil.AVERROR_EOF()) {
                return;
            }
            check(received);
            if (packet.duration() == 0) {
                packet.duration(1);
            }
            avcodec.av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
            packet.stream_index(0);
            check(avformat.av_interleaved_write_frame(muxer, packet));
            packetCount++;
        }
    }

    private void check(int result) throws MediaException {
        if (result < 0) {
            throw new MediaException(file.target() + " cannot be written: " + Ffmpeg.reason(result));
        }
    }

    @Override
    public void skip() throws MediaException {
        throw new MediaException(file.target() + " is one film: only numbered stills can be there already");
    }

    @Override
    public Optional<Path> finish() throws MediaException {
        try {
            check(avcodec.avcodec_send_frame(codec, null));
            takePackets();
            closeContainer();
            return Optional.of(file.commit());
        } finally {
            close();
        }
    }

    @Override
    public Optional<Path> finishPartial() throws MediaException {
        try {
            if (packetCount == 0) {
                return Optional.empty();
            }
            // Moving the index would copy the whole film, for which there is no time now.
            avutil.av_opt_set(muxer.priv_data(), "movflags", "-faststart", 0);
            closeContainer();
            return Optional.of(file.commitPartial());
        } finally {
            close();
        }
    }

    private void closeContainer() throws MediaException {
        int trailer = avformat.av_write_trailer(muxer);
        AVIOContext output = muxer.pb();
        avformat.avio_flush(output);
        int error = output.error();
        int closed = avformat.avio_closep(output);
        muxer.pb(null);
        check(trailer);
        check(error);
        check(closed);
    }

    @Override
    public void close() {
        if (muxer != null) {
            if (muxer.pb() != null && !muxer.pb().isNull()) {
                avformat.avio_closep(muxer.pb());
            }
            avformat.avformat_free_context(muxer);
            muxer = null;
        }
        if (codec != null) {
            avcodec.avcodec_free_context(codec);
            codec = null;
            avcodec.av_packet_free(packet);
            frames.close();
        }
        file.discard();
    }
}
