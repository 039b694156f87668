package org.videoengine.core.internal.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A picture's luma on the 8-bit scale, at the scale of the finest search and at ever half of it, each sample the mean of the four
 * under it. A level's gradients, by central differences, lie beside it. Filled anew for each picture.
 */
final class LumaPyramid {
    /** The coarsest level keeps at least this many samples across its shorter side. */
    private static final int SHORTEST_SIDE = 12;

    /** One size of the picture. */
    record Level(Plane luma, Plane gradientX, Plane gradientY) {
        Level(int width, int height) {
            this(new Plane(width, height), new Plane(width, height), new Plane(width, height));
        }

        int width() {
            return luma.width;
        }

        int height() {
            return luma.height;
        }
    }

    private final int scale;
    private final List<Level> levels = new ArrayList<>();

    /**
     * Makes room for pictures of a size in pixels.
     *
     * @param scale pixels along a side of the finest level's samples
     * @param fewest levels that there are, however small the picture
     */
    LumaPyramid(int width, int height, int scale, int fewest) {
        this.scale = scale;
        int w = (width + scale - 1) / scale;
        int h = (height + scale - 1) / scale;
        levels.add(new Level(w, h));
        while (levels.size() < fewest || Math.min(w, h) >= 2 * SHORTEST_SIDE) {
            w = (w + 1) / 2;
            h = (h + 1) / 2;
            levels.add(new Level(w, h));
        }
    }

    int levels() {
        return levels.size();
    }

    /** Level 0 is the finest; which one has the grid of the flow is the quality's affair. */
    Level level(int index) {
        return levels.get(index);
    }

    void fill(LumaPlane picture, RowBands bands) {
        Plane first = levels.get(0).luma();
        bands.run(first.height, (from, to) -> reduce(picture, first, from, to));
        for (int i = 1; i < levels.size(); i++) {
            Plane fine = levels.get(i - 1).luma();
            Plane coarse = levels.get(i).luma();
            bands.run(coarse.height, (from, to) -> halve(fine, coarse, from, to));
        }
        for (Level level : levels) {
            bands.run(level.height(), (from, to) -> differentiate(level, from, to));
        }
    }

    private void reduce(LumaPlane picture, Plane out, int from, int to) {
        int width = picture.width();
        float[] sums = new float[out.width * scale];
        float share = 1f / (scale * scale);
        for (int y = from; y < to; y++) {
            for (int k = 0; k < scale; k++) {
                int line = Math.min(y * scale + k, picture.height() - 1);
                addLine(picture, line * width, width, sums, k == 0);
            }
            Arrays.fill(sums, width, sums.length, sums[width - 1]);
            float[] row = out.row(y);
            for (int x = 0; x < out.width; x++) {
                float sum = 0;
                for (int k = 0; k < scale; k++) {
                    sum += sums[x * scale + k];
                }
                row[x + Plane.MARGIN] = sum * share;
            }
            out.repeatEdges(y);
        }
    }

    private static void addLine(LumaPlane picture, int start, int width, float[] sums, boolean first) {
        byte[] luma = picture.samples();
        float keep = first ? 0 : 1;
        for (int x = 0; x < width; x++) {
            sums[x] = keep * sums[x] + (luma[start + x] & 0xFF);
        }
    }

    private static void halve(Plane fine, Plane coarse, int from, int to) {
        int margin = Plane.MARGIN;
        for (int y = from; y < to; y++) {
            float[] a = fine.row(2 * y);
            float[] b = fine.row(2 * y + 1);
            float[] row = coarse.row(y);
            for (int x = 0; x < coarse.width; x++) {
                int i = 2 * x + margin;
                row[x + margin] = 0.25f * ((a[i] + a[i + 1]) + (b[i] + b[i + 1]));
            }
            coarse.repeatEdges(y);
        }
    }

    private static void differentiate(Level level, int from, int to) {
        int length = level.luma().rows[Plane.MARGIN].length;
        float[] left = new float[length];
        float[] right = new float[length];
        for (int y = from; y < to; y++) {
            RowMath.leftAndRight(level.luma().row(y), left, right);
            RowMath.difference(level.gradientX().row(y), right, left, 0.5f);
            RowMath.difference(
                    level.gradientY().row(y),
                    level.luma().row(y + 1),
                    level.luma().row(y - 1),
                    0.5f);
        }
    }
}
