package org.videoengine.media;

import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;

/**
 * A decoded frame: the code values of its file, planes without padding, unsigned in 16 bits whatever their depth.
 *
 * <p>Made once and used again; nobody but the present holder may touch one, and there is no locking.
 */
public final class DecodedFrame {
    private final DecodedFormat format;
    private final short[][] planes;
    private double time;
    private boolean damaged;

    private DecodedFrame(DecodedFormat format) {
        this.format = format;
        planes = new short[format.planes()][];
        for (int plane = 0; plane < planes.length; plane++) {
            planes[plane] = new short[format.planeSamples(plane)];
        }
    }

    /** Makes a frame filled with zeros. */
    public static DecodedFrame allocate(DecodedFormat format) {
        return new DecodedFrame(format);
    }

    /** Size and layout. */
    public DecodedFormat format() {
        return format;
    }

    /** Code values of a plane: sample {@code (x, y)} is at {@code y * planeWidth + x}, unsigned. */
    public short[] samples(int plane) {
        return planes[plane];
    }

    /** When it begins, in seconds from the film's start. */
    public double time() {
        return time;
    }

    /** Whether the decoder found part of it damaged and made something up. */
    public boolean damaged() {
        return damaged;
    }

    /** Tells when it begins and whether it is whole: for who fills the planes. */
    public void describe(double seconds, boolean partly) {
        time = seconds;
        damaged = partly;
    }

    /**
     * Copies a frame that was drawn here, code for code.
     *
     * @throws IllegalArgumentException if its layout is another
     */
    public void copyFrom(FrameBuffer frame) {
        FrameFormat from = frame.format();
        if (!DecodedFormat.of(from).equals(format)) {
            throw new IllegalArgumentException("cannot copy a " + from + " into a " + format);
        }
        boolean wide = from.pixelFormat().bytesPerSample() == 2;
        for (int plane = 0; plane < planes.length; plane++) {
            short[] to = planes[plane];
            if (wide) {
                System.arraycopy(frame.shorts(plane), 0, to, 0, to.length);
            } else {
                byte[] codes = frame.bytes(plane);
                for (int i = 0; i < to.length; i++) {
                    to[i] = (short) (codes[i] & 0xFF);
                }
            }
        }
    }
}
