package org.videoengine.optimizer;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.videoengine.render.FrameRange;
import org.videoengine.render.VideoConfig;

/**
 * What a render that has ended leaves behind for an optimizer that was not there: a line of text. What the optimizer wants to know
 * of the film it works out later, from the project, if that is still the same.
 *
 * @param project its file
 * @param version of that file, as {@link #version} tells it
 * @param shotIds as in {@link FilmJob}
 * @param frames as in {@link FilmJob}
 * @param config with which it was rendered
 * @param location as in {@link FilmJob}
 * @param codec as in {@link FilmJob}
 * @param backend what drew: ids, joined with commas
 * @param drawn how many frames, all of the film
 * @param drawSeconds as in {@link Measurement}
 * @param encodeSeconds as in {@link Measurement}
 * @param totalSeconds as in {@link Measurement}
 * @param at when it ended
 * @param machine on which, as {@link #thisMachine} tells it
 */
public record RenderNote(
        Path project,
        String version,
        List<String> shotIds,
        Optional<FrameRange> frames,
        VideoConfig config,
        String location,
        Optional<String> codec,
        String backend,
        int drawn,
        double drawSeconds,
        double encodeSeconds,
        double totalSeconds,
        Instant at,
        String machine) {
    /** Name of the file that lines are added to, in the folder of what is learned. */
    public static final String FILE = "renders.log";

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    /** Copies the list. */
    public RenderNote {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(config, "config");
        shotIds = List.copyOf(shotIds);
    }

    /** The processor's model where the system has it in a file, how many there are, and the Java. Takes less than a millisecond. */
    public static String thisMachine() {
        return model() + ", " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + ", Java "
                + Runtime.version().feature();
    }

    private static String model() {
        try (Stream<String> lines = Files.lines(PROCESSOR, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(MODEL)).findFirst().orElse("");
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    /** What changes when a file does: its length, and when it was written. */
    public static String version(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    }

    /** As a line of text without its end: names and values, each as in a URL, with tabs between them. */
    public String line() {
        Map<String, String> fields = new LinkedHashMap<>(RenderDefaults.write(config));
        fields.put("at", at.toString());
        fields.put("project", project.toString());
        fields.put("version", version);
        fields.put("shots", String.join("\n", shotIds));
        frames.ifPresent(range -> fields.put("frames", range.first() + "-" + range.last()));
        fields.put("location", location);
        codec.ifPresent(name -> fields.put("codec", name));
        fields.put("backend", backend);
        fields.put("drawn", Integer.toString(drawn));
        fields.put("drawSeconds", Double.toString(drawSeconds));
        fields.put("encodeSeconds", Double.toString(encodeSeconds));
        fields.put("totalSeconds", Double.toString(totalSeconds));
        fields.put("machine", machine);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\t"));
    }

    /** What a line says; empty if it is none of ours. */
    public static Optional<RenderNote> parse(String line) {
        try {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String field : line.split("\t")) {
                int end = Math.max(0, field.indexOf('='));
                fields.put(
                        field.substring(0, end),
                        URLDecoder.decode(field.substring(Math.min(field.length(), end + 1)), StandardCharsets.UTF_8));
            }
            String shots = text(fields, "shots");
            return Optional.of(new RenderNote(
                    Path.of(text(fields, "project")),
                    text(fields, "version"),
                    shots.isEmpty() ? List.of() : List.of(shots.split("\n")),
                    Optional.ofNullable(fields.get("frames")).map(RenderNote::range),
                    RenderDefaults.read(fields).orElse(VideoConfig.DEFAULT),
                    text(fields, "location"),
                    Optional.ofNullable(fields.get("codec")),
                    text(fields, "backend"),
                    Integer.parseInt(text(fields, "drawn")),
                    Double.parseDouble(text(fields, "drawSeconds")),
                    Double.parseDouble(text(fields, "encodeSeconds")),
                    Double.parseDouble(text(fields, "totalSeconds")),
                    Instant.parse(text(fields, "at")),
                    text(fields, "machine")));
        } catch (IllegalArgumentException | DateTimeException e) {
            // A line that was cut off, or another program's.
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> fields, String name) {
        String text = fields.get(name);
        if (text == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return text;
    }

    private static FrameRange range(String text) {
        int middle = Math.max(0, text.indexOf('-'));
        return new FrameRange(
                Integer.parseInt(text.substring(0, middle)), Integer.parseInt(text.substring(middle + 1)));
    }
}
