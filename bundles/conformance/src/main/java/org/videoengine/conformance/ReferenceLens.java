package org.videoengine.conformance;

import java.util.Arrays;
import org.videoengine.plan.Bloom;
import org.videoengine.plan.Lens;
import org.videoengine.plan.ResamplingKernel;

/** What a lens does to a frame in linear light, as {@link Lens} defines it. */
final class ReferenceLens {
    private static final double[] LUMINANCE = {0.2126, 0.7152, 0.0722};

    private final Lens lens;
    private final int width;
    private final int height;

    ReferenceLens(Lens lens, int width, int height) {
        this.lens = lens;
        this.width = width;
        this.height = height;
    }

    /** The frame through the lens. */
    double[][] apply(double[][] rgb) {
        double[][] lit = lens.bloom().strength() == 0 ? rgb : glowing(rgb);
        double[][] seen = new double[3][width * height];
        for (int plane = 0; plane < 3; plane++) {
            Plane from = new Plane(width, height, lit[plane]);
            double scale = lens.zoom() * (1 + (1 - plane) * lens.fringe());
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double right = x + 0.5 - width / 2.0;
                    double down = y + 0.5 - height / 2.0;
                    double square =
                            4 * (right * right + down * down) / ((double) width * width + (double) height * height);
                    double away = scale * (1 + lens.distortion() * square);
                    seen[plane][y * width + x] = from.filter(
                            ResamplingKernel.CATMULL_ROM, width / 2.0 + right * away, height / 2.0 + down * away, 1, 1);
                }
            }
        }
        return seen;
    }

    private double[][] glowing(double[][] rgb) {
        Bloom bloom = lens.bloom();
        double[][] lit = new double[3][];
        int across = (width + Bloom.CELL - 1) / Bloom.CELL;
        int down = (height + Bloom.CELL - 1) / Bloom.CELL;
        for (int plane = 0; plane < 3; plane++) {
            double[] cells = cells(rgb, plane, across, down);
            double[] core = spread(cells, across, down, bloom.sigma() / Bloom.CELL);
            double[] halo = spread(cells, across, down, bloom.sigma() / Bloom.CELL * Bloom.HALO);
            double[] glow = new double[cells.length];
            for (int i = 0; i < glow.length; i++) {
                glow[i] = (core[i] + halo[i]) / 2;
            }
            Plane light = new Plane(across, down, glow);
            lit[plane] = new double[width * height];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double added = light.filter(
                            ResamplingKernel.TRIANGLE, (x + 0.5) / Bloom.CELL, (y + 0.5) / Bloom.CELL, 1, 1);
                    double sum = rgb[plane][y * width + x] + bloom.strength() * added;
                    lit[plane][y * width + x] = Math.max(0, Math.min(1, sum));
                }
            }
        }
        return lit;
    }

    private double[] cells(double[][] rgb, int plane, int across, int down) {
        double[] sums = new double[across * down];
        int[] counts = new int[across * down];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                double luminance = LUMINANCE[0] * rgb[0][i] + LUMINANCE[1] * rgb[1][i] + LUMINANCE[2] * rgb[2][i];
                int cell = y / Bloom.CELL * across + x / Bloom.CELL;
                counts[cell]++;
                if (luminance > lens.bloom().threshold()) {
                    sums[cell] += rgb[plane][i] * (luminance - lens.bloom().threshold()) / luminance;
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return sums;
    }

    private static double[] spread(double[] cells, int across, int down, double sigma) {
        int reach = (int) Math.ceil(Bloom.REACH * sigma);
        double[] bell = new double[2 * reach + 1];
        for (int d = -reach; d <= reach; d++) {
            bell[d + reach] = Math.exp(-d * d / (2 * sigma * sigma));
        }
        double all = Arrays.stream(bell).sum();
        double[] rows = new double[cells.length];
        double[] both = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            for (int d = -reach; d <= reach; d++) {
                int x = i % across + d;
                rows[i] += x < 0 || x >= across ? 0 : bell[d + reach] / all * cells[i + d];
            }
        }
        for (int i = 0; i < cells.length; i++) {
            for (int d = -reach; d <= reach; d++) {
                int y = i / across + d;
                both[i] += y < 0 || y >= down ? 0 : bell[d + reach] / all * rows[i + d * across];
            }
        }
        return both;
    }
}
