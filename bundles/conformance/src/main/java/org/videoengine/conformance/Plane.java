package org.videoengine.conformance;

import org.videoengine.plan.ResamplingKernel;

/** A plane of doubles and the one filter that there is. */
record Plane(int width, int height, double[] samples) {

    /** The sample there, or the nearest one beyond the edges. */
    double at(int x, int y) {
        return samples[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))];
    }

    /** The value at a position (sample centres at +0.5), filtered separably. */
    double filter(ResamplingKernel kernel, double x, double y, double stretchX, double stretchY) {
        Taps across = Taps.at(kernel, x, stretchX, width);
        Taps down = Taps.at(kernel, y, stretchY, height);
        double sum = 0;
        for (int j = 0; j < down.weights().length; j++) {
            if (down.weights()[j] != 0) {
                sum += down.weights()[j] * row(across, down.first() + j);
            }
        }
        return sum;
    }

    /** The plane at another size, clamped to 0 and {@code most}. */
    Plane reduce(ResamplingKernel kernel, int toWidth, int toHeight, double most) {
        if (toWidth == width && toHeight == height) {
            return this;
        }
        return across(kernel, toWidth).down(kernel, toHeight, most);
    }

    private double row(Taps taps, int y) {
        double sum = 0;
        for (int i = 0; i < taps.weights().length; i++) {
            sum += taps.weights()[i] * at(taps.first() + i, y);
        }
        return sum;
    }

    private double column(Taps taps, int x) {
        double sum = 0;
        for (int j = 0; j < taps.weights().length; j++) {
            sum += taps.weights()[j] * at(x, taps.first() + j);
        }
        return sum;
    }

    private Plane across(ResamplingKernel kernel, int toWidth) {
        double scale = (double) width / toWidth;
        double[] to = new double[toWidth * height];
        for (int x = 0; x < toWidth; x++) {
            Taps taps = Taps.at(kernel, (x + 0.5) * scale, Math.max(1, scale), width);
            for (int y = 0; y < height; y++) {
                to[y * toWidth + x] = row(taps, y);
            }
        }
        return new Plane(toWidth, height, to);
    }

    private Plane down(ResamplingKernel kernel, int toHeight, double most) {
        double scale = (double) height / toHeight;
        double[] to = new double[width * toHeight];
        for (int y = 0; y < toHeight; y++) {
            Taps taps = Taps.at(kernel, (y + 0.5) * scale, Math.max(1, scale), height);
            for (int x = 0; x < width; x++) {
                to[y * width + x] = Math.max(0, Math.min(most, column(taps, x)));
            }
        }
        return new Plane(width, toHeight, to);
    }
}
