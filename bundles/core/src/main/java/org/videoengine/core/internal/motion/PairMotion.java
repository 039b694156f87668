package org.videoengine.core.internal.motion;

import org.videoengine.frame.MotionField;

/** The motion between two neighbouring keyframes, in both directions. Immutable; safe to use from any thread. */
public final class PairMotion {
    /** Pictures of which less than this share can be followed from one to the other and back show different scenes. */
    private static final double SAME_SCENE = 0.15;

    private final FlowField forward;
    private final FlowField backward;
    private final Plane first;
    private final Plane second;
    private final DirectedMotion there;
    private final DirectedMotion back;
    private final float unitX;
    private final float unitY;
    private final boolean cut;

    /**
     * @param unitX samples of a field that is to span the picture exactly, for one of the flows', whose last may hang over
     * @param first luma of the first picture, at the flows' size
     */
    PairMotion(
            float unitX,
            float unitY,
            FlowField forward,
            FlowField backward,
            Plane first,
            Plane second,
            RowBands bands) {
        this.unitX = unitX;
        this.unitY = unitY;
        this.forward = forward;
        this.backward = backward;
        this.first = first;
        this.second = second;
        RowBands half = bands.half();
        DirectedMotion[] motions = new DirectedMotion[2];
        bands.both(
                () -> motions[0] = new DirectedMotion(forward, backward, first, second, half),
                () -> motions[1] = new DirectedMotion(backward, forward, second, first, half));
        there = motions[0];
        back = motions[1];
        cut = Math.min(there.trusted(), back.trusted()) < SAME_SCENE;
    }

    /** Whether the pictures show different scenes, so that nothing leads from one to the other. */
    public boolean cut() {
        return cut;
    }

    /** Room for the field of a frame: the same serves all pairs of that size. */
    public FrameMotion frame() {
        return new FrameMotion(forward.width(), forward.height());
    }

    /** Whether a frame has the size that {@link #at} needs. */
    public boolean fits(FrameMotion frame) {
        return frame.fits(forward.width(), forward.height());
    }

    /**
     * Works out the field of a frame between the keyframes. Over a cut the nearer keyframe is held.
     *
     * @param time 0 at the first keyframe, 1 at the second
     * @param around what is known of the time before and after
     * @param frame is overwritten
     * @return the frame's field, or over a cut one that shows a keyframe itself
     */
    public MotionField at(double time, Surroundings around, FrameMotion frame) {
        if (cut) {
            return time < 0.5 ? MotionField.FIRST_KEYFRAME : MotionField.SECOND_KEYFRAME;
        }
        frame.fill(this, around.of(this), (float) time);
        return frame.field();
    }

    boolean sameSize(PairMotion other) {
        return forward.width() == other.forward.width() && forward.height() == other.forward.height();
    }

    FlowField forward() {
        return forward;
    }

    FlowField backward() {
        return backward;
    }

    Plane first() {
        return first;
    }

    Plane second() {
        return second;
    }

    DirectedMotion there() {
        return there;
    }

    DirectedMotion back() {
        return back;
    }

    float unitX() {
        return unitX;
    }

    float unitY() {
        return unitY;
    }
}
