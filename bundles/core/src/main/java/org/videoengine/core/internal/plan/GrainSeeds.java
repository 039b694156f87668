package org.videoengine.core.internal.plan;

/** Seeds of the film grain: a mixed hash of the shot's id and the frame, the same in every process and on every machine. */
final class GrainSeeds {
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final int shot;

    GrainSeeds(String shotId) {
        int hash = GOLDEN_RATIO;
        for (int i = 0; i < shotId.length(); i++) {
            hash = mix(hash ^ shotId.charAt(i));
        }
        shot = hash;
    }

    /** The seed of a frame; no two frames of a shot share one. */
    int seed(int frame) {
        return mix(shot + frame * GOLDEN_RATIO);
    }

    /** Chris Wellons' lowbias32 finaliser: a bijection in which every input bit changes every output bit half of the time. */
    private static int mix(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x7FEB352D;
        h ^= h >>> 15;
        h *= 0x846CA68B;
        return h ^ (h >>> 16);
    }
}
