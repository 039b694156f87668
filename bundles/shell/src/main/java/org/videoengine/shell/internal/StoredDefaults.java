package org.videoengine.shell.internal;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.videoengine.optimizer.RenderDefaults;
import org.videoengine.render.VideoConfig;

/** The configuration that renders use where their options say nothing: what is in Config Admin, read when it is asked for. */
@Component(service = StoredDefaults.class, configurationPid = RenderDefaults.PID)
public final class StoredDefaults {
    private static final String FILE = "felix.fileinstall.filename";

    private volatile Map<String, Object> properties = Map.of();

    @Activate
    @Modified
    void configure(Map<String, Object> values) {
        properties = values;
    }

    /** What is stored; empty if nothing is. */
    Optional<VideoConfig> read() {
        try {
            return RenderDefaults.read(properties);
        } catch (IllegalArgumentException e) {
            Object file = properties.get(FILE);
            String place = file == null ? RenderDefaults.PID : file.toString().replaceFirst("^file:", "");
            throw new CommandFailure(
                    CommandFailure.FAILED,
                    place + ": " + e.getMessage() + "; mend it, or forget it with configure --reset",
                    e);
        }
    }
}
