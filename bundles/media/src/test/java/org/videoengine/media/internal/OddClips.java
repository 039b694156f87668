package org.videoengine.media.internal;

import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;

/** Writes clips as cameras, recorders and discs of former times have them: MPEG-2 and MPEG-4 with frames out of order. */
final class OddClips {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final int FRAMES_A_SECOND = 25;
    private static final int GROUP = 30;

    private final AVFormatContext container = new AVFormatContext(null);
    private final AVCodecContext encoder;
    private final AVStream stream;
    private final AVPacket packet = avcodec.av_packet_alloc();

    private OddClips(Path file, String format, int codecId) {
        check(avformat.avformat_alloc_output_context2(container, null, format, file.toString()));
        AVCodec codec = avcodec.avcodec_find_encoder(codecId);
        encoder = avcodec.avcodec_alloc_context3(codec);
        encoder.width(WIDTH).height(HEIGHT).pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        encoder.time_base(avutil.av_make_q(1, FRAMES_A_SECOND)).framerate(avutil.av_make_q(FRAMES_A_SECOND, 1));
        encoder.gop_size(GROUP).max_b_frames(2).bit_rate(1_000_000);
        check(avcodec.avcodec_open2(encoder, codec, (PointerPointer<?>) null));
        stream = avformat.avformat_new_stream(container, null);
        stream.time_base(encoder.time_base());
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        AVIOContext out = new AVIOContext(null);
        check(avformat.avio_open(out, file.toString(), avformat.AVIO_FLAG_WRITE));
        container.pb(out);
        check(avformat.avformat_write_header(container, (AVDictionary) null));
    }

    /**
     * Writes a clip of plain grey frames, 25 a second.
     *
     * @param format FFmpeg's name of the container
     * @param codecId FFmpeg's id of the codec
     * @param brightness by a frame's number from 0
     */
    static Path write(Path file, String format, int codecId, int frames, IntUnaryOperator brightness)
            throws MediaException {
        Ffmpeg.load();
        OddClips clip = new OddClips(file, format, codecId);
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(avutil.AV_PIX_FMT_YUV420P).width(WIDTH).height(HEIGHT);
        check(avutil.av_frame_get_buffer(frame, 0));
        for (int number = 0; number < frames; number++) {
            check(avutil.av_frame_make_writable(frame));
            for (int plane = 0; plane < 3; plane++) {
                int value = plane == 0 ? brightness.applyAsInt(number) : 128;
                BytePointer.memset(
                        frame.data(plane), value, (long) frame.linesize(plane) * (plane == 0 ? HEIGHT : HEIGHT / 2));
            }
            frame.pts(number);
            clip.encode(frame);
        }
        clip.encode(null);
        avutil.av_frame_free(frame);
        clip.end();
        return file;
    }

    private void encode(AVFrame frame) {
        check(avcodec.avcodec_send_frame(encoder, frame));
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            packet.stream_index(0);
            avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            check(avformat.av_interleaved_write_frame(container, packet));
        }
    }

    private void end() {
        check(avformat.av_write_trailer(container));
        AVIOContext out = container.pb();
        avformat.avio_closep(out);
        container.pb(null);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(encoder);
        avformat.avformat_free_context(container);
    }

    private static void check(int status) {
        if (status < 0) {
            throw new IllegalStateException(Ffmpeg.reason(status));
        }
    }
}
