package org.videoengine.shell.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.benchmark.PerformanceBenchmark;
import org.videoengine.doctor.Doctor;
import org.videoengine.hardware.HardwareDetector;
import org.videoengine.interchange.TimelineInterchange;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.HealthExaminer;
import org.videoengine.optimizer.ConfigurationOptimizer;
import org.videoengine.optimizer.ConfigurationStore;
import org.videoengine.quality.QualityValidator;
import org.videoengine.render.VideoConfig;

/** The services behind the commands that look at this machine, at films and at what is running; each may come and go. */
@Component(service = ToolServices.class)
public final class ToolServices {
    private static final String DATA_FOLDER = "video.engine.data";

    private volatile Supplier<Optional<VideoConfig>> defaults;
    private volatile Optional<Path> dataFolder = Optional.empty();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ConfigurationOptimizer optimizer;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ConfigurationStore configurations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PerformanceBenchmark benchmark;

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

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile TimelineInterchange interchange;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile HealthExaminer health;

    /** With what is stored for renders, in the distribution's framework or another. */
    @Activate
    public ToolServices(@Reference StoredDefaults defaults, BundleContext context) {
        this.defaults = defaults::read;
        this.dataFolder = Optional.ofNullable(context.getProperty(DATA_FOLDER))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    /** No parameter: an older SCR, such as Karaf's, complains of each constructor that has as many as the one above. */
    private ToolServices() {
        this.defaults = Optional::empty;
    }

    /** Without services, and with what is stored for renders. */
    public static ToolServices none(Supplier<Optional<VideoConfig>> defaults) {
        ToolServices none = new ToolServices();
        none.defaults = defaults;
        return none;
    }

    /** With that, and no other service. */
    public static ToolServices of(HealthExaminer health) {
        ToolServices tools = new ToolServices();
        tools.health = health;
        return tools;
    }

    /** What renders use where their options say nothing; empty if nothing is stored. */
    public Optional<VideoConfig> renderDefaults() {
        return defaults.get();
    }

    /** Where the distribution keeps what it learns; empty in other hosts. */
    public Optional<Path> dataFolder() {
        return dataFolder;
    }

    /** The optimizer. */
    public ConfigurationOptimizer optimizer() {
        return present(optimizer, "org.videoengine.optimizer");
    }

    /** Where the configuration of renders is kept. */
    public ConfigurationStore configurations() {
        return present(configurations, "org.videoengine.optimizer");
    }

    /** What is running. */
    public EngineMonitor monitor() {
        return present(monitor, "org.videoengine.monitor");
    }

    /** What finds out what is in this machine. */
    public HardwareDetector hardware() {
        return present(hardware, "org.videoengine.hardware");
    }

    /** What finds out what is wrong. */
    public Doctor doctor() {
        return present(doctor, "org.videoengine.doctor");
    }

    /** What carries out health checks. */
    public HealthExaminer health() {
        return present(health, "org.videoengine.monitor.health");
    }

    /** Measures how good films are. */
    public QualityValidator quality() {
        return present(quality, "org.videoengine.quality");
    }

    /** Measures how fast this machine renders. */
    public PerformanceBenchmark benchmark() {
        return present(benchmark, "org.videoengine.benchmark");
    }

    /** Exchange of timelines. */
    public TimelineInterchange interchange() {
        return present(interchange, "org.videoengine.interchange");
    }

    /** The service, or the sentence that says which bundle is not running. */
    static <T> T present(T service, String bundle) {
        if (service == null) {
            throw new CommandFailure(
                    CommandFailure.FAILED,
                    "the bundle " + bundle
                            + " is not running: see what doctor says of it; in Karaf, install the feature of"
                            + " video-engine that has it",
                    null);
        }
        return service;
    }
}
