package org.videoengine.core.internal.motion;

/** How finely motion is estimated. */
public enum FlowQuality {
    /** One vector for every 8x8 pixels. */
    MEDIUM(8, 4, 2),
    /** One vector for every 4x4 pixels. */
    HIGH(4, 4, 2),
    /** One vector for every 2x2 pixels, refined for longer. */
    ULTRA(2, 4, 3);

    private final int scale;
    private final int patchStep;
    private final int warps;

    FlowQuality(int scale, int patchStep, int warps) {
        this.scale = scale;
        this.patchStep = patchStep;
        this.warps = warps;
    }

    /** Picture pixels from one vector to the next, in each direction. */
    public int scale() {
        return scale;
    }

    /** Samples from one search patch to the next. */
    int patchStep() {
        return patchStep;
    }

    /** Times that the second picture is warped anew while a level is refined. */
    int warps() {
        return warps;
    }
}
