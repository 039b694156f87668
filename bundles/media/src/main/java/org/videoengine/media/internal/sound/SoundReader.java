package org.videoengine.media.internal.sound;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.ffmpeg.ClipFiles;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;

/** Decodes a file's sound to stereo of 48 kHz, from a moment on, one sample after another. One thread at a time. */
final class SoundReader implements AutoCloseable {
    /** Samples a second of all that is mixed. */
    static final int RATE = 48_000;

    /** How long before a moment decoding begins, in seconds: coded sound needs some of what was before. */
    private static final double RUN_UP = 0.2;

    private final Path file;
    private final AVFormatContext container;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame decoded = avutil.av_frame_alloc();
    private final AVFrame resampled = avutil.av_frame_alloc();
    private final SwrContext resampler = swresample.swr_alloc();
    private AVStream stream;
    private AVCodecContext decoder;
    private double origin;
    private double from;
    private boolean placed;
    private boolean mono;
    private boolean drained;
    private boolean ended;
    private long toSkip;
    private long silence;
    private final float[][] samples = new float[2][];
    private int next;
    private int end;

    /**
     * Opens a file.
     *
     * @param from the moment of the file at which reading begins, in seconds
     * @throws MediaException if it has no sound that can be decoded
     */
    SoundReader(Path file, double from) throws MediaException {
        this.file = file;
        this.from = from;
        container =
                ClipFiles.openSound(file).orElseThrow(() -> new MediaException(file + " is no file of sound or film"));
        try {
            begin();
        } catch (MediaException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void begin() throws MediaException {
        check(avformat.avformat_find_stream_info(container, (PointerPointer<?>) null));
        int index =
                avformat.av_find_best_stream(container, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<?>) null, 0);
        if (index < 0) {
            throw new MediaException(file + " has no sound");
        }
        for (int i = 0; i < container.nb_streams(); i++) {
            if (i != index) {
                container.streams(i).discard(avcodec.AVDISCARD_ALL);
            }
        }
        stream = container.streams(index);
        origin = origin();
        AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        if (codec == null || codec.isNull()) {
            throw new MediaException("the sound of " + file + " is coded as "
                    + avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString()
                    + ", which cannot be decoded here");
        }
        decoder = avcodec.avcodec_alloc_context3(codec);
        check(avcodec.avcodec_parameters_to_context(decoder, stream.codecpar()));
        decoder.pkt_timebase(stream.time_base());
        check(avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null));
        double start = from - RUN_UP;
        if (start > 0) {
            long moment = Math.round((origin + start) / avutil.av_q2d(stream.time_base()));
            check(avformat.avformat_seek_file(container, index, Long.MIN_VALUE, moment, moment, 0));
        }
    }

    /** When the file begins by its own clock, in seconds: with its pictures where it has some, as its frames are counted. */
    private double origin() {
        int video =
                avformat.av_find_best_stream(container, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        AVStream first = video < 0 ? stream : container.streams(video);
        return first.start_time() == avutil.AV_NOPTS_VALUE ? 0 : first.start_time() * avutil.av_q2d(first.time_base());
    }

    /** How long the file says that it is, in seconds, from its beginning to the end of its sound. */
    OptionalDouble duration() {
        double tick = avutil.av_q2d(stream.time_base());
        // A stream's duration counts from its own start: sound may begin after the pictures.
        double start = stream.start_time() == avutil.AV_NOPTS_VALUE ? 0 : stream.start_time() * tick - origin;
        double end = start + stream.duration() * tick;
        if (stream.duration() > 0 && end > 0) {
            return OptionalDouble.of(end);
        }
        return container.duration() > 0
                ? OptionalDouble.of((double) container.duration() / avutil.AV_TIME_BASE)
                : OptionalDouble.empty();
    }

    /**
     * Adds samples to those that are there.
     *
     * @param left and
     * @param right are added to, from {@code at} on
     * @param count of samples
     * @param gain of each sample, by its number from the first that was ever read
     * @return how many there were: less than {@code count} at the end
     */
    int add(float[] left, float[] right, int at, int count, Gain gain) throws MediaException {
        int done = 0;
        while (done < count) {
            if (silence > 0) {
                int quiet = (int) Math.min(silence, count - done);
                silence -= quiet;
                done += quiet;
            } else if (next < end) {
                float factor = gain.next();
                left[at + done] += factor * samples[0][next];
                right[at + done] += factor * samples[1][next];
                next++;
                done++;
            } else if (!decode()) {
                return done;
            }
        }
        return done;
    }

    /** By what samples are multiplied, one after another. */
    interface Gain {
        float next();
    }

    /** Decodes some more; false at the end. */
    private boolean decode() throws MediaException {
        while (!ended) {
            int status = avcodec.avcodec_receive_frame(decoder, decoded);
            if (status >= 0) {
                place();
                convert(decoded);
                avutil.av_frame_unref(decoded);
            } else if (status == avutil.AVERROR_EOF() || drained && status == avutil.AVERROR_EAGAIN()) {
                ended = true;
                if (placed) {
                    convert(null);
                }
            } else if (status == avutil.AVERROR_EAGAIN() || status == avutil.AVERROR_INVALIDDATA()) {
                feed();
            } else {
                check(status);
            }
            if (next < end) {
                return true;
            }
        }
        return false;
    }

    private void feed() {
        if (avformat.av_read_frame(container, packet) < 0) {
            drained = true;
            avcodec.avcodec_send_packet(decoder, null);
            return;
        }
        if (packet.stream_index() == stream.index()) {
            avcodec.avcodec_send_packet(decoder, packet);
        }
        avcodec.av_packet_unref(packet);
    }

    /** The first frame says where decoding has begun: what is before the moment is passed over. */
    private void place() {
        if (placed) {
            return;
        }
        placed = true;
        if (decoded.best_effort_timestamp() != avutil.AV_NOPTS_VALUE) {
            double moment = decoded.best_effort_timestamp() * avutil.av_q2d(stream.time_base()) - origin;
            long ahead = Math.round((moment - from) * RATE);
            toSkip = Math.max(0, -ahead);
            silence = Math.max(0, ahead);
        }
    }

    private void convert(AVFrame input) throws MediaException {
        avutil.av_frame_unref(resampled);
        if (input != null) {
            mono = input.ch_layout().nb_channels() == 1;
        }
        // FFmpeg would make two channels of one with 0.71 of its amplitude; it is to be as loud on both as it is.
        avutil.av_channel_layout_default(resampled.ch_layout(), mono ? 1 : 2);
        resampled.sample_rate(RATE);
        resampled.format(avutil.AV_SAMPLE_FMT_FLTP);
        if (input != null && input.ch_layout().order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
            avutil.av_channel_layout_default(
                    input.ch_layout(), input.ch_layout().nb_channels());
        }
        check(swresample.swr_convert_frame(resampler, resampled, input));
        end = resampled.nb_samples();
        next = (int) Math.min(toSkip, end);
        toSkip -= next;
        for (int channel = 0; channel < samples.length && end > 0; channel++) {
            if (samples[channel] == null || samples[channel].length < end) {
                samples[channel] = new float[end];
            }
            new FloatPointer(resampled.data(mono ? 0 : channel)).get(samples[channel], 0, end);
        }
    }

    private void check(int result) throws MediaException {
        if (result < 0) {
            throw new MediaException("the sound of " + file + " cannot be decoded: " + Ffmpeg.reason(result));
        }
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(decoded);
        avutil.av_frame_free(resampled);
        swresample.swr_free(resampler);
        if (decoder != null) {
            avcodec.avcodec_free_context(decoder);
        }
        avformat.avformat_close_input(container);
    }
}
