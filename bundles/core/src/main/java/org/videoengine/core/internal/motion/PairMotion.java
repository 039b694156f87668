package org.videoengine.core.internal.motion;

import org.videoengine.frame.MotionField;

/** The motion between two neighbouring keyframes, in both directions. Immutable; safe to use from any thread. */
public final class PairMotion {
    final FlowField forward;
    final FlowField backward;
    private final float unitX;
    private final float unitY;

    /**
     * @param unitX samples of a field that is to span the picture exactly, for one of the flows', whose last may hang over
     */
    PairMotion(float unitX, float unitY, FlowField forward, FlowField backward) {
        this.unitX = unitX;
        this.unitY = unitY;
        this.forward = forward;
        this.backward = backward;
    }

    /** A field to be filled by {@link #at}: the same one serves all pairs of that size. */
    public MotionField field() {
        int count = forward.width() * forward.height();
        return new MotionField(
                forward.width(),
                forward.height(),
                new float[count],
                new float[count],
                new float[count],
                new float[count],
                new float[count]);
    }

    /** Whether a field has the size that {@link #at} needs. */
    public boolean fits(MotionField field) {
        return field.width() == forward.width() && field.height() == forward.height();
    }

    /**
     * The field for a frame between the keyframes: each pixel moves by the mean of both flows where it is.
     *
     * @param time 0 at the first keyframe, 1 at the second
     * @param field is overwritten
     */
    public void at(double time, MotionField field) {
        int width = forward.width();
        int height = forward.height();
        float toFirst = (float) (-0.5 * time);
        float toSecond = (float) (0.5 * (1 - time));
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                float u = (forward.u.at(x, y) - backward.u.at(x, y)) * unitX;
                float v = (forward.v.at(x, y) - backward.v.at(x, y)) * unitY;
                field.firstX()[i] = toFirst * u;
                field.firstY()[i] = toFirst * v;
                field.secondX()[i] = toSecond * u;
                field.secondY()[i] = toSecond * v;
                field.weight()[i] = (float) (1 - time);
            }
        }
    }
}
