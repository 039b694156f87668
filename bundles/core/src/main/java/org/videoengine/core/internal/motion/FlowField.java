package org.videoengine.core.internal.motion;

/** A dense motion: the sample at {@code x} of one picture is found at {@code x + (u, v)} in the other, in samples. */
final class FlowField {
    final Plane u;
    final Plane v;

    FlowField(int width, int height) {
        u = new Plane(width, height);
        v = new Plane(width, height);
    }

    int width() {
        return u.width;
    }

    int height() {
        return u.height;
    }

    void repeatEdges(int y) {
        u.repeatEdges(y);
        v.repeatEdges(y);
    }

    /** Takes rows from the flow of the level with half the samples: bilinear in between, and twice as long. */
    void enlarge(FlowField half, int fromRow, int toRow) {
        float[] blended = new float[half.u.rows[Plane.MARGIN].length];
        for (int y = fromRow; y < toRow; y++) {
            enlargeRow(half.u, u, y, blended);
            enlargeRow(half.v, v, y, blended);
            repeatEdges(y);
        }
    }

    private static void enlargeRow(Plane half, Plane whole, int y, float[] blended) {
        int near = y >> 1;
        float[] a = half.row(near);
        float[] b = half.row((y & 1) == 0 ? near - 1 : near + 1);
        for (int x = 0; x < blended.length; x++) {
            blended[x] = 1.5f * a[x] + 0.5f * b[x];
        }
        float[] out = whole.row(y);
        for (int x = 0; x < whole.width; x++) {
            int i = (x >> 1) + Plane.MARGIN;
            int beside = (x & 1) == 0 ? i - 1 : i + 1;
            out[x + Plane.MARGIN] = 0.75f * blended[i] + 0.25f * blended[beside];
        }
    }
}
