package org.videoengine.engine.cpu.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.videoengine.plan.Lens;

/**
 * Holds a frame in linear light, 16 bits a sample, and shows it through a lens line by line. Used again from frame to frame, by
 * one thread.
 */
final class LensPainter {
    /** Columns at a time: what is known of their places stays in the first-level cache. */
    private static final int STRIP = 480;

    private static final float WHITE = 65535;
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private final int height;
    private final BorderedPlane[] planes = new BorderedPlane[3];
    private final Glow glow;
    private final Places places = new Places(STRIP);
    private final float[] strip = new float[RowKernels.padded(STRIP)];
    private final float[] right;
    private final float[] down;
    private final float[] line;

    LensPainter(int width, int height) {
        this.width = width;
        this.height = height;
        for (int plane = 0; plane < 3; plane++) {
            planes[plane] = BorderedPlane.blank(width, height);
        }
        glow = new Glow(width, height);
        right = new float[RowKernels.padded(width)];
        down = new float[RowKernels.padded(width)];
        line = new float[RowKernels.padded(width)];
    }

    /** Takes a line of the frame, red, green and blue. */
    void take(int y, float[][] rgb) {
        for (int plane = 0; plane < 3; plane++) {
            put(plane, y, rgb[plane]);
        }
    }

    private void put(int plane, int y, float[] light) {
        byte[] bytes = planes[plane].bytes();
        int at = at(plane, y);
        for (int x = 0; x < width; x++) {
            SHORTS.set(bytes, at + 2 * x, (short) (int) (Math.max(0, Math.min(WHITE, light[x])) + 0.5f));
        }
    }

    private int at(int plane, int y) {
        return (y + BorderedPlane.BORDER) * planes[plane].stride() + 2 * BorderedPlane.BORDER;
    }

    private void get(int plane, int y, float[] light) {
        byte[] bytes = planes[plane].bytes();
        int at = at(plane, y);
        for (int x = 0; x < width; x++) {
            light[x] = (short) SHORTS.get(bytes, at + 2 * x) & 0xFFFF;
        }
    }

    /** The whole frame has been taken: what is bright glows, and then it can be seen. */
    void finish(Lens lens, float[][] rgb) {
        if (lens.bloom().strength() > 0) {
            glow.begin(lens.bloom());
            for (int y = 0; y < height; y++) {
                for (int plane = 0; plane < 3; plane++) {
                    get(plane, y, rgb[plane]);
                }
                glow.gather(y, rgb);
            }
            glow.spread();
            for (int plane = 0; plane < 3; plane++) {
                for (int y = 0; y < height; y++) {
                    get(plane, y, line);
                    glow.add(plane, y, line);
                    put(plane, y, line);
                }
            }
        }
        if (!lens.straight()) {
            for (BorderedPlane plane : planes) {
                plane.repeatEdges();
            }
        }
    }

    /** A line of what is seen, red, green and blue. */
    void see(Lens lens, int y, float[][] rgb, MotionKernels kernels) {
        for (int plane = 0; plane < 3; plane++) {
            if (lens.straight()) {
                get(plane, y, rgb[plane]);
                continue;
            }
            lookAside(lens, y, 1 - plane);
            for (int x = 0; x < width; x += STRIP) {
                int n = Math.min(STRIP, width - x);
                kernels.places(planes[plane], y, x, n, right, down, places);
                kernels.sample(planes[plane], places, strip, n);
                System.arraycopy(strip, 0, rgb[plane], x, n);
            }
        }
    }

    /** How far from each pixel of a line the place lies that is seen there. */
    private void lookAside(Lens lens, int y, int fringes) {
        double scale = lens.zoom() * (1 + fringes * lens.fringe());
        double perSquare = 4 * lens.distortion() / ((double) width * width + (double) height * height);
        double below = y + 0.5 - height / 2.0;
        for (int x = 0; x < width; x++) {
            double beside = x + 0.5 - width / 2.0;
            double further = scale * (1 + perSquare * (beside * beside + below * below)) - 1;
            right[x] = (float) (beside * further);
            down[x] = (float) (below * further);
        }
    }
}
