package org.videoengine.core.internal.motion;

/** How finely motion is estimated. */
public enum FlowQuality {
    /** One vector for every 8x8 pixels, from pictures reduced to a quarter. */
    MEDIUM(8, true, 6, 0),
    /** One vector for every 4x4 pixels, from pictures reduced to half. */
    HIGH(4, true, 6, 0),
    /** One vector for every 2x2 pixels, from pictures reduced to half, smoothed where they say little. */
    ULTRA(2, false, 4, 1);

    private final int scale;
    private final boolean finer;
    private final int patchStep;
    private final int lastWarps;

    FlowQuality(int scale, boolean finer, int patchStep, int lastWarps) {
        this.scale = scale;
        this.finer = finer;
        this.patchStep = patchStep;
        this.lastWarps = lastWarps;
    }

    /** Picture pixels from one vector to the next, in each direction. */
    public int scale() {
        return scale;
    }

    /** Whether the last patches are sought in pictures twice as fine as the flow. */
    boolean finer() {
        return finer;
    }

    /** Picture pixels from one sample to the next of the finest pictures that are looked at. */
    int finestScale() {
        return finer ? scale / 2 : scale;
    }

    /** The level of a pyramid of pictures whose samples are those of the flow. */
    int flowLevel() {
        return finer ? 1 : 0;
    }

    /** Samples from one search patch to the next on the finest level. */
    int patchStep() {
        return patchStep;
    }

    /** Times that the second picture is warped anew while the finest level is refined. */
    int lastWarps() {
        return lastWarps;
    }
}
