package org.videoengine.core.internal.motion;

import java.util.Arrays;
import java.util.List;
import org.videoengine.frame.MotionField;

/**
 * The motion field of a frame between two keyframes, and the room to work it out. Used again from frame to frame, by one
 * thread at a time.
 *
 * <p>The field has three opinions, mixed by how well the keyframes agree under each: where the votes of both keyframes' samples
 * land, with what one keyframe covers drawn from the other alone; the forward motion, followed back; and the backward motion,
 * followed back. A mixture is nearer to the truth than any of them where motion is hard to tell; where they agree, the first
 * takes all the weight.
 */
public final class FrameMotion {
    private static final int OPINIONS = 3;
    private static final int FOLLOWED = 2;
    /** Trusted votes that a sample needs, of the two that it gets where nothing is covered. */
    private static final float ENOUGH_TRUST = 0.15f;

    private static final float ENOUGH_COVER = 0.05f;
    /** A side that got fewer votes for what is covered has none of its own. */
    private static final float HARDLY_ANY = 0.02f;
    /** Brightness difference, of 256, at which an opinion counts a quarter. */
    private static final float DISAGREEMENT = 40;
    /** Opinions nearer to each other than this, in samples, are one. */
    private static final float SAME = 0.06f;
    /** Samples to each side over which differences are averaged. */
    private static final int REACH = 2;

    private static final float UNKNOWN = -1;

    private final int width;
    private final int height;
    private final MotionField field;
    private final Votes fromFirst;
    private final Votes fromSecond;
    private final float[] share;
    private final float[] before;
    private final float[][] difference;
    private final float[] sums;
    private float unknownShare;

    FrameMotion(int width, int height) {
        this.width = width;
        this.height = height;
        int count = width * height;
        field = new MotionField(
                width,
                height,
                List.of(
                        MotionField.Layer.blank(count),
                        MotionField.Layer.blank(count),
                        MotionField.Layer.blank(count)));
        fromFirst = new Votes(count);
        fromSecond = new Votes(count);
        share = new float[count];
        before = new float[count];
        difference = new float[OPINIONS][count];
        sums = new float[count];
    }

    /** The field, as it was filled last. */
    public MotionField field() {
        return field;
    }

