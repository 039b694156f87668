package org.videoengine.doctor.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.backend.BackendState;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Finding;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;

/** Whether frames can be drawn on something, and which backends were set aside. */
@Component(property = "service.ranking:Integer=120")
public final class BackendCheck implements DiagnosticCheck {
    private static final String ID = "backends";
    /** How notes of a job begin that tell of it. */
    private static final String SET_ASIDE = " was set aside: ";

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> examine(DiagnosticContext context) {
        VideoEngine present = engine;
        if (present == null) {
            return List.of(Finding.error(
                    ID,
                    "There is no engine: the bundle org.videoengine.core is not running.",
                    "Nothing can be rendered.",
                    "See what the check of bundles says of it."));
        }
        List<Finding> findings = new ArrayList<>(states(present.backends()));
        for (RenderJob job : present.jobs()) {
            VideoGenerationResult result = job.result().toCompletableFuture().getNow(null);
            if (result != null) {
                result.notes().stream()
                        .filter(note -> note.contains(SET_ASIDE))
                        .map(note -> setAside(job.id(), note))
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    private static Finding setAside(String job, String note) {
        return Finding.warning(
                ID,
                "In job " + job + ", " + note + (note.endsWith(".") ? "" : "."),
                "Other backends drew its frames; it took longer.",
                "If it happens again, see what conformance says of this backend.");
    }

    static List<Finding> states(List<BackendState> backends) {
        List<Finding> findings = new ArrayList<>();
        String usable = backends.stream()
                .filter(BackendState::usable)
                .map(state -> state.id() + " ("
                        + state.descriptor().map(d -> d.device()).orElse("") + ")")
                .collect(Collectors.joining(", "));
        findings.add(
                usable.isEmpty()
                        ? Finding.error(
                                ID,
                                "Frames can be drawn on nothing: "
                                        + (backends.isEmpty()
                                                ? "there is no backend."
                                                : "none of the backends is usable."),
                                "Nothing can be rendered.",
                                "Put engine-cpu.jar, which came with this version, back into the folder backends; in"
                                        + " Karaf, feature:install video-engine-cpu.")
                        : Finding.ok(ID, "Frames can be drawn on " + usable + '.'));
        for (BackendState state : backends) {
            if (state.usable()) {
                continue;
            }
            String reason = state.reason().get();
            findings.add(
                    state.descriptor().isPresent()
                            ? Finding.warning(
                                    ID,
                                    "The backend " + state.id() + " was set aside: " + reason + '.',
                                    "No job draws on it until it comes anew.",
                                    "Take its jar out of the folder backends and put it back, or restart; if its driver"
                                            + " hangs again, update the driver.")
                            : Finding.info(
                                    ID,
                                    "The backend " + state.id() + " cannot be used: " + reason + '.',
                                    "Frames are drawn on the others.",
                                    ""));
        }
        return findings;
    }
}
