package org.videoengine.core.internal.motion;

import java.util.Arrays;

/**
 * Spreads the patches' motions over the samples under them: each counts the less the more a sample differs from where the
 * motion leads. The flow may have half as many samples as the pictures of the search, in each direction.
 */
final class PatchBlend {
    private final InverseSearch patches;
    private final Plane first;
    private final Plane second;
    private final FlowField flow;
    private final int shift;

    /** @param first picture, of the flow's size */
    PatchBlend(InverseSearch patches, Plane first, Plane second, FlowField flow) {
        this.patches = patches;
        this.first = first;
        this.second = second;
        this.flow = flow;
        shift = flow.shift(patches.width(), patches.height());
    }

    void blend(int from, int to) {
        int width = first.width;
        float[] weights = new float[width];
        float[] sumX = new float[width];
        float[] sumY = new float[width];
        for (int y = from; y < to; y++) {
            Arrays.fill(weights, 0);
            Arrays.fill(sumX, 0);
            Arrays.fill(sumY, 0);
            int line = Math.max(0, ((y << shift) - Patch.SIZE) / patches.step());
            while (line < patches.lines() && patches.top(line) >> shift <= y) {
                if (end(patches.top(line)) > y) {
                    addLine(line, y, weights, sumX, sumY);
                }
                line++;
            }
            float[] u = flow.u.row(y);
            float[] v = flow.v.row(y);
            for (int x = 0; x < width; x++) {
                u[x + Plane.MARGIN] = sumX[x] / weights[x];
                v[x + Plane.MARGIN] = sumY[x] / weights[x];
            }
            flow.repeatEdges(y);
        }
    }

    /** The first sample that a patch does not reach. */
    private int end(int start) {
        return (start + Patch.SIZE + shift) >> shift;
    }

    private void addLine(int line, int y, float[] weights, float[] sumX, float[] sumY) {
        float[] here = first.row(y);
        float scale = 1f / (1 << shift);
        for (int column = 0; column < patches.columns(); column++) {
            int left = patches.left(column) >> shift;
            int right = Math.min(first.width, end(patches.left(column)));
            float mx = scale * patches.motionX(column, line);
            float my = scale * patches.motionY(column, line);
            float px = Patch.clamp(left + mx, second.width);
            float py = Patch.clamp(y + my, second.height);
            int ix = (int) px - left;
            int iy = (int) py;
            float fx = px - (int) px;
            float fy = py - iy;
            float[] a = second.rows[iy];
            float[] b = second.rows[iy + 1];
            float before = a[left + ix] + fy * (b[left + ix] - a[left + ix]);
            for (int x = left; x < right; x++) {
                float next = a[x + ix + 1] + fy * (b[x + ix + 1] - a[x + ix + 1]);
                float e = before + fx * (next - before) - here[x + Plane.MARGIN];
                before = next;
                float weight = 1f / Math.max(1f, Math.abs(e));
                weights[x] += weight;
                sumX[x] += weight * mx;
                sumY[x] += weight * my;
            }
        }
    }
}
