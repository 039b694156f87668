package org.videoengine.media.internal.film;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;
import org.videoengine.media.Sound;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/** Encodes frames with one of FFmpeg's encoders into one of its containers. One thread at a time. */
public final class FilmSink implements FrameSink {
    /** Somebody waits for the partial film, and for the process to end. */
    private static final long DRAIN_NANOS = 400_000_000L;

    private final PendingFile file;
    private Encoding encoding;
    private AVFormatContext muxer;
    private AVStream stream;
    private SoundTrack sound;
    private long packetCount;

    private FilmSink(PendingFile file) {
        this.file = file;
    }

    /**
     * Starts a film.
     *
     * @throws MediaException if the place cannot be written or the encoder refuses the size
     */
    public static FilmSink open(
            Destination.Film film,
            VideoEncoder encoder,
            FrameFormat format,
            FrameRate rate,
            Quality quality,
            Optional<Sound> sound)
            throws MediaException {
        FilmSink sink = new FilmSink(PendingFile.create(film.file()));
        try {
            sink.encoding = GroupEncoding.suits(encoder)
                    ? GroupEncoding.open(encoder, format, rate, quality)
                    : SerialEncoding.open(encoder, format, rate, quality);
            sink.openMuxer(film.container(), rate, sound);
            return sink;
        } catch (MediaException | RuntimeException e) {
            sink.close();
            throw e;
        }
    }

    /** Whether an encoder opens on this machine for a layout. */
    public static boolean opens(VideoEncoder encoder, PixelFormat layout) {
        return EncoderContext.opens(encoder, layout);
    }

    private void openMuxer(Container container, FrameRate rate, Optional<Sound> wanted) throws MediaException {
        muxer = new AVFormatContext(null);
        // The muxer opens the file once more by its name when it moves the index to the front.
        try (BytePointer url = Ffmpeg.url(file.temporary());
                BytePointer name = new BytePointer(container.muxer())) {
            check(avformat.avformat_alloc_output_context2(muxer, null, name, url));
        }
        muxer.flags(muxer.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
        stream = avformat.avformat_new_stream(muxer, null);
        AVCodecContext codec = encoding.context();
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
        stream.time_base(codec.time_base());
        stream.avg_frame_rate(codec.framerate());
        stream.r_frame_rate(codec.framerate());
        if (wanted.isPresent()) {
            sound = SoundTrack.open(wanted.get(), muxer, container).orElse(null);
        }
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
        encoding.encode(frame, this::take);
    }

    private void take(AVPacket packet) throws MediaException {
        if (packet.duration() == 0) {
            packet.duration(1);
        }
        if (sound != null) {
            sound.copyUpTo(packet.pts() * avutil.av_q2d(encoding.context().time_base()));
        }
        avcodec.av_packet_rescale_ts(packet, encoding.context().time_base(), stream.time_base());
        packet.stream_index(0);
        check(avformat.av_interleaved_write_frame(muxer, packet));
        packetCount++;
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
            encoding.finish(this::take, Long.MAX_VALUE);
            if (sound != null) {
                sound.copyUpTo(Double.POSITIVE_INFINITY);
            }
            closeContainer();
            return Optional.of(file.commit());
        } finally {
            close();
        }
    }

    @Override
    public Optional<Path> finishPartial() throws MediaException {
        try {
            encoding.finish(this::take, System.nanoTime() + DRAIN_NANOS);
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
        if (sound != null) {
            sound.close();
            sound = null;
        }
        if (encoding != null) {
            encoding.close();
            encoding = null;
        }
        file.discard();
    }
}
