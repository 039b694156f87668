package org.videoengine.conformance;

import org.videoengine.frame.MotionField;
import org.videoengine.plan.ResamplingKernel;

/** Draws one plane of the picture between two keyframes, as {@link org.videoengine.plan.ShotPlan} defines it. */
final class PictureBetween {
    private final Plane first;
    private final Plane second;
    private final MotionField field;
    private final double perColumn;
    private final double perRow;

    PictureBetween(Plane first, Plane second, MotionField field) {
        this.first = first;
        this.second = second;
        this.field = field;
        perColumn = (double) field.width() / first.width();
        perRow = (double) field.height() / first.height();
    }

    /** The plane, clamped to 0 and {@code most}. */
    Plane draw(double most) {
        double[] samples = new double[first.width() * first.height()];
        for (MotionField.Layer layer : field.layers()) {
            add(layer, samples);
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.max(0, Math.min(most, samples[i]));
        }
        return new Plane(first.width(), first.height(), samples);
    }

    private void add(MotionField.Layer layer, double[] samples) {
        Plane toFirstX = atSamples(layer.firstX());
        Plane toFirstY = atSamples(layer.firstY());
        Plane toSecondX = atSamples(layer.secondX());
        Plane toSecondY = atSamples(layer.secondY());
        Plane ofFirst = atSamples(layer.firstWeight());
        Plane ofSecond = atSamples(layer.secondWeight());
        double wider = (double) second.width() / first.width();
        double higher = (double) second.height() / first.height();
        for (int y = 0; y < first.height(); y++) {
            for (int x = 0; x < first.width(); x++) {
                double p = x + 0.5;
                double q = y + 0.5;
                double a = sharp(first, p + toFirstX.at(x, y) / perColumn, q + toFirstY.at(x, y) / perRow);
                double b = sharp(
                        second,
                        (p + toSecondX.at(x, y) / perColumn) * wider,
                        (q + toSecondY.at(x, y) / perRow) * higher);
                samples[y * first.width() + x] += ofFirst.at(x, y) * a + ofSecond.at(x, y) * b;
            }
        }
    }

    private static double sharp(Plane plane, double x, double y) {
        return plane.filter(ResamplingKernel.CATMULL_ROM, x, y, 1, 1);
    }

    /** A plane of the field, brought to the first picture's samples. */
    private Plane atSamples(float[] values) {
        double[] grid = new double[values.length];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = values[i];
        }
        Plane plane = new Plane(field.width(), field.height(), grid);
        double[] samples = new double[first.width() * first.height()];
        for (int y = 0; y < first.height(); y++) {
            for (int x = 0; x < first.width(); x++) {
                samples[y * first.width() + x] = plane.filter(
                        ResamplingKernel.TRIANGLE,
                        (x + 0.5) * perColumn,
                        (y + 0.5) * perRow,
                        Math.max(1, perColumn),
                        Math.max(1, perRow));
            }
        }
        return new Plane(first.width(), first.height(), samples);
    }
}
