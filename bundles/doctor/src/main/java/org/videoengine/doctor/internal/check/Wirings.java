package org.videoengine.doctor.internal.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;

/** What bundles need of each other, and who gives it to whom. */
final class Wirings {
    private final BundleContext context;
    private final FrameworkWiring wiring;

    Wirings(BundleContext context) {
        this.context = context;
        this.wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** Why a bundle is not resolved: what it needs that nobody has, in words. */
    String whyUnresolved(Bundle bundle) {
        List<String> missing = missing(bundle, new HashSet<>());
        return missing.isEmpty() ? whyNotStarted(bundle) : "it needs " + String.join(", and ", missing);
    }

    /** What a bundle needs that no bundle has, or only bundles that cannot be used themselves. */
    private List<String> missing(Bundle bundle, Set<Bundle> asked) {
        List<String> missing = new ArrayList<>();
        if (!asked.add(bundle)) {
            return missing;
        }
        for (BundleRequirement requirement : bundle.adapt(BundleRevision.class).getDeclaredRequirements(null)) {
            if (Namespace.RESOLUTION_OPTIONAL.equals(
                            requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                    || PackageNamespace.RESOLUTION_DYNAMIC.equals(
                            requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))) {
                continue;
            }
            Collection<BundleCapability> providers = wiring.findProviders(requirement);
            if (providers.isEmpty()) {
                missing.add(words(requirement) + ", which nobody provides");
                continue;
            }
            List<Bundle> unresolved = providers.stream()
                    .map(provider -> provider.getRevision().getBundle())
                    .filter(each -> each.getState() == Bundle.INSTALLED)
                    .toList();
            if (unresolved.size() == providers.size()) {
                Bundle first = unresolved.get(0);
                List<String> further = missing(first, asked);
                if (!further.isEmpty()) {
                    missing.add(words(requirement) + " of " + first.getSymbolicName() + ", which needs "
                            + String.join(", and ", further));
                }
            }
        }
        return missing;
    }

    private static String words(BundleRequirement requirement) {
        Object filter = requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE);
        String text = filter == null ? requirement.getAttributes().toString() : filter.toString();
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> "the package " + text;
            case "osgi.ee" -> "a Java of " + text;
            case "osgi.native" -> "native code for this system " + text;
            default -> requirement.getNamespace() + ' ' + text;
        };
    }

    /** Each requirement could be met, but not all together: the framework says it best, when it is asked to start the bundle. */
    private static String whyNotStarted(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return "it was not resolved until now; it is running since this check";
        } catch (BundleException e) {
            return e.getMessage();
        }
    }

    /**
     * Packages that different bundles get from different providers: by package, the names of users by provider. Those that nobody
     * but a bundle itself uses do not count.
     */
    SortedMap<String, SortedMap<String, Set<String>>> splitPackages() {
        SortedMap<String, SortedMap<String, Set<String>>> users = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            BundleWiring own = bundle.adapt(BundleWiring.class);
            if (own == null) {
                continue;
            }
            for (BundleWire wire : own.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)) {
                String name =
                        String.valueOf(wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
                Bundle provider = wire.getProvider().getBundle();
                users.computeIfAbsent(name, each -> new TreeMap<>())
                        .computeIfAbsent(
                                provider.getSymbolicName() + ' ' + provider.getVersion() + " (" + provider.getBundleId()
                                        + ")",
                                each -> new TreeSet<>())
                        .add(String.valueOf(bundle.getSymbolicName()));
            }
        }
        return users.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }
}
