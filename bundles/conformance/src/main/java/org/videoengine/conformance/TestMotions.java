package org.videoengine.conformance;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.frame.MotionField;

/** Motion fields that are hard to follow, the same on every machine. */
final class TestMotions {

    /** One of the six planes of a layer at a place of the grid; places run from 0 to 1. */
    private interface Content {
        double value(int plane, double x, double y);
    }

    private TestMotions() {}

    /** Everything stands still; the first picture fades into the second from left to right. */
    static MotionField still(int width, int height) {
        return make(width, height, (plane, x, y) -> plane == 4 ? 1 - x : plane == 5 ? x : 0);
    }

    /** A whirl of so many grid samples, with both pictures moving apart. */
    static MotionField whirl(int width, int height, double reach) {
        return make(width, height, whirl(reach, (x, y) -> 1));
    }

    /** Two whirls the other way round; the second has weight in some places only. */
    static MotionField whirls(int width, int height, double reach) {
        return make(
                width,
                height,
                whirl(reach, (x, y) -> x > 0.3 && x < 0.4 || y > 0.8 ? 0.3 : 1),
                whirl(-reach, (x, y) -> x > 0.3 && x < 0.4 || y > 0.8 ? 0.7 : 0));
    }

    private interface Share {
        double of(double x, double y);
    }

    private static Content whirl(double reach, Share share) {
        return (plane, x, y) -> {
            double first = 0.5 + 0.5 * Math.sin(9 * x + 7 * y);
            return switch (plane) {
                case 0 -> reach * (y - 0.5) + 0.3;
                case 1 -> -reach * (x - 0.5) * (0.5 + y);
                case 2 -> -reach * (y - 0.5) * (0.4 + x);
                case 3 -> reach * (x - 0.5) - 0.2;
                case 4 -> first * share.of(x, y);
                default -> (1 - first) * share.of(x, y);
            };
        };
    }

    /** Neighbours that have nothing to do with each other, many beyond the picture. */
    static MotionField chaos(int width, int height) {
        return make(width, height, (plane, x, y) -> {
            double wild = Math.sin(12345.678 * (x + 3 * y + 7 * Math.min(4, plane))) * 5431.1;
            double share = wild - Math.floor(wild);
            return plane == 4 ? share : plane == 5 ? 1 - share : (share - 0.5) * width;
        });
    }

    private static MotionField make(int width, int height, Content... contents) {
        List<MotionField.Layer> layers = new ArrayList<>();
        for (Content content : contents) {
            MotionField.Layer layer = MotionField.Layer.blank(width * height);
            float[][] planes = {
                layer.firstX(),
                layer.firstY(),
                layer.secondX(),
                layer.secondY(),
                layer.firstWeight(),
                layer.secondWeight()
            };
            for (int plane = 0; plane < planes.length; plane++) {
                for (int i = 0; i < width * height; i++) {
                    planes[plane][i] =
                            (float) content.value(plane, (i % width + 0.5) / width, (i / width + 0.5) / height);
                }
            }
            layers.add(layer);
        }
        return new MotionField(width, height, layers);
    }
}
