package org.videoengine.engine.cpu.internal;

import java.util.stream.IntStream;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.ResamplingKernel;

/** Brings a Y'CbCr picture into linear light: three full-size planes of 16 bits, red, green and blue. */
final class LinearPlanes {
    private static final int BAND = 64;
    private static final double RED = 0.2126;
    private static final double BLUE = 0.0722;
    private static final double GREEN = 1 - RED - BLUE;
    private static final float RED_CR = (float) (2 * (1 - RED));
    private static final float BLUE_CB = (float) (2 * (1 - BLUE));
    private static final float GREEN_CB = (float) (2 * (1 - BLUE) * BLUE / GREEN);
    private static final float GREEN_CR = (float) (2 * (1 - RED) * RED / GREEN);

    private LinearPlanes() {}

    static Samples[] of(SourceImage image, RowKernels kernels) {
        int width = image.width();
        int height = image.height();
        Samples[] rgb = {Samples.of16(width, height), Samples.of16(width, height), Samples.of16(width, height)};
        int bands = (height + BAND - 1) / BAND;
        IntStream.range(0, bands).parallel().forEach(band -> {
            PlaneViews[] views = new PlaneViews[3];
            for (int plane = 0; plane < 3; plane++) {
                views[plane] = view(image, plane);
            }
            float[][] ycbcr = new float[3][RowKernels.padded(width)];
            int end = Math.min(height, (band + 1) * BAND);
            for (int y = band * BAND; y < end; y++) {
                for (int plane = 0; plane < 3; plane++) {
                    views[plane].line(kernels, y, ycbcr[plane]);
                }
                convert(ycbcr, rgb, y * width, width);
            }
        });
        return rgb;
    }

    private static PlaneViews view(SourceImage image, int plane) {
        boolean wide = image.bitDepth() > 8;
        Samples samples = new Samples(
                image.planeWidth(plane),
                image.planeHeight(plane),
                wide ? null : image.bytes(plane),
                wide ? image.shorts(plane) : null);
        double scaleX = plane == 0 ? 1 : Math.scalb(1.0, -image.chroma().shiftX());
        double scaleY = plane == 0 ? 1 : Math.scalb(1.0, -image.chroma().shiftY());
        double offset = plane == 0 ? 0 : image.chroma().offsetX();
        PlaneViews views = new PlaneViews();
        views.begin(1);
        views.add(0, 1).set(scaleX, 0.5 * scaleX + offset, scaleY, 0.5 * scaleY);
        SourcePlane from = new SourcePlane(samples, samples.toCodes(), null);
        views.look(ResamplingKernel.TRIANGLE, source -> from, image.width(), image.height());
        return views;
    }

    private static void convert(float[][] ycbcr, Samples[] rgb, int at, int n) {
        for (int x = 0; x < n; x++) {
            float luma = (ycbcr[0][x] - 16) * (1 / 219f);
            float cb = (ycbcr[1][x] - 128) * (1 / 224f);
            float cr = (ycbcr[2][x] - 128) * (1 / 224f);
            rgb[0].shorts()[at + x] = linear(luma + RED_CR * cr);
            rgb[1].shorts()[at + x] = linear(luma - GREEN_CB * cb - GREEN_CR * cr);
            rgb[2].shorts()[at + x] = linear(luma + BLUE_CB * cb);
        }
    }

    private static short linear(float encoded) {
        return (short) (int) (SrgbCurve.decode(encoded) + 0.5f);
    }
}
