package org.videoengine.core.internal.depth;

import java.util.stream.IntStream;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.SourceImage;

/**
 * A picture in linear light, red, green and blue side by side, 1 for white.
 *
 * @param samples three for each pixel, rows one after the other
 */
record LinearPicture(int width, int height, float[] samples) {
    private static final int CODES = 1 << 12;
    private static final float[] DECODED = new float[CODES + 1];
    private static final int LEVELS = 1 << 16;
    private static final float[] ENCODED = new float[LEVELS + 1];

    // BT.709, ITU-R Rec. BT.709-6, section 3.
    private static final float RED_FROM_CR = 1.5748f;
    private static final float GREEN_FROM_CB = 0.187324f;
    private static final float GREEN_FROM_CR = 0.468124f;
    private static final float BLUE_FROM_CB = 1.8556f;

    static {
        for (int i = 0; i <= CODES; i++) {
            double code = (double) i / CODES;
            DECODED[i] = (float) (code <= 0.04045 ? code / 12.92 : StrictMath.pow((code + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i <= LEVELS; i++) {
            double light = (double) i / LEVELS;
            ENCODED[i] = (float) (light <= 0.0031308 ? 12.92 * light : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055);
        }
    }

    /** Makes a picture's light linear by the sRGB curve (IEC 61966-2-1). */
    static LinearPicture of(SourceImage image) {
        int width = image.width();
        int height = image.height();
        float[] samples = new float[Math.multiplyExact(3, Math.multiplyExact(width, height))];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                float luma = ((float) image.sample(0, x, y) - 16) / 219;
                float cb = (chroma(image, 1, x, y) - 128) / 224;
                float cr = (chroma(image, 2, x, y) - 128) / 224;
                int at = 3 * (y * width + x);
                samples[at] = decoded(luma + RED_FROM_CR * cr);
                samples[at + 1] = decoded(luma - GREEN_FROM_CB * cb - GREEN_FROM_CR * cr);
                samples[at + 2] = decoded(luma + BLUE_FROM_CB * cb);
            }
        });
        return new LinearPicture(width, height, samples);
    }

    /** Chroma at a luma sample, linearly between its own samples; the edges repeat. */
    private static float chroma(SourceImage image, int plane, int x, int y) {
        ChromaLayout layout = image.chroma();
        if (layout == ChromaLayout.YUV444) {
            return (float) image.sample(plane, x, y);
        }
        double across = (x + 0.5) / (1 << layout.shiftX()) + layout.offsetX() - 0.5;
        double down = (y + 0.5) / (1 << layout.shiftY()) - 0.5;
        int left = (int) Math.floor(across);
        int top = (int) Math.floor(down);
        double above = chroma(image, plane, left, top, across - left);
        double below = chroma(image, plane, left, top + 1, across - left);
        return (float) (above + (down - top) * (below - above));
    }

    private static double chroma(SourceImage image, int plane, int left, int row, double share) {
        int y = Math.max(0, Math.min(image.planeHeight(plane) - 1, row));
        int last = image.planeWidth(plane) - 1;
        double one = image.sample(plane, Math.max(0, Math.min(last, left)), y);
        double other = image.sample(plane, Math.max(0, Math.min(last, left + 1)), y);
        return one + share * (other - one);
    }

    private static float decoded(float code) {
        float place = Math.max(0, Math.min(1, code)) * CODES;
        int below = Math.min(CODES - 1, (int) place);
        return DECODED[below] + (place - below) * (DECODED[below + 1] - DECODED[below]);
    }

    private static float encoded(float light) {
        float place = Math.max(0, Math.min(1, light)) * LEVELS;
        int below = Math.min(LEVELS - 1, (int) place);
        return ENCODED[below] + (place - below) * (ENCODED[below + 1] - ENCODED[below]);
    }

    /** Half the picture each way, each pixel the mean of four. */
    LinearPicture halved() {
        int halfWidth = (width + 1) / 2;
        int halfHeight = (height + 1) / 2;
        float[] half = new float[3 * halfWidth * halfHeight];
        for (int y = 0; y < halfHeight; y++) {
            int above = 2 * y * width;
            int below = Math.min(height - 1, 2 * y + 1) * width;
            for (int x = 0; x < halfWidth; x++) {
                int left = 2 * x;
                int right = Math.min(width - 1, left + 1);
                for (int c = 0; c < 3; c++) {
                    half[3 * (y * halfWidth + x) + c] = (samples[3 * (above + left) + c]
                                    + samples[3 * (above + right) + c]
                                    + samples[3 * (below + left) + c]
                                    + samples[3 * (below + right) + c])
                            / 4;
                }
            }
        }
        return new LinearPicture(halfWidth, halfHeight, half);
    }

    /** The picture in Y'CbCr, BT.709, limited range. */
    SourceImage toImage(int bitDepth) {
        int count = width * height;
        byte[][] bytes = bitDepth == 8 ? new byte[3][count] : null;
        short[][] shorts = bitDepth == 8 ? null : new short[3][count];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                float red = encoded(samples[3 * i]);
                float green = encoded(samples[3 * i + 1]);
                float blue = encoded(samples[3 * i + 2]);
                float luma = 0.2126f * red + 0.7152f * green + 0.0722f * blue;
                float[] codes = {
                    16 + 219 * luma, 128 + 224 * (blue - luma) / BLUE_FROM_CB, 128 + 224 * (red - luma) / RED_FROM_CR
                };
                for (int plane = 0; plane < 3; plane++) {
                    if (bitDepth == 8) {
                        bytes[plane][i] = (byte) Math.round(codes[plane]);
                    } else {
                        shorts[plane][i] = (short) Math.round(256 * codes[plane]);
                    }
                }
            }
        });
        return bitDepth == 8
                ? SourceImage.of8(width, height, ChromaLayout.YUV444, bytes[0], bytes[1], bytes[2])
                : SourceImage.of16(width, height, ChromaLayout.YUV444, shorts[0], shorts[1], shorts[2]);
    }
}
