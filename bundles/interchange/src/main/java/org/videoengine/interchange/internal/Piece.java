package org.videoengine.interchange.internal;

import java.util.Optional;

/**
 * A stretch of a timeline on which one thing is seen.
 *
 * @param start seconds
 * @param duration seconds
 * @param seen what
 * @param toNext how it gives way to what follows; empty for a cut
 */
record Piece(double start, double duration, Seen seen, Optional<Dissolve> toNext) {

    /**
     * A dissolve about the cut at a piece's end.
     *
     * @param before seconds before the cut at which it begins
     * @param after seconds after the cut at which it ends
     */
    record Dissolve(double before, double after) {}

    Piece(double start, double duration, Seen seen) {
        this(start, duration, seen, Optional.empty());
    }

    double end() {
        return start + duration;
    }

    boolean isNothing() {
        return seen instanceof Seen.Nothing;
    }

    Piece dissolving(double before, double after) {
        return new Piece(start, duration, seen, Optional.of(new Dissolve(before, after)));
    }

    Piece movedBy(double seconds) {
        return new Piece(start + seconds, duration, seen, toNext);
    }

    /** What of it lies between two moments; the dissolve stays if the end does. */
    Piece between(double from, double to) {
        double first = Math.max(start, from);
        double last = Math.min(end(), to);
        Seen rest = seen instanceof Seen.Media media
                ? new Seen.Media(media.clip(), media.at() + (first - start) * media.speed(), media.speed())
                : seen;
        return new Piece(first, last - first, rest, last < end() - Flattener.EPSILON ? Optional.empty() : toNext);
    }

    /** The same, played at another speed from the moment 0. */
    Piece atSpeed(double factor) {
        Seen faster = seen instanceof Seen.Media media
                ? new Seen.Media(media.clip(), media.at(), media.speed() * factor)
                : seen;
        return new Piece(
                start / factor,
                duration / factor,
                faster,
                toNext.map(dissolve -> new Dissolve(dissolve.before() / factor, dissolve.after() / factor)));
    }
}
