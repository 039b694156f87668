package org.videoengine.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.videoengine.project.Project;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;

/**
 * How a film is rendered: as the options say, and where they say nothing, as the command {@code configure} stored.
 *
 * @param config for the request
 * @param note what was taken from what is stored and differs from what would be without it, in one sentence
 */
record RenderChoice(VideoConfig config, Optional<String> note) {

    static RenderChoice of(CommandContext context, Project film, RenderOptions options, MachineOptions machine) {
        VideoConfig wished = machine.applyTo(options.config());
        Optional<VideoConfig> stored = context.tools().renderDefaults();
        if (stored.isEmpty()) {
            return new RenderChoice(wished, Optional.empty());
        }
        VideoConfig defaults = stored.get();
        VideoConfig config = wished;
        List<String> taken = new ArrayList<>();
        if (options.quality == null && defaults.quality() != config.quality()) {
            config = config.withQuality(defaults.quality());
            taken.add("quality " + defaults.quality().id());
        }
        Resolution size = film.resolution().within(defaults.resolution().orElse(film.resolution()));
        if (options.resolution == null && !size.equals(film.resolution())) {
            config = config.withResolution(size);
            taken.add(size.toString());
        }
        if (options.fps == null && defaults.frameRate().isPresent()) {
            config = config.withFrameRate(defaults.frameRate().get());
            taken.add(defaults.frameRate().get() + " frames per second");
        }
        config = machine.orElse(context, defaults, config, taken);
        return new RenderChoice(
                config,
                taken.isEmpty()
                        ? Optional.empty()
                        : Optional.of("as configured: " + String.join(", ", taken) + " (see configure --show)"));
    }
}
