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
    /** Trusted votes that a sample needs, of the two that it gets where nothing is covered. */
    private static final float ENOUGH_TRUST = 0.15f;

    private static final float ENOUGH_COVER = 0.05f;
    /** A side that got fewer votes for what is covered has none of its own. */
    private static final float HARDLY_ANY = 0.02f;
    /** Brightness difference, of 256, at which an opinion counts a quarter. */
    private static final float DISAGREEMENT = 40;

    private static final float UNKNOWN = -1;

    private final int width;
    private final int height;
    private final MotionField field;
    private final Votes fromFirst;
    private final Votes fromSecond;
    private final float[] share;
    private final float[] before;
    private final float[] origin = new float[2];
    private final Differences differences;
    private final Bend bend;
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
        differences = new Differences(width, height, OPINIONS);
        bend = new Bend(width, height);
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
    void fill(PairMotion pair, Surroundings around, float time) {
        fromFirst.count(pair.there(), time, 1);
        fromSecond.count(pair.back(), 1 - time, -1);
        elect(field.layers().get(0), time);
        fillHoles(field.layers().get(0));
        smoothShare();
        follow(pair.forward(), field.layers().get(1), time, 1, time);
        follow(pair.backward(), field.layers().get(2), time, -1, 1 - time);
        if (!around.empty()) {
            bend.bend(field, time, around);
        }
        weigh(pair, time);
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
                flow.follow(x, y, way, origin);
                float u = sign * origin[0];
                float v = sign * origin[1];
                set(layer, i, -time * u, -time * v, (1 - time) * u, (1 - time) * v);
            }
        }
    }

    /** The mean of the first keyframe's share over each sample's neighbours; the edges repeat. */
    private void smoothShare() {
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                before[row + x] =
                        (share[row + Math.max(0, x - 1)] + share[row + x] + share[row + Math.min(width - 1, x + 1)])
                                / 3;
            }
        }
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int row = y * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                share[row + x] = (before[above + x] + before[row + x] + before[below + x]) / 3;
            }
        }
    }

    private void weigh(PairMotion pair, float time) {
        MotionField.Layer main = field.layers().get(0);
        MotionField.Layer forward = field.layers().get(1);
        MotionField.Layer backward = field.layers().get(2);
        for (int i = 0; i < share.length; i++) {
            main.firstWeight()[i] = share[i];
            main.secondWeight()[i] = 1 - share[i];
        }
        Arrays.fill(forward.firstWeight(), 0);
        Arrays.fill(forward.secondWeight(), 0);
        Arrays.fill(backward.firstWeight(), 0);
        Arrays.fill(backward.secondWeight(), 0);
        differences.find(field.layers());
        for (int block = 0; block < differences.blocks(); block++) {
            if (differences.found(block)) {
                differences.measure(pair, field.layers(), block);
                differences.forEach(block, (i, place) -> mix(main, forward, backward, i, place, time));
            }
        }
    }

    private void mix(
            MotionField.Layer main,
            MotionField.Layer forward,
            MotionField.Layer backward,
            int i,
            int place,
            float time) {
        float own = weight(differences.around(0, place));
        float one = weight(differences.around(1, place));
        float other = weight(differences.around(2, place));
        float all = 1 / (own + one + other);
        one = Differences.same(main, forward, i) ? 0 : one * all;
        other = Differences.same(main, backward, i) ? 0 : other * all;
        set(forward, i, one, time);
        set(backward, i, other, time);
        main.firstWeight()[i] = (1 - one - other) * share[i];
        main.secondWeight()[i] = (1 - one - other) * (1 - share[i]);
    }

    private static float weight(float difference) {
        float root = 1 / (1 + difference / DISAGREEMENT);
        return root * root;
    }

    private static void set(MotionField.Layer layer, int i, float weight, float time) {
        layer.firstWeight()[i] = weight * (1 - time);
        layer.secondWeight()[i] = weight * time;
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
