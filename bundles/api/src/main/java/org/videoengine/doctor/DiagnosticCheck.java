package org.videoengine.doctor;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks for one kind of trouble. Whoever knows of one registers it as a service: the {@link Doctor} asks all that are there, those
 * with the higher service ranking first, and by id where that is equal.
 */
@ConsumerType
public interface DiagnosticCheck {

    /** Unique; lower-case words joined by hyphens, such as {@code heap-size}. Findings bear it. */
    String id();

    /**
     * Looks, and says what there is to see: at least one finding, {@link Severity#OK} where all is well. Called from a thread of
     * its own, by one caller at a time; a check that takes more than half a minute is given up and reported.
     *
     * @throws InterruptedException if its thread is interrupted, as when it is given up
     * @throws Exception if it cannot look: its message is reported
     */
    List<Finding> examine(DiagnosticContext context) throws Exception;
}
