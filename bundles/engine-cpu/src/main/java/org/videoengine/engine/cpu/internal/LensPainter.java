package org.videoengine.engine.cpu.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.videoengine.plan.Lens;

/**
 * Holds a frame in linear light, 16 bits a sample, and shows it through a lens line by line. Used again from frame to frame, by
 * one thread.
 */
final class LensPainter {
    /** Columns at a time: what is known of their places stays in the first-level cache. */
    private static final int STRIP = 480;

    private static final int WHITE = 65535;

    /** What a sampling is multiplied with to be on the scale of the samples. */
    private static final float SAMPLE = 0.25f;

    private final int width;
    private final int height;
    private final BorderedPlane[] planes = new BorderedPlane[3];
    private final ShortBuffer[] samples = new ShortBuffer[3];
    private final Glow glow;
    private final Places places = new Places(STRIP);
    private final MotionLines aside = new MotionLines();
    private final float[] strip = new float[RowKernels.padded(STRIP)];
    private final float[] right;
    private final float[] down;
    private final float[] line;
    private final short[] row;
    /** From the middle to the centre of each column. */
    private final float[] beside;

    LensPainter(int width, int height) {
        this.width = width;
        this.height = height;
        for (int plane = 0; plane < 3; plane++) {
            planes[plane] = BorderedPlane.blank(width, height);
            samples[plane] = ByteBuffer.wrap(planes[plane].bytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
        }
        glow = new Glow(width, height);
        right = new float[RowKernels.padded(width)];
        down = new float[RowKernels.padded(width)];
        line = new float[RowKernels.padded(width)];
        row = new short[RowKernels.padded(width)];
        beside = new float[width];
        for (int x = 0; x < width; x++) {
            beside[x] = x + 0.5f - width / 2f;
        }
    }

    /** Takes a line of the frame, red, green and blue. */
    void take(int y, float[][] rgb, RowKernels kernels) {
        for (int plane = 0; plane < 3; plane++) {
            put(plane, y, rgb[plane], kernels);
        }
    }

    private void put(int plane, int y, float[] light, RowKernels kernels) {
        kernels.store(light, 1, 0, WHITE, row, 0, width);
        samples[plane].put(at(y), row, 0, width);
    }

    private void get(int plane, int y, float[] light, RowKernels kernels) {
        samples[plane].get(at(y), row, 0, width);
        kernels.widen(row, 0, light, 0, width);
    }

    private int at(int y) {
        return (y + BorderedPlane.BORDER) * (width + 2 * BorderedPlane.BORDER) + BorderedPlane.BORDER;
    }

    /** The whole frame has been taken: what is bright glows, and then it can be seen. */
    void finish(Lens lens, float[][] rgb, RowKernels kernels) {
        if (lens.bloom().strength() > 0) {
            glow.begin(lens.bloom());
            for (int y = 0; y < height; y++) {
                for (int plane = 0; plane < 3; plane++) {
                    get(plane, y, rgb[plane], kernels);
                }
                glow.gather(y, rgb);
            }
            glow.spread();
            for (int plane = 0; plane < 3; plane++) {
                for (int y = 0; y < height; y++) {
                    get(plane, y, line, kernels);
                    glow.add(plane, y, line);
                    put(plane, y, line, kernels);
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
    void see(Lens lens, int y, float[][] rgb, RowKernels kernels, MotionKernels moving) {
        for (int plane = 0; plane < 3; plane++) {
            if (lens.straight()) {
                get(plane, y, rgb[plane], kernels);
                continue;
            }
            lookAside(lens, y, 1 - plane);
            aside.set(right, down, null);
            for (int x = 0; x < width; x += STRIP) {
                int n = Math.min(STRIP, width - x);
                moving.places(planes[plane], y, x, n, aside, places);
                moving.sample(planes[plane], places, strip, n);
                for (int i = 0; i < n; i++) {
                    rgb[plane][x + i] = strip[i] * SAMPLE;
                }
            }
        }
    }

    /** How far from each pixel of a line the place lies that is seen there. */
    private void lookAside(Lens lens, int y, int fringes) {
        double scale = lens.zoom() * (1 + fringes * lens.fringe());
        double perSquare = 4 * scale * lens.distortion() / ((double) width * width + (double) height * height);
        float below = y + 0.5f - height / 2f;
        float bend = (float) perSquare;
        float further = (float) (scale - 1 + perSquare * below * below);
        for (int x = 0; x < width; x++) {
            float away = further + bend * (beside[x] * beside[x]);
            right[x] = beside[x] * away;
            down[x] = below * away;
        }
    }
}
