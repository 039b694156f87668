package org.videoengine.shell.internal.command;

import java.util.function.Function;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;
import org.videoengine.shell.internal.CommandFailure;
import picocli.CommandLine.Option;

/** The options that make a {@link VideoConfig}. */
final class RenderOptions {
    @Option(names = "--quality", paramLabel = "Q", description = "low, medium, high (default) or ultra.")
    String quality;

    @Option(
            names = "--resolution",
            paramLabel = "WxH",
            description = "Instead of the project's or clip's, such as 1280x720 or 720p.")
    String resolution;

    @Option(
            names = "--fps",
            paramLabel = "RATE",
            description = "Instead of the project's or clip's, such as 25 or 30000/1001.")
    String fps;

    VideoConfig config() {
        VideoConfig config = VideoConfig.DEFAULT;
        if (quality != null) {
            config = config.withQuality(read("--quality", quality, Quality::parse));
        }
        if (resolution != null) {
            config = config.withResolution(read("--resolution", resolution, Resolution::parse));
        }
        if (fps != null) {
            config = config.withFrameRate(read("--fps", fps, FrameRate::parse));
        }
        return config;
    }

    static <T> T read(String option, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(CommandFailure.WRONG_USE, option + ": " + e.getMessage(), e);
        }
    }
}
