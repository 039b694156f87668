package org.videoengine.quality.internal.picture;

/**
 * How steep edges are: the rise over two samples as a share of the rise over eight, root mean square over all edges that rise
 * by at least 24 of 255 over eight samples, across and along. A ramp has 0.25, a step between two samples 1. It is the
 * edge-width idea of Marziliano, Dufaux, Winkler and Ebrahimi ("A no-reference perceptual blur metric", ICIP 2002) without
 * looking for the ends of each edge. The share of noise in both rises is taken off.
 */
final class SharpnessMeter {
    private static final int REACH = 4;
    private static final float EDGE = 24;

    private SharpnessMeter() {}

    /** The share, or NaN where there is no edge. */
    static double of(Luma luma, double noise) {
        int width = luma.width();
        int height = luma.height();
        int sampling = Stripes.sampling(height);
        double[] sums = Stripes.sums(0, height, 3, (from, to, out) -> {
            for (int y = from; y < to; y += sampling) {
                row(luma.values(), y * width, 1, width, out);
                if (y >= REACH && y < height - REACH) {
                    row(luma.values(), y * width - REACH, width, width + 2 * REACH, out);
                }
            }
        });
        double noises = 2 * noise * noise * sums[2];
        double wide = sums[1] - noises;
        return sums[2] == 0 || wide <= 0 ? Double.NaN : Math.sqrt(Math.max(0, sums[0] - noises) / wide);
    }

    /** Adds up squared near rises, squared far rises, and edges, of a row's samples but the first and last few. */
    private static void row(float[] v, int at, int step, int length, double[] out) {
        double near = 0;
        double far = 0;
        int edges = 0;
        for (int i = at + REACH; i < at + length - REACH; i++) {
            float rise = v[i + REACH * step] - v[i - REACH * step];
            if (rise > EDGE || rise < -EDGE) {
                float steep = v[i + step] - v[i - step];
                // What rises more within two samples than within eight is a line, not an edge.
                near += Math.min(steep * steep, rise * rise);
                far += rise * rise;
                edges++;
            }
        }
        out[0] += near;
        out[1] += far;
        out[2] += edges;
    }
}
