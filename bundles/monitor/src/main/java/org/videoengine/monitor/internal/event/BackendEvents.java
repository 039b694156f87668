package org.videoengine.monitor.internal.event;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.RenderBackend;
import org.videoengine.monitor.MonitorTopics;

/** Tells Event Admin which backends come and go. */
@Component(service = BackendEvents.class, immediate = true)
public final class BackendEvents {
    private final EventAdmin admin;

    /** Sends to that service. */
    @Activate
    public BackendEvents(@Reference EventAdmin admin) {
        this.admin = admin;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addBackend(RenderBackend backend) {
        send(MonitorTopics.BACKEND_ARRIVED, backend.descriptor());
    }

    void removeBackend(RenderBackend backend) {
        send(MonitorTopics.BACKEND_LEFT, backend.descriptor());
    }

    private void send(String topic, BackendDescriptor backend) {
        admin.postEvent(new Event(
                topic,
                Map.of(
                        MonitorTopics.BACKEND_ID,
                        backend.id(),
                        MonitorTopics.BACKEND_KIND,
                        backend.kind().name(),
                        MonitorTopics.BACKEND_DEVICE,
                        backend.device())));
    }
}
