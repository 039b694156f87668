package org.videoengine.optimizer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;

/**
 * How a configuration that {@code render} uses by default is written in Config Admin, under the PID {@value #PID}. All values are
 * text; what is not there is as without a configuration.
 */
public final class RenderDefaults {
    /** The PID. */
    public static final String PID = "org.videoengine.render.defaults";

    /** Level of quality. */
    public static final String QUALITY = "quality";
    /** Largest picture: a film of more pixels is made smaller to as many, in its own shape. */
    public static final String RESOLUTION = "resolution";
    /** Frames per second, in place of the project's; not written by {@code configure}. */
    public static final String FRAME_RATE = "fps";
    /** Whether backends on a GPU may draw. */
    public static final String GPU = "gpu";
    /** Whether frames are drawn side by side. */
    public static final String PARALLEL = "parallel";
    /** Threads that draw on a backend; 0 for one for each processor. */
    public static final String THREADS = "threads";
    /** Ids of backends, with commas between them; empty for the best one. */
    public static final String BACKENDS = "backends";

    private static final List<String> NAMES =
            List.of(QUALITY, RESOLUTION, FRAME_RATE, GPU, PARALLEL, THREADS, BACKENDS);

    private RenderDefaults() {}

    /**
     * Reads properties; those of other names are passed over.
     *
     * @return empty if there is none of these names
     * @throws IllegalArgumentException in one sentence that names the property
     */
    public static Optional<VideoConfig> read(Map<String, ?> properties) {
        if (NAMES.stream().noneMatch(properties::containsKey)) {
            return Optional.empty();
        }
        VideoConfig config = VideoConfig.DEFAULT
                .withQuality(value(properties, QUALITY, Quality::parse).orElse(VideoConfig.DEFAULT.quality()))
                .withGpuAcceleration(
                        value(properties, GPU, RenderDefaults::yesOrNo).orElse(true))
                .withParallelProcessing(
                        value(properties, PARALLEL, RenderDefaults::yesOrNo).orElse(true))
                .withThreads(value(properties, THREADS, RenderDefaults::count).orElse(0))
                .withBackends(value(properties, BACKENDS, RenderDefaults::names).orElse(new String[0]));
        Optional<Resolution> resolution = value(properties, RESOLUTION, Resolution::parse);
        if (resolution.isPresent()) {
            config = config.withResolution(resolution.get());
        }
        Optional<FrameRate> rate = value(properties, FRAME_RATE, FrameRate::parse);
        return Optional.of(rate.isPresent() ? config.withFrameRate(rate.get()) : config);
    }

    /** Properties that are read as that configuration. */
    public static Map<String, String> write(VideoConfig config) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(QUALITY, config.quality().id());
        config.resolution().ifPresent(size -> properties.put(RESOLUTION, size.toString()));
        config.frameRate().ifPresent(rate -> properties.put(FRAME_RATE, rate.toString()));
        properties.put(GPU, Boolean.toString(config.gpuAcceleration()));
        properties.put(PARALLEL, Boolean.toString(config.parallelProcessing()));
        properties.put(THREADS, Integer.toString(config.threads()));
        if (!config.backends().isEmpty()) {
            properties.put(BACKENDS, String.join(",", config.backends()));
        }
        return properties;
    }

    private static <T> Optional<T> value(Map<String, ?> properties, String name, Function<String, T> parser) {
        Object value = properties.get(name);
        if (value == null || value.toString().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(value.toString().trim()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static Boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("this is true or false, not \"" + text + "\"");
        }
        return Boolean.valueOf(text);
    }

    private static Integer count(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "this is a number of threads, 0 for one for each processor, not \"" + text + "\"");
    }

    private static String[] names(String text) {
        return text.split("\\s*,\\s*");
    }
}
