package org.videoengine.quality;

import java.util.List;
import java.util.Objects;
import org.videoengine.media.DecodedFormat;

/**
 * A film against its reference.
 *
 * @param format that the frames were compared in
 * @param scores of all frames that both have
 * @param notes one sentence each on what a careful user would want to know: frames that only one has, say
 */
public record FilmComparison(DecodedFormat format, ReferenceScores scores, List<String> notes) {
    /** Copies the list. */
    public FilmComparison {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(scores, "scores");
        notes = List.copyOf(notes);
    }
}
