package org.videoengine.optimizer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.optimizer.ConfigurationStore;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.RenderDefaults;
import org.videoengine.optimizer.internal.history.WholeFile;
import org.videoengine.render.VideoConfig;

/**
 * Keeps the configuration in Config Admin. The distribution's framework forgets that when it ends, so there it is a file in the
 * folder that File Install watches as well, replaced as a whole.
 */
@Component
public final class FileConfigurationStore implements ConfigurationStore {
    /** The file that a configuration was read from: a host that saves what changes writes it there. */
    private static final String FILE_INSTALLED = "felix.fileinstall.filename";

    private static final String ENDING = ".cfg";

    private final ConfigurationAdmin admin;
    private final Optional<Path> file;

    /** Finds out whether this is the distribution. */
    @Activate
    public FileConfigurationStore(@Reference ConfigurationAdmin admin, BundleContext context) {
        this(
                admin,
                Optional.ofNullable(context.getProperty("video.engine.home"))
                        .map(home -> Path.of(home, "conf", RenderDefaults.PID + ENDING)));
    }

    FileConfigurationStore(ConfigurationAdmin admin, Optional<Path> file) {
        this.admin = admin;
        this.file = file;
    }

    @Override
    public Optional<VideoConfig> stored() throws OptimizerException {
        try {
            Optional<Configuration> found = find();
            return found.isEmpty()
                    ? Optional.empty()
                    : RenderDefaults.read(map(found.get().getProperties()));
        } catch (IllegalArgumentException e) {
            throw new OptimizerException(place() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    @Override
    public synchronized Optional<Path> store(VideoConfig config) throws OptimizerException {
        Map<String, String> properties = RenderDefaults.write(config);
        try {
            if (file.isPresent()) {
                write(file.get(), properties);
            }
            Configuration configuration = admin.getConfiguration(RenderDefaults.PID, "?");
            Hashtable<String, Object> all = new Hashtable<>(properties);
            Object from = configuration.getProperties() == null
                    ? null
                    : configuration.getProperties().get(FILE_INSTALLED);
            if (from != null) {
                all.put(FILE_INSTALLED, from);
            }
            configuration.update(all);
            return file;
        } catch (IOException e) {
            throw failed("stored", e);
        }
    }

    @Override
    public synchronized boolean reset() throws OptimizerException {
        try {
            boolean there = file.isPresent() && Files.deleteIfExists(file.get());
            Optional<Configuration> found = find();
            if (found.isPresent()) {
                found.get().delete();
            }
            return there || found.isPresent();
        } catch (IOException e) {
            throw failed("reset", e);
        }
    }

    private Optional<Configuration> find() throws IOException {
        try {
            Configuration[] found = admin.listConfigurations("(service.pid=" + RenderDefaults.PID + ")");
            return found == null || found.length == 0 ? Optional.empty() : Optional.of(found[0]);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> map(Dictionary<String, Object> properties) {
        Map<String, Object> map = new HashMap<>();
        if (properties != null) {
            Collections.list(properties.keys()).forEach(key -> map.put(key, properties.get(key)));
        }
        return map;
    }

    private static void write(Path file, Map<String, String> properties) throws IOException {
        StringBuilder text = new StringBuilder(
                "# How render and retime draw where their options say nothing else. Written by the command configure;\n"
                        + "# docs/configuration.md says what can be here.\n");
        properties.forEach(
                (name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        WholeFile.write(file, text.toString());
    }

    private String place() {
        return file.map(Path::toString).orElse(RenderDefaults.PID);
    }

    private OptimizerException failed(String what, IOException e) {
        return new OptimizerException(
                "the configuration cannot be " + what + " in " + place() + ": " + Reason.of(e), e);
    }
}
