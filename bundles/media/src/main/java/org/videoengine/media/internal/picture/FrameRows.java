package org.videoengine.media.internal.picture;

import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;

/**
 * Reads rows of a decoded frame component by component, whatever the pixel format, by FFmpeg's own description of it.
 * Safe from several threads, each with its own scratch array; the frame must outlive it.
 */
final class FrameRows {
    private record Component(BytePointer plane, long stride, int step, int offset, int shift, int bits) {}

    private final int width;
    private final int height;
    private final boolean rgb;
    private final boolean alpha;
    private final boolean palette;
    private final boolean bits;
    private final boolean inverted;
    private final boolean bigEndian;
    private final int chromaShiftX;
    private final int chromaShiftY;
    private final Component[] components;
    private final int[] colours;

    /**
     * Looks at the frame's format.
     *
     * @throws BadPictureException if it is floating point, a sensor's raw pattern or on a device
     */
    FrameRows(AVFrame frame) throws BadPictureException {
        this(frame, true);
    }

    /**
     * Looks at the frame's format.
     *
     * @param transparent whether a component for transparency is taken as that, and not passed over
     * @throws BadPictureException if it is floating point, a sensor's raw pattern or on a device
     */
    FrameRows(AVFrame frame, boolean transparent) throws BadPictureException {
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(frame.format());
        if (format == null) {
            throw new BadPictureException("holds pixels of an unknown kind");
        }
        long flags = format.flags();
        long unreadable = avutil.AV_PIX_FMT_FLAG_FLOAT | avutil.AV_PIX_FMT_FLAG_BAYER | avutil.AV_PIX_FMT_FLAG_HWACCEL;
        if ((flags & unreadable) != 0) {
            throw new BadPictureException(
                    "holds pixels of a kind that is not read (" + format.name().getString() + ")");
        }
        width = frame.width();
        height = frame.height();
        palette = (flags & avutil.AV_PIX_FMT_FLAG_PAL) != 0;
        bits = (flags & avutil.AV_PIX_FMT_FLAG_BITSTREAM) != 0;
        inverted = frame.format() == avutil.AV_PIX_FMT_MONOWHITE;
        bigEndian = (flags & avutil.AV_PIX_FMT_FLAG_BE) != 0;
        rgb = palette || (flags & avutil.AV_PIX_FMT_FLAG_RGB) != 0;
        alpha = transparent && (palette || (flags & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0);
        chromaShiftX = format.log2_chroma_w();
        chromaShiftY = format.log2_chroma_h();
        components = new Component[format.nb_components()];
        for (int i = 0; i < components.length; i++) {
            AVComponentDescriptor at = format.comp(i);
            components[i] = new Component(
                    frame.data(at.plane()), frame.linesize(at.plane()), at.step(), at.offset(), at.shift(), at.depth());
        }
        colours = palette ? new int[256] : new int[0];
        if (palette) {
            BytePointer entries = frame.data(1);
            for (int i = 0; i < colours.length; i++) {
                colours[i] = entries.getInt(4L * i);
            }
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Whether the first three components are red, green and blue. */
    boolean rgb() {
        return rgb;
    }

    /** Whether there is one component of colour only. */
    boolean grey() {
        return !palette && components.length <= 2;
    }

    /** Whether the last component is transparency. */
    boolean alpha() {
        return alpha;
    }

    /** Index of the transparency component. */
    int alphaComponent() {
        return palette ? 3 : components.length - 1;
    }

    /** Bits of a component as {@link #read} returns it. */
    int bitDepth() {
        return palette || components[0].bits < 8 ? 8 : components[0].bits;
    }

    int chromaShiftX() {
        return chromaShiftX;
    }

    int chromaShiftY() {
        return chromaShiftY;
    }

    /** Columns of a component's plane. */
    int columns(int component) {
        return isChroma(component) ? (width + (1 << chromaShiftX) - 1) >> chromaShiftX : width;
    }

    /** Rows of a component's plane. */
    int rows(int component) {
        return isChroma(component) ? (height + (1 << chromaShiftY) - 1) >> chromaShiftY : height;
    }

    private boolean isChroma(int component) {
        return !rgb && !grey() && (component == 1 || component == 2);
    }

    /** Whether a component's samples are bytes side by side. */
    boolean plainBytes(int component) {
        Component at = components[component];
        return !palette && !bits && at.step == 1 && at.offset == 0 && at.shift == 0 && at.bits == 8;
    }

    /** Reads one row of such a component. */
    void readBytes(int component, int row, byte[] out, int from) {
        Component at = components[component];
        at.plane.getPointer(row * at.stride).get(out, from, columns(component));
    }

    /** Whether a component's samples are little-endian shorts side by side, as memory holds them on this machine. */
    boolean plainShorts(int component) {
        Component at = components[component];
        return !palette
                && !bits
                && !bigEndian
                && ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
                && at.step == 2
                && at.offset == 0
                && at.shift == 0
                && at.bits > 8;
    }

    /** Reads one row of such a component. */
    void readShorts(int component, int row, short[] out, int from) {
        Component at = components[component];
        try (ShortPointer line = new ShortPointer(at.plane.getPointer(row * at.stride))) {
            line.get(out, from, columns(component));
        }
    }

    /** The length that a scratch array needs. */
    int scratchBytes() {
        int step = 1;
        for (Component component : components) {
            step = Math.max(step, component.step + 1);
        }
        return (width + 8) * step;
    }

    /**
     * Reads one row of one component, unsigned.
     *
     * @param out receives {@link #columns} values from the given index on
     */
    void read(int component, int row, byte[] scratch, int[] out, int from) {
        int count = columns(component);
        if (palette) {
            readPalette(component == 3 ? 24 : 16 - 8 * component, row, scratch, out, from);
            return;
        }
        Component at = components[component];
        BytePointer line = at.plane.getPointer(row * at.stride);
        if (bits) {
            readBits(line, count, scratch, out, from);
        } else if (at.bits <= 8 && at.shift == 0) {
            line.get(scratch, 0, (count - 1) * at.step + at.offset + 1);
            spread(at, count, scratch, out, from);
        } else {
            line.get(scratch, 0, (count - 1) * at.step + at.offset + 2);
            readWide(at, count, scratch, out, from);
        }
    }

    private static void spread(Component at, int count, byte[] scratch, int[] out, int from) {
        int step = at.step;
        if (step == 1) {
            for (int i = 0; i < count; i++) {
                out[from + i] = scratch[i] & 0xFF;
            }
        } else {
            for (int i = 0, next = at.offset; i < count; i++, next += step) {
                out[from + i] = scratch[next] & 0xFF;
            }
        }
        if (at.bits < 8) {
            int top = (1 << at.bits) - 1;
            for (int i = from; i < from + count; i++) {
                out[i] = (out[i] & top) * 255 / top;
            }
        }
    }

    private void readWide(Component at, int count, byte[] scratch, int[] out, int from) {
        int low = bigEndian ? 1 : 0;
        int mask = (1 << at.bits) - 1;
        for (int i = 0, next = at.offset; i < count; i++, next += at.step) {
            int word = scratch[next + low] & 0xFF | (scratch[next + 1 - low] & 0xFF) << 8;
            out[from + i] = word >> at.shift & mask;
        }
    }

    private void readBits(BytePointer line, int count, byte[] scratch, int[] out, int from) {
        line.get(scratch, 0, (count + 7) >> 3);
        int flip = inverted ? 1 : 0;
        for (int i = 0; i < count; i++) {
            out[from + i] = (scratch[i >> 3] >> (7 - (i & 7)) & 1 ^ flip) * 255;
        }
    }

    private void readPalette(int shift, int row, byte[] scratch, int[] out, int from) {
        components[0].plane.getPointer(row * components[0].stride).get(scratch, 0, width);
        for (int i = 0; i < width; i++) {
            out[from + i] = colours[scratch[i] & 0xFF] >>> shift & 0xFF;
        }
    }
}
