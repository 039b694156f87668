package org.videoengine.console.internal.backend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.videoengine.backend.BackendSearch;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.UnavailableBackend;

/**
 * Which bundle a backend comes from, and which bundles have backends and are stopped. A bundle that is stopped offers nothing: it
 * is known by what it offered before, or by the services that it declares.
 */
@Component(service = BackendBundles.class)
public final class BackendBundles {
    private static final Set<String> OFFERS =
            Set.of(RenderBackend.class.getName(), UnavailableBackend.class.getName(), BackendSearch.class.getName());

    private final BundleContext context;
    private final Set<Long> seen = ConcurrentHashMap.newKeySet();

    @Activate
    public BackendBundles(BundleContext context) {
        this.context = context;
    }

    /** The bundles that offer something now, by the ids of their backends. */
    public Map<String, Bundle> byBackend() {
        Map<String, Bundle> bundles = new LinkedHashMap<>();
        put(bundles, RenderBackend.class, backend -> backend.descriptor().id());
        put(bundles, UnavailableBackend.class, UnavailableBackend::id);
        references(BackendSearch.class)
                .forEach(reference -> seen.add(reference.getBundle().getBundleId()));
        return bundles;
    }

    private <T> void put(Map<String, Bundle> bundles, Class<T> type, Function<T, String> id) {
        references(type).forEach(reference -> {
            Bundle bundle = reference.getBundle();
            T backend = context.getService(reference);
            if (backend != null && bundle != null) {
                bundles.putIfAbsent(id.apply(backend), bundle);
                seen.add(bundle.getBundleId());
                context.ungetService(reference);
            }
        });
    }

    private <T> Stream<ServiceReference<T>> references(Class<T> type) {
        try {
            return context.getServiceReferences(type, null).stream().filter(reference -> reference.getBundle() != null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("there is no filter", e);
        }
    }

    /** Bundles with backends that are not running. */
    public List<Bundle> stopped() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.RESOLVED || bundle.getState() == Bundle.INSTALLED)
                .filter(bundle -> seen.contains(bundle.getBundleId()) || declaresBackends(bundle))
                .toList();
    }

    private static boolean declaresBackends(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null
                && revision.getDeclaredCapabilities("osgi.service").stream()
                        .map(capability -> capability.getAttributes().get("objectClass"))
                        .anyMatch(BackendBundles::offers);
    }

    private static boolean offers(Object types) {
        Stream<?> names =
                types instanceof List<?> list ? list.stream() : Stream.of(types).filter(Objects::nonNull);
        return names.anyMatch(name -> OFFERS.contains(String.valueOf(name)));
    }

    /** A bundle with backends by its symbolic name, running or not. */
    public Optional<Bundle> find(String symbolicName) {
        List<Bundle> all = new ArrayList<>(stopped());
        all.addAll(byBackend().values());
        all.addAll(references(BackendSearch.class)
                .map(ServiceReference::getBundle)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return all.stream()
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst();
    }
}
