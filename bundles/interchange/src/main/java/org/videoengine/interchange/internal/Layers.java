package org.videoengine.interchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lays a track over what is seen below it. */
final class Layers {
    private Layers() {}

    /** What is seen of two layers: the upper one where it covers, elsewhere the lower one, black beyond its end. */
    static List<Piece> over(List<Piece> lower, List<Piece> upper, Predicate<Piece> covers) {
        List<Piece> seen = new ArrayList<>();
        double position = 0;
        for (Piece piece : upper) {
            if (piece.duration() < Flattener.EPSILON || !covers.test(piece)) {
                continue;
            }
            addBetween(seen, lower, position, piece.start());
            seen.add(piece);
            position = piece.end();
        }
        double end = Math.max(end(lower), end(upper));
        addBetween(seen, lower, position, end);
        return seen;
    }

    private static double end(List<Piece> pieces) {
        return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).end();
    }

    private static void addBetween(List<Piece> seen, List<Piece> lower, double from, double to) {
        if (to - from < Flattener.EPSILON) {
            return;
        }
        for (Piece piece : lower) {
            if (piece.end() > from + Flattener.EPSILON && piece.start() < to - Flattener.EPSILON) {
                Piece part = piece.between(from, to);
                // What the dissolve led to is covered.
                seen.add(
                        part.end() > to - Flattener.EPSILON
                                ? new Piece(part.start(), part.duration(), part.seen())
                                : part);
            }
        }
        double end = end(lower);
        if (end < to - Flattener.EPSILON) {
            double start = Math.max(from, end);
            seen.add(new Piece(start, to - start, new Seen.Nothing()));
        }
    }
}
