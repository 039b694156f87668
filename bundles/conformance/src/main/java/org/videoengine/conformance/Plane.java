package org.videoengine.conformance;

import org.videoengine.plan.ResamplingKernel;

/** A plane of doubles and the one filter that there is. */
record Plane(int width, int height, double[] samples) {

    double at(int x, int y) {
        return samples[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))];
    }

    /** The value at a position (sample centres at +0.5), filtered separably. */
    double filter(ResamplingKernel kernel, double x, double y, double stretchX, double stretchY) {
        return filter(AxisWeights.at(kernel, x, stretchX, width), AxisWeights.at(kernel, y, stretchY, height));
    }

    /** The weighted sum of samples. */
    double filter(AxisWeights across, AxisWeights down) {
        double sum = 0;
        for (int j = 0; j < down.weights().length; j++) {
            if (down.weights()[j] != 0) {
                double row = 0;
                for (int i = 0; i < across.weights().length; i++) {
                    row += across.weights()[i] * at(across.first() + i, down.first() + j);
                }
                sum += down.weights()[j] * row;
            }
        }
        return sum;
    }

    /** The plane at another size, along its rows first, then clamped to 0 and {@code most}. */
    Plane reduce(ResamplingKernel kernel, int toWidth, int toHeight, double most) {
        if (toWidth == width && toHeight == height) {
            return this;
        }
        AxisWeights[] across = reduction(kernel, width, toWidth);
        AxisWeights[] down = reduction(kernel, height, toHeight);
        double[] rows = new double[toWidth * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < toWidth; x++) {
                rows[y * toWidth + x] = filter(across[x], new AxisWeights(y, new double[] {1}));
            }
        }
        Plane narrow = new Plane(toWidth, height, rows);
        double[] to = new double[toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                double value = narrow.filter(new AxisWeights(x, new double[] {1}), down[y]);
                to[y * toWidth + x] = Math.max(0, Math.min(most, value));
            }
        }
        return new Plane(toWidth, toHeight, to);
    }

    private static AxisWeights[] reduction(ResamplingKernel kernel, int from, int to) {
        double scale = (double) from / to;
        AxisWeights[] weights = new AxisWeights[to];
        for (int i = 0; i < to; i++) {
            weights[i] = AxisWeights.at(kernel, (i + 0.5) * scale, Math.max(1, scale), from);
        }
        return weights;
    }
}
