package com.example.backend;

import org.videoengine.frame.MotionField;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.ResamplingKernel;

/** Samples in rows, and the one filter of which all of drawing is made. */
record Plane(int width, int height, double[] samples) {

    /** Gives the sample of a column and a row. */
    interface Sampler {
        double at(int x, int y);
    }

    static Plane of(int width, int height, Sampler sampler) {
        double[] samples = new double[width * height];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = sampler.at(i % width, i / width);
        }
        return new Plane(width, height, samples);
    }

    static Plane of(SourceImage image, int plane) {
        return of(image.planeWidth(plane), image.planeHeight(plane), (x, y) -> image.sample(plane, x, y));
    }

    /** The value at a place, where sample centres are at +0.5 and the edges go on for ever. */
    double filter(ResamplingKernel kernel, double x, double y, double stretchX, double stretchY) {
        double reachX = kernel.radius() * stretchX;
        double reachY = kernel.radius() * stretchY;
        double u = Math.max(-reachX - 1, Math.min(width + reachX + 1, x));
        double v = Math.max(-reachY - 1, Math.min(height + reachY + 1, y));
        double sum = 0;
        double weights = 0;
        for (int j = (int) Math.floor(v - reachY); j <= v + reachY; j++) {
            double down = kernel.weight((j + 0.5 - v) / stretchY);
            int row = Math.max(0, Math.min(height - 1, j)) * width;
            for (int i = (int) Math.floor(u - reachX); i <= u + reachX; i++) {
                double weight = down * kernel.weight((i + 0.5 - u) / stretchX);
                sum += weight * samples[row + Math.max(0, Math.min(width - 1, i))];
                weights += weight;
            }
        }
        return sum / weights;
    }

    /** This plane at another size. */
    Plane resized(ResamplingKernel kernel, int toWidth, int toHeight) {
        if (toWidth == width && toHeight == height) {
            return this;
        }
        double across = (double) width / toWidth;
        double down = (double) height / toHeight;
        return of(
                toWidth,
                toHeight,
                (x, y) -> legal(
                        filter(kernel, (x + 0.5) * across, (y + 0.5) * down, Math.max(1, across), Math.max(1, down))));
    }

    /** The plane between this one and a second: the layers of the motion say where each sample comes from. */
    Plane between(Plane second, MotionField motion) {
        double perX = (double) motion.width() / width;
        double perY = (double) motion.height() / height;
        double wider = (double) second.width / width;
        double higher = (double) second.height / height;
        double[] sums = new double[samples.length];
        for (MotionField.Layer layer : motion.layers()) {
            Plane firstX = stretched(layer.firstX(), motion);
            Plane firstY = stretched(layer.firstY(), motion);
            Plane secondX = stretched(layer.secondX(), motion);
            Plane secondY = stretched(layer.secondY(), motion);
            Plane firstWeight = stretched(layer.firstWeight(), motion);
            Plane secondWeight = stretched(layer.secondWeight(), motion);
            for (int i = 0; i < sums.length; i++) {
                double x = i % width + 0.5;
                double y = i / width + 0.5;
                sums[i] += firstWeight.samples[i] * sharp(x + firstX.samples[i] / perX, y + firstY.samples[i] / perY)
                        + secondWeight.samples[i]
                                * second.sharp(
                                        (x + secondX.samples[i] / perX) * wider,
                                        (y + secondY.samples[i] / perY) * higher);
            }
        }
        return of(width, height, (x, y) -> legal(sums[y * width + x]));
    }

    /** A plane of the motion, at the size of this plane. */
    private Plane stretched(float[] values, MotionField motion) {
        Plane grid = of(motion.width(), motion.height(), (x, y) -> values[y * motion.width() + x]);
        double across = (double) motion.width() / width;
        double down = (double) motion.height() / height;
        return of(
                width,
                height,
                (x, y) -> grid.filter(
                        ResamplingKernel.TRIANGLE,
                        (x + 0.5) * across,
                        (y + 0.5) * down,
                        Math.max(1, across),
                        Math.max(1, down)));
    }

    private double sharp(double x, double y) {
        return filter(ResamplingKernel.CATMULL_ROM, x, y, 1, 1);
    }

    private static double legal(double value) {
        return Math.max(0, Math.min(255, value));
    }
}
