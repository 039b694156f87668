package org.videoengine.core.internal.depth;

import java.util.Arrays;
import org.videoengine.plan.Parallax;
import org.videoengine.plan.Viewpoint;

/**
 * What a camera sees of one keyframe: the disparity of what is seen at each sample of the grid, and what is to be shown where
 * things hid it from the keyframe. Used again from frame to frame, by one thread at a time.
 *
 * <p>Along the line on which a sample's origin lies, depths are tried from the nearest to the furthest, at most a sample apart,
 * until the keyframe has something at the depth that is tried (relief mapping: Policarpo, Oliveira and Comba, 2005). A thing is
 * taken for a sheet: what lies behind it in the keyframe is unknown, and the picture beside it is mirrored into the gap.
 */
final class KeyframeSight {
    /** Most steps of the way through the depths. */
    private static final int MOST_STEPS = 96;

    /** Neighbours whose disparities differ more belong to different things. */
    static final float EDGE = 0.06f;

    /** How much further than the near side of a gap its other side may be to be known; before it is, none of it is shown. */
    private static final float FURTHEST_OTHER = 2;

    /** How exactly the edge of a gap is found, in samples. */
    private static final float FINEST = 0.05f;

    /** Over what share of a gap one side gives way to the other. */
    private static final float FADE = 0.25f;

    private final int width;
    private final int height;
    /** What is seen, or lies around the gap. */
    final float[] disparity;
    /** Added to the place in the keyframe where nothing is seen. */
    final float[] mirrorX;

    final float[] mirrorY;
    /** Likewise, for what is on the other side of the thing that hides it. */
    final float[] otherX;

    final float[] otherY;
    /** How much of that other side is shown, 0 to 1. */
    final float[] otherShare;

    final boolean[] hidden;
    private final boolean[] hiddenRows;

    private final float[] levels = new float[MOST_STEPS + 1];
    private final float[] stretches = new float[MOST_STEPS + 1];
    private final float[] originX = new float[MOST_STEPS + 1];
    private final float[] originY = new float[MOST_STEPS + 1];
    private Perspective perspective;
    private int steps;

    KeyframeSight(int width, int height) {
        this.width = width;
        this.height = height;
        disparity = new float[width * height];
        mirrorX = new float[width * height];
        mirrorY = new float[width * height];
        otherX = new float[width * height];
        otherY = new float[width * height];
        otherShare = new float[width * height];
        hidden = new boolean[width * height];
        hiddenRows = new boolean[height];
    }

    /** Looks at a keyframe. */
    void look(DisparityMap map, Viewpoint camera, Viewpoint keyframe) {
        perspective = new Perspective(camera, keyframe, width, height);
        Arrays.fill(mirrorX, 0);
        Arrays.fill(mirrorY, 0);
        Arrays.fill(otherX, 0);
        Arrays.fill(otherY, 0);
        Arrays.fill(otherShare, 0);
        Arrays.fill(hiddenRows, false);
        if (camera.equals(keyframe)) {
            System.arraycopy(map.samples(), 0, disparity, 0, disparity.length);
            Arrays.fill(hidden, false);
            return;
        }
        prepareLevels();
        for (int top = 0; top < height; top += DisparityMap.CELL) {
            for (int left = 0; left < width; left += DisparityMap.CELL) {
                find(map, left, top);
            }
        }
    }

