package org.videoengine.core.internal.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.NativeNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Namespace;

/** Words what a bundle requires and nothing in the framework provides. */
final class MissingRequirement {
    private static final Pattern LEAST = Pattern.compile("(?<!\\(!)\\((?:bundle-)?version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]+)\\)\\)");
    private static final Pattern SAME = Pattern.compile("\\((?:bundle-)?version=([^)]+)\\)");

    private final BundleRequirement requirement;
    private final BundleContext context;

    MissingRequirement(BundleRequirement requirement, BundleContext context) {
        this.requirement = requirement;
        this.context = context;
    }

    /** The value that a requirement's filter has for its namespace; empty if it has none. */
    static String name(BundleRequirement requirement) {
        Matcher name = Pattern.compile(Pattern.quote(requirement.getNamespace()) + "=([^)]+)\\)")
                .matcher(filter(requirement));
        return name.find() ? name.group(1) : "";
    }

    private static String filter(BundleRequirement requirement) {
        return requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
    }

    /** The middle of a sentence: who needs what, and what is there instead. */
    String clause() {
        String who = requirement.getRevision().getBundle().getSymbolicName() + " needs ";
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> who + "the package " + name(requirement) + versions() + there();
            case BundleNamespace.BUNDLE_NAMESPACE -> who + "the bundle " + name(requirement) + versions() + there();
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE ->
                who + "Java" + versions() + ", and this is " + Runtime.version().feature();
            case NativeNamespace.NATIVE_NAMESPACE ->
                who + "another system or processor than " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch");
            default -> who + requirement.getNamespace() + " " + filter(requirement) + ", which nothing provides";
        };
    }

    private String versions() {
        String filter = filter(requirement);
        return found(SAME, filter).map(version -> " " + version).orElse("")
                + found(LEAST, filter)
                        .filter(version -> !version.equals("0.0.0"))
                        .map(version -> " " + version + " or newer")
                        .orElse("")
                + found(BELOW, filter).map(version -> " below " + version).orElse("");
    }

    private static Optional<String> found(Pattern pattern, String filter) {
        Matcher matcher = pattern.matcher(filter);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The versions of the same that are there. */
    private String there() {
        String namespace = requirement.getNamespace();
        String attribute = namespace.equals(PackageNamespace.PACKAGE_NAMESPACE)
                ? PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE
                : BundleNamespace.CAPABILITY_BUNDLE_VERSION_ATTRIBUTE;
        List<String> versions = Arrays.stream(context.getBundles())
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream())
                .filter(capability ->
                        name(requirement).equals(capability.getAttributes().get(namespace)))
                .map(capability -> String.valueOf(capability.getAttributes().get(attribute)))
                .distinct()
                .sorted()
                .toList();
        return versions.isEmpty() ? ", which no bundle has" : ", and there is " + String.join(" and ", versions);
    }
}
