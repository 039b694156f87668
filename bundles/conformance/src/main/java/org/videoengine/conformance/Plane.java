package org.videoengine.conformance;

import java.util.Arrays;
import org.videoengine.plan.ResamplingKernel;

/** A plane of doubles and the one filter that there is. */
record Plane(int width, int height, double[] samples) {

    double at(int x, int y) {
        return samples[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))];
    }

    /** The value at a position (sample centres at +0.5), filtered separably. */
    double filter(ResamplingKernel kernel, double x, double y, double stretchX, double stretchY) {
        double radiusX = kernel.radius() * stretchX;
        double radiusY = kernel.radius() * stretchY;
        int firstX = (int) Math.floor(x - 0.5 - radiusX);
        int lastX = (int) Math.ceil(x - 0.5 + radiusX);
        int firstY = (int) Math.floor(y - 0.5 - radiusY);
        int lastY = (int) Math.ceil(y - 0.5 + radiusY);
        double sum = 0;
        double weights = 0;
        for (int j = firstY; j <= lastY; j++) {
            double down = kernel.weight((j + 0.5 - y) / stretchY);
            if (down != 0) {
                for (int i = firstX; i <= lastX; i++) {
                    double weight = down * kernel.weight((i + 0.5 - x) / stretchX);
                    sum += weight * at(i, j);
                    weights += weight;
                }
            }
        }
        return sum / weights;
    }

    /** The plane at another size, clamped. */
    Plane reduce(ResamplingKernel kernel, int toWidth, int toHeight, double most) {
        if (toWidth == width && toHeight == height) {
            return this;
        }
        return across(kernel, toWidth).down(kernel, toHeight, most);
    }

    private Plane across(ResamplingKernel kernel, int toWidth) {
        double scale = (double) width / toWidth;
        double[] to = new double[toWidth * height];
        for (int y = 0; y < height; y++) {
            Plane row = new Plane(width, 1, Arrays.copyOfRange(samples, y * width, (y + 1) * width));
            for (int x = 0; x < toWidth; x++) {
                to[y * toWidth + x] = row.filter(kernel, (x + 0.5) * scale, 0.5, Math.max(1, scale), 1);
            }
        }
        return new Plane(toWidth, height, to);
    }

    private Plane down(ResamplingKernel kernel, int toHeight, double most) {
        double scale = (double) height / toHeight;
        double[] to = new double[width * toHeight];
        double[] column = new double[height];
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                column[y] = samples[y * width + x];
            }
            Plane line = new Plane(1, height, column);
            for (int y = 0; y < toHeight; y++) {
                double value = line.filter(kernel, 0.5, (y + 0.5) * scale, 1, Math.max(1, scale));
                to[y * width + x] = Math.max(0, Math.min(most, value));
            }
        }
        return new Plane(width, toHeight, to);
    }
}
