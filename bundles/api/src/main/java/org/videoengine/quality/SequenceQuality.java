package org.videoengine.quality;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.videoengine.media.DecodedFormat;

/**
 * How good a film is by itself.
 *
 * @param score 0 to 1: the product of all parts' {@code value^weight}
 * @param standard it was held against
 * @param passed whether the score is at least the standard's
 * @param frames that were decoded
 * @param seconds from the first frame's beginning to the last one's end
 * @param framesPerSecond of the film's clock
 * @param format of its frames
 * @param parts of the score, in a fixed order
 * @param issues by their time
 * @param measures all figures
 * @param notes one sentence each on what a careful user would want to know
 */
public record SequenceQuality(
        double score,
        QualityStandard standard,
        boolean passed,
        long frames,
        double seconds,
        double framesPerSecond,
        DecodedFormat format,
        List<QualityPart> parts,
        List<QualityIssue> issues,
        List<QualityMeasure> measures,
        List<String> notes) {

    /** Copies the lists. */
    public SequenceQuality {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(format, "format");
        parts = List.copyOf(parts);
        issues = List.copyOf(issues);
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
    }

    /** A part by its id. */
    public Optional<QualityPart> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** A measured figure by its id. */
    public OptionalDouble measure(String id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .mapToDouble(QualityMeasure::value)
                .findFirst();
    }
}
