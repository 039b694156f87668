package org.videoengine.conformance;

import org.videoengine.frame.MotionField;

/** Motion fields that are hard to follow, the same on every machine. */
final class TestMotions {

    /** One of the five planes at a place of the grid; places run from 0 to 1. */
    private interface Content {
        double value(int plane, double x, double y);
    }

    private TestMotions() {}

    /** Everything stands still; the first picture fades into the second from left to right. */
    static MotionField still(int width, int height) {
        return make(width, height, (plane, x, y) -> plane == 4 ? 1 - x : 0);
    }

    /** A whirl of so many grid samples, with both pictures moving apart. */
    static MotionField whirl(int width, int height, double reach) {
        return make(width, height, (plane, x, y) -> switch (plane) {
            case 0 -> reach * (y - 0.5) + 0.3;
            case 1 -> -reach * (x - 0.5) * (0.5 + y);
            case 2 -> -reach * (y - 0.5) * (0.4 + x);
            case 3 -> reach * (x - 0.5) - 0.2;
            default -> 0.5 + 0.5 * Math.sin(9 * x + 7 * y);
        });
    }

    /** Neighbours that have nothing to do with each other, many beyond the picture. */
    static MotionField chaos(int width, int height) {
        return make(width, height, (plane, x, y) -> {
            double wild = Math.sin(12345.678 * (x + 3 * y + 7 * plane)) * 5431.1;
            double share = wild - Math.floor(wild);
            return plane == 4 ? share : (share - 0.5) * width;
        });
    }

    private static MotionField make(int width, int height, Content content) {
        float[][] planes = new float[5][width * height];
        for (int plane = 0; plane < 5; plane++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    planes[plane][y * width + x] = (float) content.value(plane, (x + 0.5) / width, (y + 0.5) / height);
                }
            }
        }
        return new MotionField(width, height, planes[0], planes[1], planes[2], planes[3], planes[4]);
    }
}
