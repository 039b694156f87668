package org.videoengine.console.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendState;
import org.videoengine.console.internal.backend.BackendBundles;
import org.videoengine.monitor.BackendSnapshot;
import org.videoengine.monitor.EngineSnapshot;

/** Backends as the page shows them: those that the engine knows, and then the bundles that are stopped. */
final class BackendViews {
    private BackendViews() {}

    static List<BackendView> of(List<BackendState> states, BackendBundles bundles, Optional<EngineSnapshot> figures) {
        Map<String, Bundle> origins = bundles.byBackend();
        List<Bundle> stopped = bundles.stopped();
        List<BackendView> views = new ArrayList<>();
        for (BackendState state : states) {
            // One that cannot be resolved is known to the engine by the name of its bundle, and comes with what it
            // lacks.
            Optional<Bundle> bundle = Optional.ofNullable(origins.get(state.id()));
            views.add(view(state, bundle, beside(state.id(), bundle, origins), frames(state.id(), figures)));
        }
        stopped.stream()
                .filter(bundle -> states.stream().noneMatch(state -> state.id().equals(bundle.getSymbolicName())))
                .map(BackendViews::stopped)
                .forEach(views::add);
        return views;
    }

    private static BackendView view(BackendState state, Optional<Bundle> bundle, List<String> beside, long frames) {
        String word = state.usable() ? "usable" : state.descriptor().isPresent() ? "set aside" : "unavailable";
        return new BackendView(
                state.id(),
                state.kind() == BackendDescriptor.Kind.OTHER ? "" : state.kind().name(),
                state.descriptor().map(BackendDescriptor::device).orElse(""),
                detail(state),
                word,
                state.reason().orElse(""),
                bundle.map(Bundle::getSymbolicName).orElse(""),
                bundle.map(some -> some.getVersion().toString()).orElse(""),
                beside,
                frames);
    }

    private static String detail(BackendState state) {
        String detail = state.descriptor().map(BackendDescriptor::detail).orElse("");
        return state.sameDeviceAs()
                .map(other -> (detail.isEmpty() ? "" : detail + "; ") + "the same device as " + other)
                .orElse(detail);
    }

    private static BackendView stopped(Bundle bundle) {
        String name = bundle.getHeaders().get("Bundle-Name");
        return new BackendView(
                bundle.getSymbolicName(),
                "",
                name == null ? "" : name,
                "",
                "stopped",
                "its bundle is stopped",
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                List.of(),
                -1);
    }

    private static List<String> beside(String id, Optional<Bundle> bundle, Map<String, Bundle> origins) {
        return origins.entrySet().stream()
                .filter(entry -> bundle.filter(entry.getValue()::equals).isPresent())
                .map(Map.Entry::getKey)
                .filter(other -> !other.equals(id))
                .toList();
    }

    private static long frames(String id, Optional<EngineSnapshot> figures) {
        return figures.stream()
                .flatMap(snapshot -> snapshot.backends().stream())
                .filter(backend -> backend.id().equals(id))
                .mapToLong(BackendSnapshot::frames)
                .findFirst()
                .orElse(-1);
    }

    /** A word of an enumeration as it is shown. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
