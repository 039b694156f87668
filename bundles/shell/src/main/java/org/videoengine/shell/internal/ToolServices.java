package org.videoengine.shell.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.benchmark.PerformanceBenchmark;
import org.videoengine.doctor.Doctor;
import org.videoengine.hardware.HardwareDetector;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.quality.QualityValidator;

/** The services behind the commands that look at this machine, at films and at what is running; each may come and go. */
@Component(service = ToolServices.class)
public final class ToolServices {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PerformanceBenchmark benchmark;

    /** Measures how fast this machine renders. */
    public PerformanceBenchmark benchmark() {
        return present(benchmark, "org.videoengine.benchmark");
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile EngineMonitor monitor;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile HardwareDetector hardware;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Doctor doctor;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile QualityValidator quality;

    /** What is running. */
    public EngineMonitor monitor() {
        return present(monitor, "org.videoengine.monitor");
    }

    /** Measures how good films are. */
    public QualityValidator quality() {
        return present(quality, "org.videoengine.quality");
    }

    /** What finds out what is in this machine. */
    public HardwareDetector hardware() {
        return present(hardware, "org.videoengine.hardware");
    }

    /** What finds out what is wrong. */
    public Doctor doctor() {
        return present(doctor, "org.videoengine.doctor");
    }

    /** The service, or the sentence that says which bundle is not running. */
    static <T> T present(T service, String bundle) {
        if (service == null) {
            throw new CommandFailure(CommandFailure.FAILED, "the bundle " + bundle + " is not running", null);
        }
        return service;
    }
}
