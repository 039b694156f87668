package org.videoengine.media.internal.film;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;

/**
 * One encoder at a time, with what threads of its own it has. Where frames depend on each other, a new one is taken for each group
 * of pictures, so that groups do not; what the last one still holds is waited for.
 */
final class SerialEncoding implements Encoding {
    private final EncoderSetup setup;
    private final FrameCopier frames;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private AVCodecContext codec;
    private long frameCount;
    private long given;
    private boolean fed;

    SerialEncoding(EncoderSetup setup, long first) throws MediaException {
        this.setup = setup;
        this.frames = new FrameCopier(setup.format());
        this.frameCount = first;
        this.given = first;
        this.codec = setup.context();
    }

    @Override
    public AVCodecContext context() {
        return codec;
    }

    @Override
    public void encode(FrameBuffer frame, Packets packets) throws MediaException {
        if (codec == null) {
            codec = setup.context();
        }
        send(frames.copy(frame, frameCount++));
        fed = true;
        givePackets(packets, Long.MAX_VALUE);
        if (setup.group() > 1 && frameCount % setup.group() == 0) {
            finish(packets, Long.MAX_VALUE);
            avcodec.avcodec_free_context(codec);
            codec = null;
            packets.whole(frameCount);
        }
    }

    @Override
    public void finish(Packets packets, long deadline) throws MediaException {
        if (fed) {
            send(null);
            fed = false;
            givePackets(packets, deadline);
        }
    }

    private void send(AVFrame frame) throws MediaException {
        check(avcodec.avcodec_send_frame(codec, frame));
    }

    private void givePackets(Packets packets, long deadline) throws MediaException {
        while (!Encoding.passed(deadline)) {
            int received = avcodec.avcodec_receive_packet(codec, packet);
            if (received == avutil.AVERROR_EAGAIN() || received == avutil.AVERROR_EOF()) {
                return;
            }
            check(received);
            packets.take(packet);
            given++;
            if (setup.group() == 1) {
                packets.whole(given);
            }
        }
    }

    static void check(int result) throws MediaException {
        if (result < 0) {
            throw new MediaException("the encoder failed: " + Ffmpeg.reason(result));
        }
    }

    @Override
    public void close() {
        if (codec != null) {
            avcodec.avcodec_free_context(codec);
            codec = null;
        }
        avcodec.av_packet_free(packet);
        frames.close();
    }
}
