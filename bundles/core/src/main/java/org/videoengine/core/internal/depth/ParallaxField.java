package org.videoengine.core.internal.depth;

import java.util.List;
import org.videoengine.frame.MotionField;
import org.videoengine.plan.Parallax;

/**
 * The motion field of a frame whose keyframes have depth, and the room to work it out. Used again from frame to frame, by one
 * thread at a time.
 *
 * <p>Two layers: the nearest thing around each sample and the furthest, each with a motion that is smooth across the edge
 * between them, and shares that change over one sample. So edges are as soft as a lens draws them and nothing is stretched
 * between near and far.
 */
public final class ParallaxField {
    /** How much what is mirrored into a gap counts against what the other keyframe sees. */
    private static final float HIDDEN_TRUST = 0.02f;

    /** How much of a near thing's edge is left out, in samples: what its map was widened by, and one more. */
    private static final int RIM = 2;

    /** How far from an edge its two sides are drawn apart, in samples. */
    private static final int REACH = RIM + 1;

    private final int width;
    private final int height;
    private final MotionField field;
    private final KeyframeSight first;
    private final KeyframeSight second;
    private final float[] firstShare;
    private final float[] smoothed;
    private final float[] preferSeen;
    private final Extremes extremes;
    private final boolean[] edge;

    /**
     * Makes room.
     *
     * @param width of the grid in samples
     * @param height of the grid in samples
     */
    public ParallaxField(int width, int height) {
        this.width = width;
        this.height = height;
        int count = width * height;
        field = new MotionField(width, height, List.of(MotionField.Layer.blank(count), MotionField.Layer.blank(count)));
        first = new KeyframeSight(width, height);
        second = new KeyframeSight(width, height);
        firstShare = new float[count];
        smoothed = new float[count];
        preferSeen = new float[count];
        extremes = new Extremes(width, height);
        edge = new boolean[count];
    }

