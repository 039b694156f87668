package org.videoengine.gpucheck.internal.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.videoengine.backend.RenderBackend;
import org.videoengine.conformance.ConformanceKit;
import org.videoengine.conformance.ConformanceReport;
import org.videoengine.conformance.SceneResult;
import org.videoengine.conformance.SceneResult.Status;

/**
 * How a backend did in the conformance kit.
 *
 * @param report the kit's
 * @param seconds that it took, the reference's drawing included
 */
record ConformanceCheck(ConformanceReport report, double seconds) {

    static ConformanceCheck of(RenderBackend backend) {
        long start = System.nanoTime();
        ConformanceReport report = ConformanceKit.run(backend);
        return new ConformanceCheck(report, (System.nanoTime() - start) / 1e9);
    }

    /** Why it is not conformant, one sentence each; empty if it is. */
    private List<String> reasons() {
        List<String> reasons = new ArrayList<>(failed().stream()
                .map(scene -> "scene " + scene.scene() + ": " + scene.reason())
                .toList());
        if (reasons.isEmpty() && !report.passed()) {
            reasons.add("no scene of the conformance kit was drawn");
        }
        return reasons;
    }

    private List<SceneResult> failed() {
        return report.scenes().stream()
                .filter(scene -> scene.status() == Status.FAILED)
                .toList();
    }

    Map<String, Object> document() {
        Map<String, Object> conformance = new LinkedHashMap<>();
        conformance.put("passed", report.count(Status.PASSED));
        conformance.put("failed", report.count(Status.FAILED));
        conformance.put("skipped", report.count(Status.SKIPPED));
        conformance.put("seconds", seconds);
        conformance.put("worst", worst().map(ConformanceCheck::document).orElse(null));
        conformance.put(
                "failures", failed().stream().map(ConformanceCheck::document).toList());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("reasons", reasons());
        document.put("conformance", conformance);
        return document;
    }

    private Optional<SceneResult> worst() {
        return report.scenes().stream()
                .filter(scene -> scene.worst().isPresent())
                .max(Comparator.comparingDouble(SceneResult::maxError).thenComparingDouble(SceneResult::error999));
    }

    private static Map<String, Object> document(SceneResult scene) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scene", scene.scene());
        document.put("frame", scene.worst().map(worst -> worst.frame()).orElse(null));
        document.put("error999", scene.error999());
        document.put("maxError", scene.maxError());
        document.put("psnr", Double.isFinite(scene.psnr()) ? scene.psnr() : null);
        document.put("reason", scene.reason());
        return document;
    }
}
