package org.videoengine.benchmark.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.backend.DeviceMemoryMeter;
import org.videoengine.backend.RenderBackend;
import org.videoengine.benchmark.BenchmarkException;
import org.videoengine.benchmark.internal.run.Services;
import org.videoengine.hardware.HardwareDetector;
import org.videoengine.optimizer.ConfigurationOptimizer;
import org.videoengine.quality.QualityValidator;
import org.videoengine.render.VideoEngine;

/** The services that a benchmark uses; each may come and go. */
@Component(service = PresentServices.class)
public final class PresentServices {
    private final List<RenderBackend> backends = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile QualityValidator quality;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile HardwareDetector hardware;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ConfigurationOptimizer optimizer;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addBackend(RenderBackend backend) {
        backends.add(backend);
    }

    void removeBackend(RenderBackend backend) {
        backends.remove(backend);
    }

    /**
     * The services for one benchmark.
     *
     * @param context registers what the engine is offered
     * @throws BenchmarkException if there is no engine
     */
    Services with(BundleContext context) throws BenchmarkException {
        if (engine == null) {
            throw new BenchmarkException("there is no engine: the bundle org.videoengine.core is not running", false);
        }
        return new Present(engine, context);
    }

    private final class Present implements Services {
        private final VideoEngine present;
        private final BundleContext context;

        Present(VideoEngine present, BundleContext context) {
            this.present = present;
            this.context = context;
        }

        @Override
        public VideoEngine engine() {
            return present;
        }

        @Override
        public Optional<QualityValidator> quality() {
            return Optional.ofNullable(quality);
        }

        @Override
        public Optional<HardwareDetector> hardware() {
            return Optional.ofNullable(hardware);
        }

        @Override
        public Optional<ConfigurationOptimizer> optimizer() {
            return Optional.ofNullable(optimizer);
        }

        @Override
        public Optional<DeviceMemoryMeter> deviceMemory(String backend) {
            return backends.stream()
                    .filter(one -> one.descriptor().id().equals(backend))
                    .filter(DeviceMemoryMeter.class::isInstance)
                    .map(DeviceMemoryMeter.class::cast)
                    .findFirst();
        }

        @Override
        public Offer offer(RenderBackend backend) {
            ServiceRegistration<RenderBackend> registration =
                    context.registerService(RenderBackend.class, backend, null);
            return registration::unregister;
        }

        @Override
        public String program() {
            return context.getBundle().getVersion().toString();
        }
    }
}
