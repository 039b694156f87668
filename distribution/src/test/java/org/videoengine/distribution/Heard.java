package org.videoengine.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * The first channel of a film's sound, decoded here and not by the program that made it.
 *
 * @param rate samples a second
 * @param samples between -1 and 1
 */
record Heard(int rate, float[] samples) {

    /** What is heard of a film whose sound is AAC. */
    static Heard of(Path film) throws IOException {
        AVFormatContext container = new AVFormatContext(null);
        if (avformat.avformat_open_input(container, film.toString(), (AVInputFormat) null, (AVDictionary) null) < 0) {
            throw new IOException(film + " cannot be opened");
        }
        int index =
                avformat.av_find_best_stream(container, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<?>) null, 0);
        if (index < 0) {
            avformat.avformat_close_input(container);
            return new Heard(48_000, new float[0]);
        }
        AVStream stream = container.streams(index);
        AVCodecContext decoder = avcodec.avcodec_alloc_context3(
                avcodec.avcodec_find_decoder(stream.codecpar().codec_id()));
        avcodec.avcodec_parameters_to_context(decoder, stream.codecpar());
        avcodec.avcodec_open2(decoder, decoder.codec(), (PointerPointer<?>) null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AVPacket packet = avcodec.av_packet_alloc();
        AVFrame frame = avutil.av_frame_alloc();
        while (avformat.av_read_frame(container, packet) >= 0) {
            if (packet.stream_index() == index) {
                avcodec.avcodec_send_packet(decoder, packet);
                receive(decoder, frame, bytes);
            }
            avcodec.av_packet_unref(packet);
        }
        avcodec.avcodec_send_packet(decoder, null);
        receive(decoder, frame, bytes);
        int rate = decoder.sample_rate();
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(decoder);
        avformat.avformat_close_input(container);
        float[] samples = new float[bytes.size() / Float.BYTES];
        ByteBuffer.wrap(bytes.toByteArray()).asFloatBuffer().get(samples);
        return new Heard(rate, samples);
    }

    private static void receive(AVCodecContext decoder, AVFrame frame, ByteArrayOutputStream bytes) {
        while (avcodec.avcodec_receive_frame(decoder, frame) >= 0) {
            float[] block = new float[frame.nb_samples()];
            new FloatPointer(frame.data(0)).get(block);
            ByteBuffer buffer = ByteBuffer.allocate(block.length * Float.BYTES);
            buffer.asFloatBuffer().put(block);
            bytes.writeBytes(buffer.array());
        }
    }

    double seconds() {
        return (double) samples.length / rate;
    }

    /** The amplitude of a tone between two moments. */
    double amplitude(double hertz, double from, double to) {
        double re = 0;
        double im = 0;
        int first = (int) (from * rate);
        int past = (int) (to * rate);
        for (int i = first; i < past; i++) {
            double angle = 2 * Math.PI * hertz * i / rate;
            re += samples[i] * Math.cos(angle);
            im += samples[i] * Math.sin(angle);
        }
        return 2 * Math.hypot(re, im) / (past - first);
    }

    /** How often it crosses zero upwards in a second, between two moments. */
    double pitch(double from, double to) {
        int count = 0;
        for (int i = (int) (from * rate) + 1; i < (int) (to * rate); i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                count++;
            }
        }
        return count / (to - from);
    }

    /** The first moment after another at which it is louder than a level. */
    double louderThan(double level, double after) {
        int i = (int) (after * rate);
        while (i < samples.length && Math.abs(samples[i]) <= level) {
            i++;
        }
        return (double) i / rate;
    }

    double peak() {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /** Writes a second or more of a tone, 16 bits on one channel at 44.1 kHz. */
    static void tone(Path file, double hertz, double seconds, double level) throws IOException {
        int rate = 44_100;
        int count = (int) (rate * seconds);
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * count).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * count);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * count);
        for (int i = 0; i < count; i++) {
            wav.putShort((short) Math.round(level * Short.MAX_VALUE * Math.sin(2 * Math.PI * hertz * i / rate)));
        }
        Files.write(file, wav.array());
    }

    @Override
    public String toString() {
        return seconds() + " s at " + rate + " Hz, peak " + peak() + ", begins "
                + Arrays.toString(Arrays.copyOf(samples, 4));
    }
}
