package org.videoengine.media.internal.film;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/** One encoder, with what threads of its own it has. */
final class SerialEncoding implements Encoding {
    private final AVCodecContext codec;
    private final FrameCopier frames;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private long frameCount;

    private SerialEncoding(AVCodecContext codec, FrameFormat format) {
        this.codec = codec;
        this.frames = new FrameCopier(format);
    }

    static SerialEncoding open(VideoEncoder encoder, FrameFormat format, FrameRate rate, Quality quality)
            throws MediaException {
        return new SerialEncoding(EncoderContext.open(encoder, format, rate, quality), format);
    }

    @Override
    public AVCodecContext context() {
        return codec;
    }

    @Override
    public void encode(FrameBuffer frame, Packets packets) throws MediaException {
        send(frames.copy(frame, frameCount++));
        finishPackets(packets, Long.MAX_VALUE);
    }

    @Override
    public void finish(Packets packets, long deadline) throws MediaException {
        send(null);
        finishPackets(packets, deadline);
    }

    private void send(AVFrame frame) throws MediaException {
        check(avcodec.avcodec_send_frame(codec, frame));
    }

    private void finishPackets(Packets packets, long deadline) throws MediaException {
        while (!Encoding.passed(deadline)) {
            int received = avcodec.avcodec_receive_packet(codec, packet);
            if (received == avutil.AVERROR_EAGAIN() || received == avutil.AVERROR_EOF()) {
                return;
            }
            check(received);
            packets.take(packet);
        }
    }

    static void check(int result) throws MediaException {
        if (result < 0) {
            throw new MediaException("the encoder failed: " + Ffmpeg.reason(result));
        }
    }

    @Override
    public void close() {
        avcodec.avcodec_free_context(codec);
        avcodec.av_packet_free(packet);
        frames.close();
    }
}
