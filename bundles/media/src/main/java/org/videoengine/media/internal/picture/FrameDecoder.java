package org.videoengine.media.internal.picture;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;

/** Decodes a clip's frames from where its container stands, one after another. One thread at a time. */
final class FrameDecoder implements AutoCloseable {
    private final Clip clip;
    private final AVStream stream;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVCodecContext decoder;
    private boolean drained;
    private boolean waitsForKey;
    private long first = avutil.AV_NOPTS_VALUE;

    FrameDecoder(Clip clip, PixelLimit limit) throws BadPictureException {
        this.clip = clip;
        stream = clip.stream();
        AVCodecParameters parameters = stream.codecpar();
        AVCodec codec = avcodec.avcodec_find_decoder(parameters.codec_id());
        String name = avcodec.avcodec_get_name(parameters.codec_id()).getString();
        if (codec == null || codec.isNull()) {
            avcodec.av_packet_free(packet);
            throw new BadPictureException("is coded as " + name + ", which cannot be decoded here");
        }
        decoder = avcodec.avcodec_alloc_context3(codec);
        int status = avcodec.avcodec_parameters_to_context(decoder, parameters);
        if (status >= 0) {
            decoder.pkt_timebase(stream.time_base());
            decoder.thread_count(0);
            decoder.max_pixels(limit.pixels());
            status = avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null);
        }
        if (status < 0) {
            close();
            throw new BadPictureException("cannot be decoded as " + name + " (" + Ffmpeg.reason(status) + ")");
        }
    }

    /**
     * Begins anew after the container was moved to another place.
     *
     * @param fromKey whether to leave out what comes before the first key frame
     */
    void flush(boolean fromKey) {
        avcodec.avcodec_flush_buffers(decoder);
        drained = false;
        waitsForKey = fromKey;
        first = avutil.AV_NOPTS_VALUE;
    }

    /** Whether a frame is seen before the key frame from which decoding began: what it is made of may be missing. */
    boolean isBeforeKey(AVFrame frame) {
        return first != avutil.AV_NOPTS_VALUE
                && frame.best_effort_timestamp() != avutil.AV_NOPTS_VALUE
                && frame.best_effort_timestamp() < first;
    }

    /**
     * Decodes the next frame.
     *
     * @return false after the last one
     */
    boolean receive(AVFrame frame) throws BadPictureException {
        while (true) {
            int status = avcodec.avcodec_receive_frame(decoder, frame);
            if (status >= 0) {
                return true;
            }
            if (status == avutil.AVERROR_EOF()) {
                return false;
            }
            if (status != avutil.AVERROR_EAGAIN() && status != avutil.AVERROR_INVALIDDATA()) {
                throw new BadPictureException("cannot be decoded (" + Ffmpeg.reason(status) + ")");
            }
            if (!drained) {
                feed();
            } else if (status != avutil.AVERROR_EAGAIN()) {
                return false;
            }
        }
    }

    private void feed() {
        int status = avformat.av_read_frame(clip.container(), packet);
        if (status < 0) {
            drained = true;
            avcodec.avcodec_send_packet(decoder, null);
            return;
        }
        if (packet.stream_index() == stream.index()) {
            if (waitsForKey && (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0) {
                waitsForKey = false;
                first = packet.pts();
            }
            if (!waitsForKey) {
                avcodec.avcodec_send_packet(decoder, packet);
            }
        }
        avcodec.av_packet_unref(packet);
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(decoder);
    }
}
