package org.videoengine.core.internal.motion;

import java.util.Arrays;
import org.videoengine.frame.SourceImage;

/**
 * The luma of a picture, 8 bits a sample, at the size at which its motion is estimated. Not written once made.
 *
 * @param samples rows one after the other, unsigned
 */
public record LumaPlane(int width, int height, byte[] samples) {

    /** A picture's luma, each sample the mean of the part of the picture that it covers. */
    public static LumaPlane of(SourceImage picture, int width, int height) {
        int fullWidth = picture.width();
        int fullHeight = picture.height();
        if (width == fullWidth && height == fullHeight && picture.bitDepth() == 8) {
            return new LumaPlane(width, height, picture.bytes(0));
        }
        float[] line = new float[fullWidth];
        return mean(width, height, fullWidth, fullHeight, y -> {
            if (picture.bitDepth() == 8) {
                bytes(picture.bytes(0), y * fullWidth, line);
            } else {
                shorts(picture.shorts(0), y * fullWidth, line);
            }
            return line;
        });
    }

    /** The same at another size. */
    public LumaPlane resized(int toWidth, int toHeight) {
        if (toWidth == width && toHeight == height) {
            return this;
        }
        float[] line = new float[width];
        return mean(toWidth, toHeight, width, height, y -> {
            bytes(samples, y * width, line);
            return line;
        });
    }

    private static void bytes(byte[] from, int at, float[] line) {
        for (int x = 0; x < line.length; x++) {
            line[x] = from[at + x] & 0xFF;
        }
    }

    private static void shorts(short[] from, int at, float[] line) {
        for (int x = 0; x < line.length; x++) {
            line[x] = (from[at + x] & 0xFFFF) * (1 / 256f);
        }
    }

    private interface Lines {
        float[] line(int y);
    }

    private static LumaPlane mean(int width, int height, int fullWidth, int fullHeight, Lines lines) {
        byte[] samples = new byte[Math.multiplyExact(width, height)];
        double stepX = (double) fullWidth / width;
        double stepY = (double) fullHeight / height;
        float[] sum = new float[fullWidth];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sum, 0);
            int last = Math.min(fullHeight - 1, (int) Math.ceil((y + 1) * stepY) - 1);
            for (int row = (int) (y * stepY); row <= last; row++) {
                add(sum, lines.line(row), (float) (overlap(row, y, stepY) / stepY));
            }
            across(sum, stepX, samples, y * width, width);
        }
        return new LumaPlane(width, height, samples);
    }

    private static void add(float[] sum, float[] line, float share) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += share * line[x];
        }
    }

    private static void across(float[] sum, double step, byte[] to, int at, int width) {
        for (int x = 0; x < width; x++) {
            int last = Math.min(sum.length - 1, (int) Math.ceil((x + 1) * step) - 1);
            double value = 0;
            for (int column = (int) (x * step); column <= last; column++) {
                value += overlap(column, x, step) * sum[column];
            }
            to[at + x] = (byte) Math.min(255, Math.round(value / step));
        }
    }

    /** How much of a full-size sample lies under a reduced one. */
    private static double overlap(int full, int reduced, double step) {
        return Math.min(full + 1, (reduced + 1) * step) - Math.max(full, reduced * step);
    }
}
