package org.videoengine.media.internal.film;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;

/**
 * Copies frames into FFmpeg's memory. Frames that an encoder has let go of are used again, so that nothing is allocated
 * once it runs. One thread at a time.
 */
final class FrameCopier implements AutoCloseable {

    /** One native frame and views of its planes. */
    private static final class Slot {
        private final AVFrame frame = avutil.av_frame_alloc();
        private final ByteBuffer[] bytes = new ByteBuffer[3];
        private final ShortBuffer[] shorts = new ShortBuffer[3];
        private final int[] stride = new int[3];
    }

    private final FrameFormat format;
    private final List<Slot> slots = new ArrayList<>();

    FrameCopier(FrameFormat format) {
        this.format = format;
    }

    /** FFmpeg's number for a layout. */
    static int pixelFormat(PixelFormat format) {
        return switch (format) {
            case YUV420P8 -> avutil.AV_PIX_FMT_YUV420P;
            case YUV422P8 -> avutil.AV_PIX_FMT_YUV422P;
            case YUV444P8 -> avutil.AV_PIX_FMT_YUV444P;
            case YUV420P10 -> avutil.AV_PIX_FMT_YUV420P10LE;
            case YUV422P10 -> avutil.AV_PIX_FMT_YUV422P10LE;
            case YUV444P10 -> avutil.AV_PIX_FMT_YUV444P10LE;
        };
    }

    /**
     * A native copy of a frame, tagged BT.709 limited range; it stays this object's.
     *
     * @param pts presentation time in units of the encoder's time base
     */
    AVFrame copy(FrameBuffer source, long pts) {
        Slot slot = free();
        for (int plane = 0; plane < 3; plane++) {
            if (slot.shorts[plane] != null) {
                copyShorts(source.shorts(plane), slot, plane);
            } else {
                copyBytes(source.bytes(plane), slot, plane);
            }
        }
        slot.frame.pts(pts);
        return slot.frame;
    }

    private Slot free() {
        for (Slot slot : slots) {
            if (avutil.av_frame_is_writable(slot.frame) != 0) {
                return slot;
            }
        }
        Slot slot = allocate();
        slots.add(slot);
        return slot;
    }

    private Slot allocate() {
        Slot slot = new Slot();
        AVFrame frame = slot.frame;
        frame.format(pixelFormat(format.pixelFormat()));
        frame.width(format.width());
        frame.height(format.height());
        frame.color_range(avutil.AVCOL_RANGE_MPEG);
        frame.colorspace(avutil.AVCOL_SPC_BT709);
        frame.color_primaries(avutil.AVCOL_PRI_BT709);
        frame.color_trc(avutil.AVCOL_TRC_BT709);
        frame.chroma_location(avutil.AVCHROMA_LOC_LEFT);
        frame.duration(1);
        if (avutil.av_frame_get_buffer(frame, 0) < 0) {
            throw new OutOfMemoryError("no native memory for a " + format + " frame");
        }
        for (int plane = 0; plane < 3; plane++) {
            int stride = frame.linesize(plane);
            long size = (long) stride * format.planeHeight(plane);
            ByteBuffer bytes = new BytePointer(frame.data(plane)).capacity(size).asByteBuffer();
            boolean wide = format.pixelFormat().bytesPerSample() == 2;
            slot.bytes[plane] = bytes;
            slot.shorts[plane] = wide ? bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer() : null;
            slot.stride[plane] = wide ? stride / 2 : stride;
        }
        return slot;
    }

    private void copyBytes(byte[] from, Slot slot, int plane) {
        int width = format.planeWidth(plane);
        int height = format.planeHeight(plane);
        if (slot.stride[plane] == width) {
            slot.bytes[plane].put(0, from, 0, width * height);
            return;
        }
        for (int y = 0; y < height; y++) {
            slot.bytes[plane].put(y * slot.stride[plane], from, y * width, width);
        }
    }

    private void copyShorts(short[] from, Slot slot, int plane) {
        int width = format.planeWidth(plane);
        int height = format.planeHeight(plane);
        if (slot.stride[plane] == width) {
            slot.shorts[plane].put(0, from, 0, width * height);
            return;
        }
        for (int y = 0; y < height; y++) {
            slot.shorts[plane].put(y * slot.stride[plane], from, y * width, width);
        }
    }

    @Override
    public void close() {
        for (Slot slot : slots) {
            avutil.av_frame_free(slot.frame);
        }
        slots.clear();
    }
}
