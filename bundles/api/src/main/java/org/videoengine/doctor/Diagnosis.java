package org.videoengine.doctor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.videoengine.hardware.Hardware;
import org.videoengine.hardware.ProcessorLoad;

/**
 * What the doctor found, and what somebody else would want to know to help.
 *
 * @param time when it began
 * @param findings in the order of the checks
 * @param hardware the machine; empty if the bundle that knows it is not running
 * @param load what kept the processor busy; empty likewise
 * @param installation what is installed, and how it is set
 */
public record Diagnosis(
        Instant time,
        List<Finding> findings,
        Optional<Hardware> hardware,
        Optional<ProcessorLoad> load,
        Installation installation) {

    /** Copies the list and refuses null. */
    public Diagnosis {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(hardware, "hardware");
        Objects.requireNonNull(load, "load");
        Objects.requireNonNull(installation, "installation");
        findings = List.copyOf(findings);
    }

    /** How bad the worst finding is; {@link Severity#OK} if there is none. */
    public Severity worst() {
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.OK);
    }
}
