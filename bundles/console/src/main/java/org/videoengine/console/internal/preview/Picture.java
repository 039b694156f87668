package org.videoengine.console.internal.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;

/**
 * A frame at reduced size.
 *
 * @param frame its number in the job, from 0
 * @param width in pixels
 * @param height in pixels
 * @param rgb colours, row by row
 */
record Picture(int frame, int width, int height, int[] rgb) {
    private static final float QUALITY = 0.82f;
    /** Means are kept with some bits below the code value. */
    private static final int SCALE_BITS = 4;

    /** Reduces a frame, each pixel the mean of those that it stands for; a small frame keeps its size. */
    static Picture of(int frame, FrameBuffer pixels, int mostWidth) {
        FrameFormat format = pixels.format();
        int width = Math.min(format.width(), mostWidth);
        int height = Math.max(1, (int) Math.round((double) format.height() * width / format.width()));
        int[] luma = reduce(pixels, 0, width, height);
        int[] blue = reduce(pixels, 1, width, height);
        int[] red = reduce(pixels, 2, width, height);
        double depth = 1 << (format.pixelFormat().bitDepth() - 8 + SCALE_BITS);
        for (int i = 0; i < luma.length; i++) {
            luma[i] = colour(luma[i] / depth, blue[i] / depth, red[i] / depth);
        }
        return new Picture(frame, width, height, luma);
    }

    private static int[] reduce(FrameBuffer pixels, int plane, int width, int height) {
        int planeWidth = pixels.format().planeWidth(plane);
        int planeHeight = pixels.format().planeHeight(plane);
        boolean wide = pixels.format().pixelFormat().bytesPerSample() == 2;
        int[] means = new int[width * height];
        long[] sums = new long[width];
        for (int y = 0; y < height; y++) {
            int top = (int) ((long) y * planeHeight / height);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * planeHeight / height));
            Arrays.fill(sums, 0);
            for (int row = top; row < bottom; row++) {
                if (wide) {
                    addRow(pixels.shorts(plane), row * planeWidth, planeWidth, sums);
                } else {
                    addRow(pixels.bytes(plane), row * planeWidth, planeWidth, sums);
                }
            }
            for (int x = 0; x < width; x++) {
                long count = (long) (bottom - top) * (end(x, planeWidth, width) - start(x, planeWidth, width));
                means[y * width + x] = (int) ((sums[x] << SCALE_BITS) / count);
            }
        }
        return means;
    }

    private static int start(int x, int planeWidth, int width) {
        return (int) ((long) x * planeWidth / width);
    }

    private static int end(int x, int planeWidth, int width) {
        return Math.max(start(x, planeWidth, width) + 1, (int) ((long) (x + 1) * planeWidth / width));
    }

    private static void addRow(byte[] samples, int at, int planeWidth, long[] sums) {
        for (int x = 0; x < sums.length; x++) {
            int end = at + end(x, planeWidth, sums.length);
            for (int i = at + start(x, planeWidth, sums.length); i < end; i++) {
                sums[x] += samples[i] & 0xFF;
            }
        }
    }

    private static void addRow(short[] samples, int at, int planeWidth, long[] sums) {
        for (int x = 0; x < sums.length; x++) {
            int end = at + end(x, planeWidth, sums.length);
            for (int i = at + start(x, planeWidth, sums.length); i < end; i++) {
                sums[x] += samples[i] & 0xFFFF;
            }
        }
    }

    /** BT.709 limited range to full-range R'G'B' (Rec. ITU-R BT.709-6, section 3), code values of 8 bits. */
    private static int colour(double luma, double blue, double red) {
        double y = (luma - 16) / 219 * 255;
        double pb = (blue - 128) / 224 * 255;
        double pr = (red - 128) / 224 * 255;
        return clamp(y + 1.5748 * pr) << 16 | clamp(y - 0.1873 * pb - 0.4681 * pr) << 8 | clamp(y + 1.8556 * pb);
    }

    private static int clamp(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, value)));
    }

    /** As a JPEG file. */
    byte[] jpeg() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