    /** Whether the room is that of a size. */
    public boolean fits(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    /** The field, as it was filled last. */
    public MotionField field() {
        return field;
    }

    /**
     * Works out the field of a frame.
     *
     * @param time 0 at the first keyframe, 1 at the second
     */
    public void fill(DisparityMap firstMap, DisparityMap secondMap, Parallax parallax, float time) {
        first.look(firstMap, parallax.camera(), parallax.first());
        if (time > 0) {
            second.look(secondMap, parallax.camera(), parallax.second());
        }
        share(time);
        MotionField.Layer near = field.layers().get(0);
        MotionField.Layer far = field.layers().get(1);
        place(first, near.firstX(), near.firstY(), near.firstWeight(), far.firstX(), far.firstY(), far.firstWeight());
        if (time > 0) {
            place(
                    second,
                    near.secondX(),
                    near.secondY(),
                    near.secondWeight(),
                    far.secondX(),
                    far.secondY(),
                    far.secondWeight());
        }
        for (int i = 0; i < firstShare.length; i++) {
            near.firstWeight()[i] *= firstShare[i];
            far.firstWeight()[i] *= firstShare[i];
            near.secondWeight()[i] = time > 0 ? near.secondWeight()[i] * (1 - firstShare[i]) : 0;
            far.secondWeight()[i] = time > 0 ? far.secondWeight()[i] * (1 - firstShare[i]) : 0;
        }
    }

    /** How much of each sample is the first keyframe's: by time, and by which of them sees it. */
    private void share(float time) {
        for (int i = 0; i < firstShare.length; i++) {
            float one = (1 - time) * (first.hidden[i] ? HIDDEN_TRUST : 1);
            float other = time == 0 ? 0 : time * (second.hidden[i] ? HIDDEN_TRUST : 1);
            smoothed[i] = one / (one + other);
        }
        System.arraycopy(smoothed, 0, firstShare, 0, smoothed.length);
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                firstShare[y * width + x] = mean(smoothed, y * width + x);
            }
        }
    }

    private void place(
            KeyframeSight sight,
            float[] nearX,
            float[] nearY,
            float[] nearShare,
            float[] farX,
            float[] farY,
            float[] farShare) {
        float[] disparity = sight.disparity;
        for (int i = 0; i < preferSeen.length; i++) {
            preferSeen[i] = disparity[i] + (sight.hidden[i] ? KeyframeSight.EDGE / 2 : 0);
        }
        extremes.look(disparity, REACH + 1);
        for (int y = 0; y < height; y++) {
            float[] mostBeyond = extremes.most(y);
            float[] leastBeyond = extremes.least(y);
            boolean gaps = sight.hides(y - 1) || sight.hides(y) || sight.hides(y + 1);
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float own = disparity[i];
                float step = mostBeyond[x] - leastBeyond[x];
                int nearest = i;
                int furthest = i;
                if (step > KeyframeSight.EDGE) {
                    nearest = extremes.find(disparity, x, y, REACH, true);
                    furthest = extremes.find(preferSeen, x, y, REACH, false);
                }
                float most = disparity[nearest];
                float least = disparity[furthest];
                edge[i] = most - least > KeyframeSight.EDGE;
                float share = 1;
                if (edge[i]) {
                    put(sight, most - own <= KeyframeSight.EDGE ? i : nearest, x, y, nearX, nearY);
                    put(sight, own - least <= KeyframeSight.EDGE ? i : furthest, x, y, farX, farY);
                    // The rim of a near thing is blended with what was behind it, and is left out.
                    float beside = disparity[extremes.find(disparity, x, y, RIM, false)];
                    share = Math.max(0, Math.min(1, (beside - least) / (most - least)));
                } else if (sight.knowsOther(i)) {
                    put(sight, i, x, y, farX, farY);
                    nearX[i] = farX[i] - sight.mirrorX[i] + sight.otherX[i];
                    nearY[i] = farY[i] - sight.mirrorY[i] + sight.otherY[i];
                    // A layer may jump only where it has no share: what lies between would be seen, which is what
                    // hides.
                    share = step > KeyframeSight.EDGE ? 0 : sight.otherShare[i];
                } else {
                    put(sight, i, x, y, nearX, nearY);
                    farX[i] = nearX[i];
                    farY[i] = nearY[i];
                    if (step > KeyframeSight.EDGE && own - leastBeyond[x] < step / 2) {
                        // Next to where the layers part, the far side has its own already.
                        share = 0;
                    }
                    if (gaps && (sight.hidden[i] || opensGap(sight, x, y))) {
                        share = 0;
                    }
                }
                nearShare[i] = share;
            }
        }
        soften(nearShare);
        for (int i = 0; i < farShare.length; i++) {
            farShare[i] = 1 - nearShare[i];
        }
    }

    /** The grid's steps along edges are smoothed away. */
    private void soften(float[] share) {
        System.arraycopy(share, 0, smoothed, 0, share.length);
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                if (edge[i]) {
                    share[i] = mean(smoothed, i);
                }
            }
        }
    }

    private float mean(float[] plane, int i) {
        int above = i - width;
        int below = i + width;
        return (plane[above - 1]
                        + plane[above]
                        + plane[above + 1]
                        + plane[i - 1]
                        + plane[i]
                        + plane[i + 1]
                        + plane[below - 1]
                        + plane[below]
                        + plane[below + 1])
                / 9;
    }

    /** Whether beside a sample there is a gap into which its side is mirrored: the gap has that in the far layer. */
    private boolean opensGap(KeyframeSight sight, int x, int y) {
        for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                int at = row * width + column;
                if (sight.hidden[at] && sight.otherShare[at] < 0.5f) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the keyframe shows, at a sample, what lies at the depth of another one. */
    private void put(KeyframeSight sight, int like, int x, int y, float[] toX, float[] toY) {
        Perspective perspective = sight.perspective().of(sight.disparity[like]);
        int i = y * width + x;
        toX[i] = perspective.x(x + 0.5f) + sight.mirrorX[like] - (x + 0.5f);
        toY[i] = perspective.y(y + 0.5f) + sight.mirrorY[like] - (y + 0.5f);
    }
}
