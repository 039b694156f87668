package org.videoengine.media.internal.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.colour.ColourMatrix;
import org.videoengine.media.internal.colour.YcbcrToRgb;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.media.internal.keep.OutputFiles;

/**
 * Turns 4:4:4 frames into PNG files, R'G'B' full range, 8 bits a component, or 16 for deeper frames. One thread at a time;
 * its memory is used again from frame to frame.
 */
final class PngWriter implements AutoCloseable {
    private static final int FAST_COMPRESSION = 2;

    private final FrameBuffer frame;
    private final boolean wide;
    private final YcbcrToRgb conversion;
    private final int[][] ycbcr;
    private final int[][] rgb;
    private final AVCodecContext codec;
    private final AVFrame picture = avutil.av_frame_alloc();
    private final AVPacket packet = avcodec.av_packet_alloc();

    PngWriter(FrameFormat format) throws MediaException {
        this.frame = FrameBuffer.allocate(format);
        this.wide = format.pixelFormat().bitDepth() > 8;
        this.conversion =
                new YcbcrToRgb(ColourMatrix.BT709, false, format.pixelFormat().bitDepth(), 0, wide ? 65535 : 255);
        this.ycbcr = new int[3][format.width()];
        this.rgb = new int[3][format.width()];
        int layout = wide ? avutil.AV_PIX_FMT_RGB48BE : avutil.AV_PIX_FMT_RGB24;
        AVCodec png = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_PNG);
        this.codec = avcodec.avcodec_alloc_context3(png);
        codec.width(format.width());
        codec.height(format.height());
        codec.pix_fmt(layout);
        codec.thread_count(1);
        codec.compression_level(FAST_COMPRESSION);
        codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_BITEXACT);
        try (AVRational timeBase = avutil.av_make_q(1, 24)) {
            codec.time_base(timeBase);
        }
        avutil.av_opt_set(codec.priv_data(), "pred", "up", 0);
        int opened = avcodec.avcodec_open2(codec, png, (AVDictionary) null);
        picture.format(layout);
        picture.width(format.width());
        picture.height(format.height());
        picture.color_range(avutil.AVCOL_RANGE_JPEG);
        picture.color_primaries(avutil.AVCOL_PRI_BT709);
        picture.color_trc(avutil.AVCOL_TRC_IEC61966_2_1);
        if (opened < 0 || avutil.av_frame_get_buffer(picture, 0) < 0) {
            close();
            throw new MediaException("PNG stills of " + format.width() + "x" + format.height() + " cannot be encoded: "
                    + Ffmpeg.reason(opened));
        }
    }

    /** Copies a frame, which is the caller's again then. */
    void load(FrameBuffer source) {
        frame.copyFrom(source);
    }

    /**
     * Encodes the frame and puts the file in its place when it is whole.
     *
     * @param temporary the name to write it under until then; empty for any in the same folder
     */
    void write(Path file, Optional<Path> temporary) throws MediaException {
        PendingFile pending = temporary.isPresent() ? PendingFile.at(file, temporary.get()) : PendingFile.create(file);
        try {
            avutil.av_frame_make_writable(picture);
            convert();
            check(avcodec.avcodec_send_frame(codec, picture), file);
            check(avcodec.avcodec_receive_packet(codec, packet), file);
            BytePointer data = packet.data().capacity(packet.size());
            ByteBuffer bytes = data.asByteBuffer();
            try (FileChannel channel = FileChannel.open(pending.temporary(), StandardOpenOption.WRITE)) {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            avcodec.av_packet_unref(packet);
            pending.commit();
        } catch (IOException e) {
            throw OutputFiles.failure(file, e);
        } finally {
            pending.discard();
        }
    }

    private static void check(int result, Path file) throws MediaException {
        if (result < 0) {
            throw new MediaException(file + " cannot be encoded: " + Ffmpeg.reason(result));
        }
    }

    private void convert() {
        int width = frame.format().width();
        int height = frame.format().height();
        int stride = picture.linesize(0);
        ByteBuffer target = new BytePointer(picture.data(0))
                .capacity((long) stride * height)
                .asByteBuffer();
        byte[] line = new byte[width * (wide ? 6 : 3)];
        for (int y = 0; y < height; y++) {
            for (int plane = 0; plane < 3; plane++) {
                load(plane, y * width, ycbcr[plane]);
            }
            conversion.convert(ycbcr[0], ycbcr[1], ycbcr[2], width, rgb[0], rgb[1], rgb[2]);
            int at = 0;
            for (int x = 0; x < width; x++) {
                for (int component = 0; component < 3; component++) {
                    int value = rgb[component][x];
                    if (wide) {
                        line[at++] = (byte) (value >> 8);
                    }
                    line[at++] = (byte) value;
                }
            }
            target.put(y * stride, line);
        }
    }

    private void load(int plane, int from, int[] to) {
        if (wide) {
            short[] samples = frame.shorts(plane);
            for (int i = 0; i < to.length; i++) {
                to[i] = samples[from + i] & 0xFFFF;
            }
        } else {
            byte[] samples = frame.bytes(plane);
            for (int i = 0; i < to.length; i++) {
                to[i] = samples[from + i] & 0xFF;
            }
        }
    }

    @Override
    public void close() {
        avcodec.avcodec_free_context(codec);
        avutil.av_frame_free(picture);
        avcodec.av_packet_free(packet);
    }
}
