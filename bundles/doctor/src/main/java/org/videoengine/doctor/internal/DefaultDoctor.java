package org.videoengine.doctor.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.doctor.Diagnosis;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.Doctor;
import org.videoengine.doctor.Finding;
import org.videoengine.hardware.Hardware;
import org.videoengine.hardware.HardwareDetector;
import org.videoengine.hardware.HardwareQuery;
import org.videoengine.hardware.ProcessorLoad;
import org.videoengine.hardware.ProcessorLoadMeter;

/** Asks the checks one after the other, so that none is in the way of another's measurement. */
@Component
public final class DefaultDoctor implements Doctor {
    private static final Duration LOOK_AT_LOAD = Duration.ofMillis(500);
    /** Drivers get half a minute to answer, then the disk is measured. */
    private static final Duration FOR_HARDWARE = Duration.ofSeconds(60);

    private static final Duration FOR_A_CHECK = Duration.ofSeconds(30);

    /** By ranking, highest first, and then by service id. */
    private final Map<Rank, DiagnosticCheck> checks = new ConcurrentSkipListMap<>();

    private final InstallationReader installation;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile HardwareDetector detector;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ProcessorLoadMeter meter;

    /** With what gathers what is installed. */
    @Activate
    public DefaultDoctor(@Reference InstallationReader installation) {
        this.installation = installation;
    }

    private record Rank(int ranking, String id, long service) implements Comparable<Rank> {
        static Rank of(DiagnosticCheck check, Map<String, Object> properties) {
            int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer number ? number : 0;
            return new Rank(ranking, check.id(), (Long) properties.get(Constants.SERVICE_ID));
        }

        @Override
        public int compareTo(Rank other) {
            int byRanking = Integer.compare(other.ranking, ranking);
            int byId = byRanking != 0 ? byRanking : id.compareTo(other.id);
            return byId != 0 ? byId : Long.compare(service, other.service);
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(DiagnosticCheck check, Map<String, Object> properties) {
        checks.put(Rank.of(check, properties), check);
    }

    void remove(DiagnosticCheck check, Map<String, Object> properties) {
        checks.values().remove(check);
    }

    @Override
    public Diagnosis examine(Path folder) throws InterruptedException {
        Instant time = Instant.now();
        List<Finding> findings = new ArrayList<>();
        Path place = folder.toAbsolutePath().normalize();
        ProcessorLoadMeter presentMeter = meter;
        Optional<ProcessorLoad> load =
                presentMeter == null ? Optional.empty() : Optional.of(presentMeter.measure(LOOK_AT_LOAD));
        Facts facts = new Facts(place, hardware(place, findings), load);
        for (DiagnosticCheck check : checks.values()) {
            Supervised.Outcome<List<Finding>> outcome = Supervised.call(FOR_A_CHECK, () -> check.examine(facts));
            findings.addAll(outcome.value().orElseGet(() -> List.of(couldNot(check.id(), outcome.failure()))));
        }
        return new Diagnosis(time, findings, facts.knownHardware(), facts.knownLoad(), installation.read());
    }

    private Optional<Hardware> hardware(Path folder, List<Finding> findings) throws InterruptedException {
        HardwareDetector present = detector;
        if (present == null) {
            return Optional.empty();
        }
        HardwareQuery query = HardwareQuery.QUICK.withEncoders().withMeasuredFolder(folder);
        Supervised.Outcome<Hardware> outcome = Supervised.call(FOR_HARDWARE, () -> present.detect(query));
        if (outcome.value().isEmpty()) {
            findings.add(couldNot("hardware", outcome.failure()));
        }
        return outcome.value();
    }

    private static Finding couldNot(String check, String failure) {
        return Finding.warning(
                check,
                "The check " + check + " " + failure + ".",
                "What it looks for may be there unseen.",
                "If it does so again, report it with what doctor --json prints.");
    }
}
