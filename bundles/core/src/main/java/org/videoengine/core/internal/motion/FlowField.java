package org.videoengine.core.internal.motion;

/** A dense motion: the sample at {@code x} of one picture is found at {@code x + (u, v)} in the other, in samples. */
final class FlowField {
    /** Steps in which a sample's origin is found: motion changes little on the way. */
    private static final int ROUNDS = 2;
    /** A step that changes the motion by less, in samples, is the last. */
    private static final float FOUND = 0.05f;

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

    /** 1 where it has half as many samples in a row and in a column as pictures of a size, 0 where it has as many. */
    int shift(int pictureWidth, int pictureHeight) {
        return width() < pictureWidth || height() < pictureHeight ? 1 : 0;
    }

    void repeatEdges(int y) {
        u.repeatEdges(y);
        v.repeatEdges(y);
    }

    /**
     * Follows the flow back to where a sample came from.
     *
     * @param x of the sample, where it has gone part of its way
     * @param way how much of its way that is
     * @param to is set to the motion there, over all of its way: its horizontal and its vertical part
     */
    void follow(int x, int y, float way, float[] to) {
        float du = u.at(x, y);
        float dv = v.at(x, y);
        for (int round = 0; round < ROUNDS; round++) {
            float px = Plane.inside(x - way * du, u.width - 1) + Plane.MARGIN;
            float py = Plane.inside(y - way * dv, u.height - 1) + Plane.MARGIN;
            int left = (int) px;
            int top = (int) py;
            float across = px - left;
            float down = py - top;
            float guessU = du;
            float guessV = dv;
            du = between(u.rows[top], u.rows[top + 1], left, across, down);
            dv = between(v.rows[top], v.rows[top + 1], left, across, down);
            if (Math.abs(du - guessU) + Math.abs(dv - guessV) < FOUND) {
                break;
            }
        }
        to[0] = du;
        to[1] = dv;
    }

    private static float between(float[] above, float[] below, int left, float across, float down) {
        float first = above[left] + down * (below[left] - above[left]);
        float second = above[left + 1] + down * (below[left + 1] - above[left + 1]);
        return first + across * (second - first);
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
