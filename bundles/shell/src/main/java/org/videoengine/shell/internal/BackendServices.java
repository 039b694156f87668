package org.videoengine.shell.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.videoengine.backend.BackendSearch;
import org.videoengine.backend.RenderBackend;

/** The backend services themselves, for the conformance kit. */
@Component(service = BackendServices.class)
public final class BackendServices {
    private final List<RenderBackend> backends = new CopyOnWriteArrayList<>();
    private final List<BackendSearch> searches = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(RenderBackend backend) {
        backends.add(backend);
    }

    void remove(RenderBackend backend) {
        backends.remove(backend);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSearch(BackendSearch search) {
        searches.add(search);
    }

    void removeSearch(BackendSearch search) {
        searches.remove(search);
    }

    /** All that can be found. */
    List<RenderBackend> all() {
        searches.forEach(search -> search.search(true));
        return List.copyOf(backends);
    }
}
