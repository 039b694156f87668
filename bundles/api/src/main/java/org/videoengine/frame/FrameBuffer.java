package org.videoengine.frame;

/**
 * One output frame in Java arrays, planes without padding: sample {@code (x, y)} of a plane is at
 * {@code y * planeWidth + x}.
 *
 * <p>8-bit formats are held in {@code byte} arrays (unsigned), deeper ones in {@code short} arrays. Buffers are made
 * once and used again; nobody but the present holder may touch one, and there is no locking.
 */
public final class FrameBuffer {
    private final FrameFormat format;
    private final byte[][] bytes;
    private final short[][] shorts;

    private FrameBuffer(FrameFormat format) {
        this.format = format;
        boolean wide = format.pixelFormat().bytesPerSample() == 2;
        this.bytes = wide ? null : new byte[3][];
        this.shorts = wide ? new short[3][] : null;
        for (int plane = 0; plane < 3; plane++) {
            if (wide) {
                shorts[plane] = new short[format.planeSamples(plane)];
            } else {
                bytes[plane] = new byte[format.planeSamples(plane)];
            }
        }
    }

    /** Makes a buffer filled with zeros. */
    public static FrameBuffer allocate(FrameFormat format) {
        return new FrameBuffer(format);
    }

    /** Size and layout. */
    public FrameFormat format() {
        return format;
    }

    /**
     * A plane of an 8-bit frame, unsigned.
     *
     * @throws IllegalStateException if the format is deeper than 8 bits
     */
    public byte[] bytes(int plane) {
        if (bytes == null) {
            throw new IllegalStateException(format.pixelFormat() + " is held in shorts");
        }
        return bytes[plane];
    }

    /**
     * A plane of a frame deeper than 8 bits.
     *
     * @throws IllegalStateException if the format is 8 bits deep
     */
    public short[] shorts(int plane) {
        if (shorts == null) {
            throw new IllegalStateException(format.pixelFormat() + " is held in bytes");
        }
        return shorts[plane];
    }

    /** The code value at a sample, whatever the depth. For tests and small work: it is not fast. */
    public int sample(int plane, int x, int y) {
        int at = y * format.planeWidth(plane) + x;
        return bytes != null ? bytes[plane][at] & 0xFF : shorts[plane][at] & 0xFFFF;
    }

    /**
     * Copies another frame of the same format into this one.
     *
     * @throws IllegalArgumentException if the formats differ
     */
    public void copyFrom(FrameBuffer other) {
        if (!other.format.equals(format)) {
            throw new IllegalArgumentException("cannot copy a " + other.format + " into a " + format);
        }
        for (int plane = 0; plane < 3; plane++) {
            int samples = format.planeSamples(plane);
            if (bytes != null) {
                System.arraycopy(other.bytes[plane], 0, bytes[plane], 0, samples);
            } else {
                System.arraycopy(other.shorts[plane], 0, shorts[plane], 0, samples);
            }
        }
    }
}
