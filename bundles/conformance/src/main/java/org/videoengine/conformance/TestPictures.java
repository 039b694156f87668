package org.videoengine.conformance;

import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.SourceImage;

/** Pictures that are hard to resample, the same on every machine. */
public final class TestPictures {

    /** What a picture shows. Coordinates run from 0 to 1; the result is on the 8-bit scale. */
    private interface Content {
        double value(int plane, double x, double y, int column, int row);
    }

    private TestPictures() {}

    /** Rings that get finer outwards, over colours. */
    public static SourceImage zonePlate(int width, int height, ChromaLayout chroma, int bitDepth) {
        return make(width, height, chroma, bitDepth, (plane, x, y, column, row) -> {
            double square = (x - 0.4) * (x - 0.4) * width * width + (y - 0.45) * (y - 0.45) * height * height;
            double wave = Math.cos(square * 0.9 / Math.max(width, height));
            return plane == 0 ? 125 + 100 * wave : 128 + 60 * Math.cos(square * 0.3 / Math.max(width, height) + plane);
        });
    }

    /** Hard edges at odd places: bars, letters' worth of blocks, single pixels. */
    public static SourceImage blocks(int width, int height, ChromaLayout chroma, int bitDepth) {
        return make(width, height, chroma, bitDepth, (plane, x, y, column, row) -> {
            int hash = hash(column / 7, row / 5, plane);
            boolean dot = column % 11 == 3 && row % 13 == 4;
            if (plane == 0) {
                return dot ? 235 : 30 + (hash & 0xFF) * 0.75;
            }
            return 48 + (hash & 0xFF) * 0.62;
        });
    }

    /** Smooth colour everywhere. */
    public static SourceImage gradient(int width, int height, ChromaLayout chroma, int bitDepth) {
        return make(width, height, chroma, bitDepth, (plane, x, y, column, row) -> switch (plane) {
            case 0 -> 20 + 200 * (0.6 * x + 0.4 * y);
            case 1 -> 50 + 150 * x;
            default -> 60 + 140 * y;
        });
    }

    /** Noise of many sizes, like foliage. */
    public static SourceImage texture(int width, int height, ChromaLayout chroma, int bitDepth) {
        return make(width, height, chroma, bitDepth, (plane, x, y, column, row) -> {
            double sum = 0;
            double amplitude = plane == 0 ? 50 : 20;
            for (int octave = 0; octave < 5; octave++) {
                int size = 1 << (4 - octave);
                sum += amplitude * ((hash(column / size, row / size, plane + 3 * octave) & 0xFFFF) / 32768.0 - 1);
                amplitude *= 0.55;
            }
            return 128 + sum;
        });
    }

    /** Patches of the strongest colours and of codes that no colour has, side by side. */
    public static SourceImage saturated(int width, int height, ChromaLayout chroma, int bitDepth) {
        return make(width, height, chroma, bitDepth, (plane, x, y, column, row) -> {
            int hash = hash(column / 9, row / 8, 3);
            return switch (plane) {
                case 0 -> 16 + 219 * (hash & 3) / 3.0;
                case 1 -> (hash & 4) == 0 ? 16 : 240;
                default -> (hash & 8) == 0 ? 16 : 240;
            };
        });
    }

    private static int hash(int x, int y, int z) {
        int h = x * 0x27D4EB2F + y * 0x165667B1 + z * 0x9E3779B1;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        return h ^ h >>> 15;
    }

    private static SourceImage make(int width, int height, ChromaLayout chroma, int bitDepth, Content content) {
        short[][] shorts = new short[3][];
        byte[][] bytes = new byte[3][];
        for (int plane = 0; plane < 3; plane++) {
            int shiftX = plane == 0 ? 0 : chroma.shiftX();
            int shiftY = plane == 0 ? 0 : chroma.shiftY();
            int planeWidth = (width + (1 << shiftX) - 1) >> shiftX;
            int planeHeight = (height + (1 << shiftY) - 1) >> shiftY;
            bytes[plane] = new byte[planeWidth * planeHeight];
            shorts[plane] = new short[planeWidth * planeHeight];
            for (int y = 0; y < planeHeight; y++) {
                for (int x = 0; x < planeWidth; x++) {
                    double value = content.value(
                            plane, (x + 0.5) / planeWidth, (y + 0.5) / planeHeight, x << shiftX, y << shiftY);
                    double legal = Math.max(16, Math.min(plane == 0 ? 235 : 240, value));
                    bytes[plane][y * planeWidth + x] = (byte) Math.round(legal);
                    shorts[plane][y * planeWidth + x] = (short) Math.round(legal * 256);
                }
            }
        }
        return bitDepth == 8
                ? SourceImage.of8(width, height, chroma, bytes[0], bytes[1], bytes[2])
                : SourceImage.of16(width, height, chroma, shorts[0], shorts[1], shorts[2]);
    }
}
