package org.videoengine.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.videoengine.doctor.Diagnosis;
import org.videoengine.doctor.Finding;
import org.videoengine.doctor.Installation;
import org.videoengine.hardware.ProcessorLoad;

/** What the doctor found, as a document. What is not known is left out. */
final class DiagnosisDocument {

    private DiagnosisDocument() {}

    static Map<String, Object> of(Diagnosis diagnosis) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("time", diagnosis.time().toString());
        document.put("worst", diagnosis.worst().id());
        document.put(
                "findings",
                diagnosis.findings().stream().map(DiagnosisDocument::finding).toList());
        diagnosis.load().ifPresent(load -> document.put("load", load(load)));
        diagnosis.hardware().ifPresent(hardware -> document.put("hardware", HardwareDocument.of(hardware)));
        document.put(
                "bundles",
                diagnosis.installation().bundles().stream()
                        .map(DiagnosisDocument::bundle)
                        .toList());
        document.put("javaOptions", diagnosis.installation().javaOptions());
        document.put("properties", diagnosis.installation().properties());
        document.put("configurations", diagnosis.installation().configurations());
        return document;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", finding.check());
        document.put("severity", finding.severity().id());
        document.put("found", finding.found());
        document.put("why", finding.why());
        document.put("fix", finding.fix());
        return document;
    }

    private static Map<String, Object> load(ProcessorLoad load) {
        Map<String, Object> document = new LinkedHashMap<>();
        load.loadAverage().ifPresent(value -> document.put("loadAverage", value));
        load.othersShare().ifPresent(value -> document.put("othersShare", value));
        load.stolenShare().ifPresent(value -> document.put("stolenShare", value));
        load.throttledShare().ifPresent(value -> document.put("throttledShare", value));
        load.frequencyLimit().ifPresent(value -> document.put("frequencyLimit", value));
        load.thermalThrottles().ifPresent(value -> document.put("thermalThrottles", value));
        load.thermalMargin().ifPresent(value -> document.put("thermalMargin", value));
        return document;
    }

    private static Map<String, Object> bundle(Installation.InstalledBundle bundle) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", bundle.id());
        document.put("symbolicName", bundle.symbolicName());
        document.put("version", bundle.version());
        document.put("state", bundle.state());
        return document;
    }
}