    /** Finds what is seen in a cell of the grid. */
    private void find(DisparityMap map, int left, int top) {
        int right = Math.min(width, left + DisparityMap.CELL);
        int bottom = Math.min(height, top + DisparityMap.CELL);
        int first = Math.max(0, firstHit(map, left, top, right, bottom) - 1);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                find(map, x + 0.5f, y + 0.5f, y * width + x, first);
            }
        }
    }

    /** The first step at which the keyframe may have something for a part of the grid: at nearer depths it has nothing there. */
    private int firstHit(DisparityMap map, int left, int top, int right, int bottom) {
        for (int step = 0; step <= steps; step++) {
            float most = map.most(
                    originX[step] + left * stretches[step],
                    originY[step] + top * stretches[step],
                    originX[step] + right * stretches[step],
                    originY[step] + bottom * stretches[step]);
            if (most >= levels[step]) {
                return step;
            }
        }
        return steps;
    }

    /** Whether anything of a row is hidden. */
    boolean hides(int y) {
        return y >= 0 && y < height && hiddenRows[y];
    }

    /** Whether a gap's other side is known at a sample, if perhaps not shown. */
    boolean knowsOther(int i) {
        return otherX[i] != 0 || otherY[i] != 0;
    }

    Perspective perspective() {
        return perspective;
    }

    /** Depths so close that a sample's origin moves by at most one sample from one to the next. */
    private void prepareLevels() {
        float most = 0;
        for (int corner = 0; corner < 4; corner++) {
            float x = (corner & 1) * width;
            float y = (corner >> 1) * height;
            perspective.of((float) Parallax.NEAREST);
            float nearX = perspective.x(x);
            float nearY = perspective.y(y);
            perspective.of((float) Parallax.FARTHEST);
            most = Math.max(most, Math.max(Math.abs(perspective.x(x) - nearX), Math.abs(perspective.y(y) - nearY)));
        }
        steps = Math.max(2, Math.min(MOST_STEPS, (int) Math.ceil(most)));
        for (int step = 0; step <= steps; step++) {
            float share = (float) step / steps;
            levels[step] = (float) (Parallax.NEAREST + share * (Parallax.FARTHEST - Parallax.NEAREST));
            perspective.of(levels[step]);
            originX[step] = perspective.x(0);
            originY[step] = perspective.y(0);
            stretches[step] = perspective.x(1) - perspective.x(0);
        }
    }

    /** @param first step, before which nothing is found */
    private void find(DisparityMap map, float x, float y, int i, int first) {
        float besideX = originX[0] + x * stretches[0];
        float besideY = originY[0] + y * stretches[0];
        float beside = (float) Parallax.FARTHEST;
        float last = (float) Parallax.NEAREST;
        for (int step = first; step <= steps; step++) {
            float fromX = originX[step] + x * stretches[step];
            float fromY = originY[step] + y * stretches[step];
            float there = map.at(fromX, fromY);
            if (there < levels[step]) {
                besideX = fromX;
                besideY = fromY;
                beside = there;
                last = there;
            } else if (there <= levels[Math.max(0, step - 1)] || there - last <= EDGE) {
                disparity[i] = there;
                hidden[i] = false;
                return;
            } else {
                // Under a sheet: its other edge is no surface.
                last = Float.NEGATIVE_INFINITY;
            }
        }
        hide(map, x, y, i, besideX, besideY, beside);
    }

    /** Mirrors what is beside a gap into it: from the side where it opens, and behind its middle from the other side. */
    private void hide(DisparityMap map, float x, float y, int i, float besideX, float besideY, float beside) {
        perspective.of(beside);
        float placeX = perspective.x(x);
        float placeY = perspective.y(y);
        disparity[i] = beside;
        hidden[i] = true;
        hiddenRows[i / width] = true;
        float stepX = placeX - besideX;
        float stepY = placeY - besideY;
        float way = (float) Math.hypot(stepX, stepY);
        if (way > 0) {
            stepX /= way;
            stepY /= way;
        }
        float edge = 0;
        for (float step = 0.5f; step > FINEST; step /= 2) {
            boolean beyond = map.at(besideX + (edge + step) * stepX, besideY + (edge + step) * stepY) - beside > EDGE;
            edge += beyond ? 0 : step;
        }
        way = Math.max(0, way - edge);
        mirrorX[i] = -2 * way * stepX;
        mirrorY[i] = -2 * way * stepY;
        float limit = way * FURTHEST_OTHER + 1;
        for (float further = 1; further < limit; further++) {
            float x1 = placeX + further * stepX;
            float y1 = placeY + further * stepY;
            if (map.at(x1, y1) - beside <= EDGE) {
                otherX[i] = 2 * (x1 - placeX);
                otherY[i] = 2 * (y1 - placeY);
                float share = (way / (way + further) - 0.5f) / FADE + 0.5f;
                otherShare[i] = Math.max(0, Math.min(1, share));
                return;
            }
        }
    }
}