    boolean fits(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    /** Nothing moves, and the field shows one keyframe alone. */
    void hold(boolean first) {
        for (int opinion = 0; opinion < OPINIONS; opinion++) {
            MotionField.Layer layer = field.layers().get(opinion);
            Arrays.fill(layer.firstX(), 0);
            Arrays.fill(layer.firstY(), 0);
            Arrays.fill(layer.secondX(), 0);
            Arrays.fill(layer.secondY(), 0);
            Arrays.fill(layer.firstWeight(), opinion == 0 && first ? 1 : 0);
            Arrays.fill(layer.secondWeight(), opinion == 0 && !first ? 1 : 0);
        }
    }

    /** Works out the field of a time, 0 at the first keyframe and 1 at the second. */
    void fill(PairMotion pair, float time) {
        fromFirst.count(pair.there(), time, 1);
        fromSecond.count(pair.back(), 1 - time, -1);
        elect(field.layers().get(0), time);
        fillHoles(field.layers().get(0));
        average(share, 1);
        follow(pair.forward(), field.layers().get(1), time, 1, time);
        follow(pair.backward(), field.layers().get(2), time, -1, 1 - time);
        for (int opinion = 0; opinion < OPINIONS; opinion++) {
            compare(pair, field.layers().get(opinion), difference[opinion]);
        }
        weigh(time);
        scale(pair);
    }

    /** The motion that most votes are for; where only covered samples land, each keyframe's own. */
    private void elect(MotionField.Layer layer, float time) {
        float toFirst = -time;
        float toSecond = 1 - time;
        for (int i = 0; i < share.length; i++) {
            float trust = fromFirst.trusted[i] + fromSecond.trusted[i];
            if (trust > ENOUGH_TRUST) {
                float u = (fromFirst.trustedU[i] + fromSecond.trustedU[i]) / trust;
                float v = (fromFirst.trustedV[i] + fromSecond.trustedV[i]) / trust;
                set(layer, i, toFirst * u, toFirst * v, toSecond * u, toSecond * v);
                share[i] = toSecond;
                continue;
            }
            float first = fromFirst.covered[i];
            float second = fromSecond.covered[i];
            if (first + second < ENOUGH_COVER) {
                share[i] = UNKNOWN;
                continue;
            }
            boolean ofFirst = first > HARDLY_ANY;
            boolean ofSecond = second > HARDLY_ANY;
            float u0 = ofFirst ? fromFirst.coveredU[i] / first : fromSecond.coveredU[i] / second;
            float v0 = ofFirst ? fromFirst.coveredV[i] / first : fromSecond.coveredV[i] / second;
            float u1 = ofSecond ? fromSecond.coveredU[i] / second : u0;
            float v1 = ofSecond ? fromSecond.coveredV[i] / second : v0;
            set(layer, i, toFirst * u0, toFirst * v0, toSecond * u1, toSecond * v1);
            share[i] = first * toSecond / (first * toSecond + second * time);
        }
        unknownShare = toSecond;
    }

    private static void set(MotionField.Layer layer, int i, float x0, float y0, float x1, float y1) {
        layer.firstX()[i] = x0;
        layer.firstY()[i] = y0;
        layer.secondX()[i] = x1;
        layer.secondY()[i] = y1;
    }

    /** Where nothing landed, the mean of what is known around it, from the rim of a hole inwards. */
    private void fillHoles(MotionField.Layer layer) {
        boolean holes = true;
        for (int ring = 0; ring < width + height && holes; ring++) {
            holes = false;
            System.arraycopy(share, 0, before, 0, share.length);
            for (int i = 0; i < share.length; i++) {
                if (before[i] == UNKNOWN) {
                    holes |= !fillFromNeighbours(layer, i);
                }
            }
        }
        for (int i = 0; i < share.length; i++) {
            if (share[i] == UNKNOWN) {
                set(layer, i, 0, 0, 0, 0);
                share[i] = unknownShare;
            }
        }
    }

    private boolean fillFromNeighbours(MotionField.Layer layer, int i) {
        int x = i % width;
        int y = i / width;
        int known = 0;
        float x0 = 0;
        float y0 = 0;
        float x1 = 0;
        float y1 = 0;
        for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                int at = row * width + column;
                if (before[at] != UNKNOWN) {
                    known++;
                    x0 += layer.firstX()[at];
                    y0 += layer.firstY()[at];
                    x1 += layer.secondX()[at];
                    y1 += layer.secondY()[at];
                }
            }
        }
        if (known == 0) {
            return false;
        }
        set(layer, i, x0 / known, y0 / known, x1 / known, y1 / known);
        share[i] = unknownShare;
        return true;
    }

    /** Follows a flow back to where the samples of this time came from. */
    private void follow(FlowField flow, MotionField.Layer layer, float time, float sign, float way) {
        int i = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                float u = flow.u.at(x, y);
                float v = flow.v.at(x, y);
                for (int round = 0; round < FOLLOWED; round++) {
                    float fromX = x - way * u;
                    float fromY = y - way * v;
                    u = flow.u.between(fromX, fromY);
                    v = flow.v.between(fromX, fromY);
                }
                u *= sign;
                v *= sign;
                set(layer, i, -time * u, -time * v, (1 - time) * u, (1 - time) * v);
            }
        }
    }

    /** How much the keyframes differ under an opinion, around each sample. */
    private void compare(PairMotion pair, MotionField.Layer layer, float[] out) {
        int i = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                out[i] = Math.abs(pair.first().between(x + layer.firstX()[i], y + layer.firstY()[i])
                        - pair.second().between(x + layer.secondX()[i], y + layer.secondY()[i]));
            }
        }
        average(out, REACH);
    }

    /** The mean over a square around each sample, which repeats the edges. */
    private void average(float[] plane, int reach) {
        float part = 1f / (2 * reach + 1);
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int k = x - reach; k <= x + reach; k++) {
                    sum += plane[row + Math.max(0, Math.min(width - 1, k))];
                }
                sums[row + x] = sum * part;
            }
        }
        for (int y = 0; y < height; y++) {
            Arrays.fill(plane, y * width, (y + 1) * width, 0);
            for (int k = y - reach; k <= y + reach; k++) {
                int row = Math.max(0, Math.min(height - 1, k)) * width;
                for (int x = 0; x < width; x++) {
                    plane[y * width + x] += sums[row + x] * part;
                }
            }
        }
    }

    private void weigh(float time) {
        MotionField.Layer main = field.layers().get(0);
        for (int i = 0; i < share.length; i++) {
            float own = weight(difference[0][i]);
            float one = weight(difference[1][i]);
            float other = weight(difference[2][i]);
            float all = 1 / (own + one + other);
            one = same(main, field.layers().get(1), i) ? 0 : one * all;
            other = same(main, field.layers().get(2), i) ? 0 : other * all;
            set(field.layers().get(1), i, one, time);
            set(field.layers().get(2), i, other, time);
            main.firstWeight()[i] = (1 - one - other) * share[i];
            main.secondWeight()[i] = (1 - one - other) * (1 - share[i]);
        }
    }

    private static float weight(float difference) {
        float root = 1 / (1 + difference / DISAGREEMENT);
        return root * root;
    }

    private static void set(MotionField.Layer layer, int i, float weight, float time) {
        layer.firstWeight()[i] = weight * (1 - time);
        layer.secondWeight()[i] = weight * time;
    }

    private static boolean same(MotionField.Layer a, MotionField.Layer b, int i) {
        return Math.abs(a.firstX()[i] - b.firstX()[i]) < SAME
                && Math.abs(a.firstY()[i] - b.firstY()[i]) < SAME
                && Math.abs(a.secondX()[i] - b.secondX()[i]) < SAME
                && Math.abs(a.secondY()[i] - b.secondY()[i]) < SAME;
    }

    private void scale(PairMotion pair) {
        for (int opinion = 0; opinion < OPINIONS; opinion++) {
            MotionField.Layer layer = field.layers().get(opinion);
            multiply(layer.firstX(), pair.unitX());
            multiply(layer.firstY(), pair.unitY());
            multiply(layer.secondX(), pair.unitX());
            multiply(layer.secondY(), pair.unitY());
        }
    }

    private static void multiply(float[] plane, float factor) {
        for (int i = 0; i < plane.length; i++) {
            plane[i] *= factor;
        }
    }
}
