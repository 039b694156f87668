package org.videoengine.monitor.internal;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendState;
import org.videoengine.monitor.BackendSnapshot;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.EngineSnapshot;
import org.videoengine.monitor.internal.JobBook.Page;
import org.videoengine.monitor.internal.JobBook.Work;
import org.videoengine.render.VideoEngine;

/** Puts together what the engine, the book of its jobs and the JVM tell. */
@Component(service = EngineMonitor.class, configurationPid = Endpoint.PID)
public final class DefaultEngineMonitor implements EngineMonitor {
    private static final Work NONE = new Work(0, 0);

    @Reference
    private JobBook book;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    private volatile URI address;

    @Activate
    @Modified
    void configure(BundleContext context, MonitorConfiguration configuration) {
        try {
            address = Endpoint.of(context, configuration).address();
        } catch (IllegalArgumentException e) {
            // Who serves the metrics has said it.
            address = new Endpoint("127.0.0.1", 0).address();
        }
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public EngineSnapshot snapshot() {
        Page page = book.read();
        return new EngineSnapshot(
                System.currentTimeMillis(),
                ProcessHandle.current().pid(),
                ManagementFactory.getRuntimeMXBean().getUptime() / 1e3,
                page.jobs(),
                backends(page.backends()),
                ProcessMemory.now(page.jobs()));
    }

    private List<BackendSnapshot> backends(Map<String, Work> work) {
        Map<String, Work> left = new TreeMap<>(work);
        List<BackendSnapshot> backends = new ArrayList<>();
        VideoEngine present = engine;
        if (present != null) {
            for (BackendState state : present.backends()) {
                Work done = left.getOrDefault(state.id(), NONE);
                left.remove(state.id());
                backends.add(new BackendSnapshot(
                        state.id(),
                        state.descriptor().map(BackendDescriptor::device).orElse(""),
                        state(state),
                        state.reason().orElse(""),
                        done.frames(),
                        done.busySeconds()));
            }
        }
        left.forEach((id, done) -> backends.add(new BackendSnapshot(
                id,
                "",
                BackendSnapshot.State.GONE,
                "it is not installed any more",
                done.frames(),
                done.busySeconds())));
        return backends;
    }

    private static BackendSnapshot.State state(BackendState backend) {
        if (backend.usable()) {
            return BackendSnapshot.State.USABLE;
        }
        return backend.descriptor().isPresent() ? BackendSnapshot.State.SET_ASIDE : BackendSnapshot.State.UNAVAILABLE;
    }
}
