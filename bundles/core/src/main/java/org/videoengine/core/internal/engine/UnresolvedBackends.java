package org.videoengine.core.internal.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.UnavailableBackend;

/**
 * Finds bundles with backends that are installed and offer nothing, not even a reason, because the framework cannot resolve them:
 * something that they need is not there. Thread-safe.
 */
final class UnresolvedBackends {
    private static final String CONTRACT = RenderBackend.class.getPackageName();

    private final BundleContext context;
    private final FrameworkWiring wiring;

    /** @param context of any bundle of the framework */
    UnresolvedBackends(BundleContext context) {
        this.context = context;
        this.wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    private record Unresolved(String id, String reason) implements UnavailableBackend {
        @Override
        public BackendDescriptor.Kind kind() {
            return BackendDescriptor.Kind.OTHER;
        }
    }

    /** Those of this moment, by their bundles' symbolic names. */
    List<UnavailableBackend> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.INSTALLED && bundle.getSymbolicName() != null)
                .filter(UnresolvedBackends::usesTheContract)
                // One that nobody has started yet is only now resolved, if it can be.
                .filter(bundle -> !wiring.resolveBundles(List.of(bundle)))
                .<UnavailableBackend>map(bundle -> new Unresolved(bundle.getSymbolicName(), why(bundle)))
                .toList();
    }

    private static boolean usesTheContract(Bundle bundle) {
        return requirements(bundle)
                .anyMatch(requirement -> requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
                        && MissingRequirement.name(requirement).equals(CONTRACT));
    }

    private static Stream<BundleRequirement> requirements(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Stream.empty()
                : revision.getDeclaredRequirements(null).stream().filter(UnresolvedBackends::mandatory);
    }

    private static boolean mandatory(BundleRequirement requirement) {
        String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
        String effective = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        return !Namespace.RESOLUTION_OPTIONAL.equals(resolution)
                && !PackageNamespace.RESOLUTION_DYNAMIC.equals(resolution)
                && (effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE));
    }

    private String why(Bundle bundle) {
        Set<String> missing = missing(bundle, new HashSet<>()).collect(Collectors.toSet());
        return missing.isEmpty()
                ? "its bundle does not go together with the others that are installed"
                : missing.stream().sorted().collect(Collectors.joining(", and ", "its bundle cannot be used: ", ""));
    }

    /** What is missing to a bundle, or to those that it could have what it needs from, one clause each. */
    private Stream<String> missing(Bundle bundle, Set<Bundle> seen) {
        if (!seen.add(bundle)) {
            return Stream.empty();
        }
        return requirements(bundle).flatMap(requirement -> {
            Collection<Bundle> providers = wiring.findProviders(requirement).stream()
                    .map(provider -> provider.getRevision().getBundle())
                    .toList();
            if (providers.isEmpty()) {
                return Stream.of(new MissingRequirement(requirement, context).clause());
            }
            boolean resolved = providers.stream().anyMatch(provider -> provider.getState() != Bundle.INSTALLED);
            return resolved ? Stream.empty() : providers.stream().flatMap(provider -> missing(provider, seen));
        });
    }
}
