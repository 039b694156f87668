package org.videoengine.core.internal.motion;

/**
 * The pairs of keyframes beside a pair, which tell whence things came and where they go.
 *
 * @param before the pair that ends with the first keyframe; null if there is none that tells
 * @param timeBefore of its first keyframe, under 0: the pair in the middle lasts from 0 to 1
 * @param after the pair that begins with the second keyframe; null if there is none that tells
 * @param timeAfter of its second keyframe, over 1
 */
public record Surroundings(PairMotion before, double timeBefore, PairMotion after, double timeAfter) {
    /** A pair by itself. */
    public static final Surroundings NONE = new Surroundings(null, 0, null, 0);

    /** What of them tells anything of a pair: a cut does not, and nor does a picture of another size. */
    Surroundings of(PairMotion pair) {
        return new Surroundings(
                tells(before, pair) ? before : null, timeBefore, tells(after, pair) ? after : null, timeAfter);
    }

    boolean empty() {
        return before == null && after == null;
    }

    private static boolean tells(PairMotion beside, PairMotion pair) {
        return beside != null && !beside.cut() && beside.sameSize(pair);
    }
}
