package org.videoengine.core.internal.motion;

import java.util.Arrays;

/** Spreads the patches' motions over the pixels under them. */
final class PatchBlend {
    private final Plane first;
    private final Plane second;
    private final FlowField flow;

    PatchBlend(Plane first, Plane second, FlowField flow) {
        this.first = first;
        this.second = second;
        this.flow = flow;
    }

    void blend(InverseSearch patches, int from, int to) {
        int width = first.width;
        float[] weights = new float[width + InverseSearch.SIZE];
        float[] sumX = new float[width + InverseSearch.SIZE];
        float[] sumY = new float[width + InverseSearch.SIZE];
        for (int y = from; y < to; y++) {
            Arrays.fill(weights, 0);
            Arrays.fill(sumX, 0);
            Arrays.fill(sumY, 0);
            for (int line = Math.max(0, (y - InverseSearch.SIZE) / patches.step()); line < patches.lines(); line++) {
                int top = InverseSearch.start(line, patches.step(), first.height);
                if (top > y) {
                    break;
                }
                if (top + InverseSearch.SIZE > y) {
                    addLine(patches, line, y, weights, sumX, sumY);
                }
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

    private void addLine(InverseSearch patches, int line, int y, float[] weights, float[] sumX, float[] sumY) {
        float[] here = first.row(y);
        for (int column = 0; column < patches.columns(); column++) {
            int left = InverseSearch.start(column, patches.step(), first.width);
            float mx = patches.motionX(column, line);
            float my = patches.motionY(column, line);
            float px = InverseSearch.Patch.clamp(left + mx, second.width);
            float py = InverseSearch.Patch.clamp(y + my, second.height);
            int ix = (int) px;
            int iy = (int) py;
            float fx = px - ix;
            float fy = py - iy;
            float[] a = second.rows[iy];
            float[] b = second.rows[iy + 1];
            float before = a[ix] + fy * (b[ix] - a[ix]);
            for (int i = 0; i < InverseSearch.SIZE; i++) {
                float next = a[ix + i + 1] + fy * (b[ix + i + 1] - a[ix + i + 1]);
                float e = before + fx * (next - before) - here[left + i + Plane.MARGIN];
                before = next;
                float weight = 1f / Math.max(1f, Math.abs(e));
                weights[left + i] += weight;
                sumX[left + i] += weight * mx;
                sumY[left + i] += weight * my;
            }
        }
    }
}
