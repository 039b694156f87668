package org.videoengine.quality;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;
import org.videoengine.frame.FrameFormat;

/**
 * Measures how good films are, by themselves and against a reference. Films are read once, from the first frame to the last;
 * memory does not grow with their length. Thread-safe; interrupting the thread ends the work as a listener does.
 */
@ProviderType
public interface QualityValidator {

    /**
     * Judges a film by itself.
     *
     * @throws QualityException if it cannot be read
     * @throws java.util.concurrent.CancellationException if the listener ended it or the thread was interrupted
     */
    SequenceQuality validateSequence(ValidationRequest request) throws QualityException;

    /** As {@link #validateSequence(ValidationRequest)}, held against the standard of the web. */
    default SequenceQuality validateSequence(Path path) throws QualityException {
        return validateSequence(ValidationRequest.of(path));
    }

    /**
     * Compares a film with a reference.
     *
     * @throws QualityException if one cannot be read, or they differ in size or layout
     * @throws java.util.concurrent.CancellationException if the listener ended it or the thread was interrupted
     */
    FilmComparison compare(ComparisonRequest request) throws QualityException;

    /** Compares frames in memory, of this format. */
    FrameComparator comparator(FrameFormat format);
}
