package org.videoengine.quality.internal.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture smoothed by the binomial filter 1 2 1 both ways, and halves of it. The smoothing takes away what cannot be carried
 * from one position between samples to another. Made once and used again. One thread at a time.
 */
final class Pyramid {
    private static final int SMALLEST_SIDE = 48;
    private static final int MOST_LEVELS = 5;

    /** One size. */
    static final class Level {
        final int width;
        final int height;
        final float[] values;

        Level(int width, int height) {
            this.width = width;
            this.height = height;
            this.values = new float[width * height];
        }
    }

    private final List<Level> levels = new ArrayList<>();

    Pyramid(int width, int height) {
        int w = width;
        int h = height;
        do {
            levels.add(new Level(w, h));
            w /= 2;
            h /= 2;
        } while (levels.size() < MOST_LEVELS && Math.min(w, h) >= SMALLEST_SIDE);
    }

    /** The levels, the largest first. */
    List<Level> levels() {
        return levels;
    }

    void take(Luma luma) {
        smooth(luma.values(), levels.get(0));
        for (int i = 1; i < levels.size(); i++) {
            halve(levels.get(i - 1), levels.get(i));
        }
    }

    private static void smooth(float[] from, Level to) {
        int width = to.width;
        Stripes.run(0, to.height, (first, last, none) -> {
            float[] row = new float[width];
            for (int y = first; y < last; y++) {
                int up = Math.max(0, y - 1) * width;
                int down = Math.min(to.height - 1, y + 1) * width;
                int at = y * width;
                for (int x = 0; x < width; x++) {
                    row[x] = 0.25f * (from[up + x] + 2 * from[at + x] + from[down + x]);
                }
                for (int x = 1; x < width - 1; x++) {
                    to.values[at + x] = 0.25f * (row[x - 1] + 2 * row[x] + row[x + 1]);
                }
                to.values[at] = 0.25f * (3 * row[0] + row[Math.min(1, width - 1)]);
                to.values[at + width - 1] = 0.25f * (3 * row[width - 1] + row[Math.max(0, width - 2)]);
            }
        });
    }

    private static void halve(Level from, Level to) {
        Stripes.run(0, to.height, (first, last, none) -> {
            for (int y = first; y < last; y++) {
                int upper = 2 * y * from.width;
                int lower = upper + from.width;
                for (int x = 0; x < to.width; x++) {
                    to.values[y * to.width + x] = 0.25f
                            * (from.values[upper + 2 * x]
                                    + from.values[upper + 2 * x + 1]
                                    + from.values[lower + 2 * x]
                                    + from.values[lower + 2 * x + 1]);
                }
            }
        });
    }
}
