package org.videoengine.media.internal.film;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.videoengine.media.MediaException;
import org.videoengine.media.SoundMix;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.media.internal.sound.SoundMixer;

/** Encodes a mix of sounds: Opus in WebM, AAC elsewhere. */
final class MixedTrack implements FilmSound {
    private static final long BITS_PER_SECOND = 192_000;

    private final AVFormatContext muxer;
    private final AVRational tick = avutil.av_make_q(1, SoundMixer.RATE);
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private SoundMixer mixer;
    private AVCodecContext encoder;
    private AVStream stream;
    private float[] left;
    private float[] right;
    private long position;

    private MixedTrack(AVFormatContext muxer) {
        this.muxer = muxer;
    }

    /**
     * Opens the sounds and adds a track for them to a film.
     *
     * @throws MediaException if a sound cannot be decoded
     */
    static MixedTrack open(SoundMix mix, AVFormatContext muxer, Container container) throws MediaException {
        MixedTrack track = new MixedTrack(muxer);
        try {
            track.mixer = new SoundMixer(mix);
            track.begin(container == Container.WEBM ? "libopus" : "aac");
            return track;
        } catch (MediaException | RuntimeException e) {
            track.close();
            throw e;
        }
    }

    private void begin(String name) throws MediaException {
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
        if (codec == null || codec.isNull()) {
            throw new MediaException("This build of FFmpeg has no encoder " + name + " for sound");
        }
        encoder = avcodec.avcodec_alloc_context3(codec);
        avutil.av_channel_layout_default(encoder.ch_layout(), 2);
        encoder.sample_rate(SoundMixer.RATE);
        encoder.sample_fmt(interleaved(name) ? avutil.AV_SAMPLE_FMT_FLT : avutil.AV_SAMPLE_FMT_FLTP);
        encoder.bit_rate(BITS_PER_SECOND);
        encoder.time_base(tick);
        encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER | avcodec.AV_CODEC_FLAG_BITEXACT);
        check(avcodec.avcodec_open2(encoder, codec, (PointerPointer<?>) null));
        stream = avformat.avformat_new_stream(muxer, null);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        stream.time_base(tick);
        left = new float[encoder.frame_size()];
        right = new float[encoder.frame_size()];
    }

    private static boolean interleaved(String name) {
        return name.equals("libopus");
    }

    @Override
    public void writeUpTo(double seconds) throws MediaException {
        long samples = Math.round(seconds * SoundMixer.RATE);
        while (position < samples) {
            encode(encoder.frame_size());
        }
    }

    @Override
    public void finish(double filmSeconds) throws MediaException {
        long samples = Math.round(filmSeconds * SoundMixer.RATE);
        while (position < samples) {
            encode((int) Math.min(encoder.frame_size(), samples - position));
        }
        check(avcodec.avcodec_send_frame(encoder, null));
        writePackets();
    }

    @Override
    public Optional<String> note() {
        return mixer.note();
    }

    private void encode(int count) throws MediaException {
        mixer.next(left, right, count);
        avutil.av_frame_unref(frame);
        frame.nb_samples(count);
        frame.format(encoder.sample_fmt());
        frame.sample_rate(SoundMixer.RATE);
        check(avutil.av_channel_layout_copy(frame.ch_layout(), encoder.ch_layout()));
        check(avutil.av_frame_get_buffer(frame, 0));
        if (encoder.sample_fmt() == avutil.AV_SAMPLE_FMT_FLTP) {
            new FloatPointer(frame.data(0)).put(left, 0, count);
            new FloatPointer(frame.data(1)).put(right, 0, count);
        } else {
            float[] both = new float[2 * count];
            for (int i = 0; i < count; i++) {
                both[2 * i] = left[i];
                both[2 * i + 1] = right[i];
            }
            new FloatPointer(frame.data(0)).put(both, 0, both.length);
        }
        frame.pts(position);
        position += count;
        check(avcodec.avcodec_send_frame(encoder, frame));
        writePackets();
    }

    private void writePackets() throws MediaException {
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            packet.stream_index(stream.index());
            avcodec.av_packet_rescale_ts(packet, tick, stream.time_base());
            check(avformat.av_interleaved_write_frame(muxer, packet));
        }
    }

    private static void check(int result) throws MediaException {
        if (result < 0) {
            throw new MediaException("the film's sound cannot be written: " + Ffmpeg.reason(result));
        }
    }

    @Override
    public void close() {
        if (mixer != null) {
            mixer.close();
        }
        if (encoder != null) {
            avcodec.avcodec_free_context(encoder);
        }
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        tick.close();
    }
}
