package org.videoengine.console.internal.doctor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.console.internal.Action;
import org.videoengine.console.internal.Places;
import org.videoengine.console.internal.Query;
import org.videoengine.console.internal.Refusal;
import org.videoengine.console.internal.Reply;
import org.videoengine.doctor.Diagnosis;
import org.videoengine.doctor.Doctor;
import org.videoengine.doctor.Finding;

/** Has the doctor examine this machine, with the disk of the folder of films. */
@Component
public final class DoctorAction implements Action {
    private final Places places;
    private final AtomicBoolean busy = new AtomicBoolean();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Doctor doctor;

    @Activate
    public DoctorAction(@Reference Places places) {
        this.places = places;
    }

    @Override
    public String path() {
        return "doctor.json";
    }

    /** It writes to the disk that it measures. */
    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Reply answer(Query query) throws Refusal {
        Doctor present = Refusal.unlessPresent(doctor, "org.videoengine.doctor");
        if (!busy.compareAndSet(false, true)) {
            throw new Refusal(Refusal.CONFLICT, "the doctor is examining already");
        }
        try {
            Diagnosis diagnosis = present.examine(places.films().folders().get(0));
            return Reply.json(Map.of(
                    "time", diagnosis.time().toString(),
                    "worst", diagnosis.worst().id(),
                    "findings", findings(diagnosis)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.AWAY, "the examination was broken off", e);
        } finally {
            busy.set(false);
        }
    }

    private static List<Map<String, String>> findings(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(DoctorAction::finding).toList();
    }

    private static Map<String, String> finding(Finding finding) {
        return Map.of(
                "check", finding.check(),
                "severity", finding.severity().id(),
                "found", finding.found(),
                "why", finding.why(),
                "fix", finding.fix());
    }
}
