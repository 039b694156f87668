package org.videoengine.media.internal.film;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.project.FrameRate;

/** Writes packets of pictures, and the sound that goes with them, into a container. One thread at a time. */
final class FilmMuxer implements AutoCloseable {
    private final Path target;
    private final AVRational timeBase;
    private AVFormatContext muxer;
    private AVStream stream;
    private FilmSound sound;
    private long packetCount;

    private FilmMuxer(Path target, FrameRate rate) {
        this.target = target;
        this.timeBase = avutil.av_make_q(rate.denominator(), rate.numerator());
    }

    /**
     * Begins a container.
     *
     * @param file to write, of that name
     * @param target what the file is called in the end
     * @param codec an encoder set up as those are that make the packets
     * @param output says what is heard
     */
    static FilmMuxer open(
            Path file, Path target, Container container, AVCodecContext codec, FrameRate rate, OutputSpec output)
            throws MediaException {
        FilmMuxer made = new FilmMuxer(target, rate);
        try {
            made.begin(file, container, codec, rate, output);
            return made;
        } catch (MediaException | RuntimeException e) {
            made.close();
            throw e;
        }
    }

    private void begin(Path file, Container container, AVCodecContext codec, FrameRate rate, OutputSpec output)
            throws MediaException {
        muxer = new AVFormatContext(null);
        // The muxer opens the file once more by its name when it moves the index to the front.
        try (BytePointer url = Ffmpeg.url(file);
                BytePointer name = new BytePointer(container.muxer())) {
            check(avformat.avformat_alloc_output_context2(muxer, null, name, url));
        }
        muxer.flags(muxer.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
        stream = avformat.avformat_new_stream(muxer, null);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
        stream.time_base(codec.time_base());
        stream.avg_frame_rate(codec.framerate());
        stream.r_frame_rate(codec.framerate());
        if (output.sound().isPresent()) {
            sound = SoundTrack.open(output.sound().get(), muxer, container).orElse(null);
        } else if (output.mix().isPresent()) {
            sound = MixedTrack.open(output.mix().get(), muxer, container);
        }
        AVIOContext io = new AVIOContext(null);
        try (BytePointer url = Ffmpeg.url(file)) {
            check(avformat.avio_open(io, url, avformat.AVIO_FLAG_WRITE));
        }
        muxer.pb(io);
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

    /** Writes a packet, whose times are in frames, and the sound before it. Its bytes are the muxer's afterwards. */
    void write(AVPacket packet) throws MediaException {
        if (packet.duration() == 0) {
            packet.duration(1);
        }
        if (sound != null) {
            sound.writeUpTo(packet.pts() * avutil.av_q2d(timeBase));
        }
        avcodec.av_packet_rescale_ts(packet, timeBase, stream.time_base());
        packet.stream_index(0);
        check(avformat.av_interleaved_write_frame(muxer, packet));
        packetCount++;
    }

    /** Packets of pictures that were written. */
    long packets() {
        return packetCount;
    }

    /** What a careful user would want to know of the sound. */
    Optional<String> note() {
        return Optional.ofNullable(sound).flatMap(FilmSound::note);
    }

    /** Writes the rest of the sound and the index, and closes the file. */
    void finish() throws MediaException {
        if (sound != null) {
            sound.finish(packetCount * avutil.av_q2d(timeBase));
        }
        closeContainer();
    }

    /** Writes the index where there is room for it, and closes the file: moving it to the front would copy the whole film. */
    void finishSoon() throws MediaException {
        avutil.av_opt_set(muxer.priv_data(), "movflags", "-faststart", 0);
        closeContainer();
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

    private void check(int result) throws MediaException {
        if (result < 0) {
            throw new MediaException(target + " cannot be written: " + Ffmpeg.reason(result));
        }
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
        timeBase.close();
    }
}
