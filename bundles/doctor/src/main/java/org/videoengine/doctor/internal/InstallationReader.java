package org.videoengine.doctor.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.doctor.Installation;

/** Gathers what is installed, and how it is set. */
@Component(service = InstallationReader.class)
public final class InstallationReader {
    private static final Logger LOG = LoggerFactory.getLogger(InstallationReader.class);
    /** Settings of the framework and of what comes with it, and ours. */
    private static final List<String> PREFIXES =
            List.of("org.osgi.", "org.videoengine.", "video.engine.", "felix.", "ds.", "jna.", "org.bytedeco.");

    private static final List<String> OF_JAVA =
            List.of("os.name", "os.version", "os.arch", "java.version", "java.vendor");

    private final Privacy privacy = new Privacy(System.getProperty("user.home", ""));
    private final BundleContext context;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
    private volatile ConfigurationAdmin configurations;

    /** For a framework. */
    @Activate
    public InstallationReader(BundleContext context) {
        this.context = context;
    }

    Installation read() {
        return new Installation(
                Arrays.stream(context.getBundles())
                        .map(bundle -> new Installation.InstalledBundle(
                                bundle.getBundleId(),
                                String.valueOf(bundle.getSymbolicName()),
                                bundle.getVersion().toString(),
                                state(bundle.getState())))
                        .toList(),
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .map(privacy::option)
                        .toList(),
                properties(),
                configurations());
    }

    /** A bundle's state in a word. */
    static String state(int state) {
        return switch (state) {
            case Bundle.UNINSTALLED -> "uninstalled";
            case Bundle.INSTALLED -> "installed";
            case Bundle.RESOLVED -> "resolved";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            case Bundle.ACTIVE -> "active";
            default -> "state " + state;
        };
    }

    private SortedMap<String, String> properties() {
        SortedMap<String, String> properties = new TreeMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (OF_JAVA.contains(name) || PREFIXES.stream().anyMatch(name::startsWith)) {
                properties.put(name, privacy.value(name, String.valueOf(System.getProperty(name))));
            }
        }
        for (String name : FRAMEWORK) {
            String value = context.getProperty(name);
            if (value != null) {
                properties.put(name, privacy.value(name, value));
            }
        }
        return properties;
    }

    /** The framework tells the values of names only, not which there are. */
    private static final List<String> FRAMEWORK = List.of(
            "org.osgi.framework.version",
            "org.osgi.framework.vendor",
            "org.osgi.framework.storage",
            "org.osgi.framework.storage.clean",
            "org.osgi.framework.system.packages.extra",
            "org.osgi.framework.bootdelegation",
            "felix.fileinstall.dir",
            "felix.fileinstall.poll",
            "video.engine.commands.without.tools");

    private SortedMap<String, Map<String, String>> configurations() {
        SortedMap<String, Map<String, String>> all = new TreeMap<>();
        ConfigurationAdmin present = configurations;
        try {
            Configuration[] found = present == null ? null : present.listConfigurations(null);
            for (Configuration each : found == null ? new Configuration[0] : found) {
                all.put(each.getPid(), settings(each.getProperties()));
            }
        } catch (IOException | InvalidSyntaxException | IllegalStateException e) {
            LOG.debug("no configurations", e);
        }
        return all;
    }

    private Map<String, String> settings(Dictionary<String, Object> properties) {
        Map<String, String> settings = new TreeMap<>();
        for (String name : properties == null ? List.<String>of() : Collections.list(properties.keys())) {
            Object value = properties.get(name);
            settings.put(
                    name,
                    privacy.value(
                            name, value instanceof Object[] array ? Arrays.toString(array) : String.valueOf(value)));
        }
        return settings;
    }
}
