package org.videoengine.optimizer.internal.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.videoengine.optimizer.CalibrationRequest;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.Trial;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.FrameRate;
import org.videoengine.render.FrameRange;
import org.videoengine.render.VideoConfig;

/** Renders with the program of the distribution. */
public final class SeparateProcess implements Separate {
    /** The least and the most that a start is given, and how many times as long as it is known to take. */
    private static final double LEAST_START_SECONDS = 3;

    private static final double MOST_START_SECONDS = 15;
    private static final double SLOW_START = 2;

    private static final long END_SECONDS = 10;
    private static final String OPTIONS = "VIDEO_ENGINE_OPTS";
    private static final String NO_NOTES = "-Dvideo.engine.data=";

    private final Path program;
    private final String origin;
    /** What a start takes: until one is known, less than this one has taken up to now. */
    private double startSeconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;

    /**
     * A program, if it is there.
     *
     * @param home folder of the distribution
     */
    public static Separate of(Optional<Path> home, String origin) {
        String name = System.getProperty("os.name", "").startsWith("Windows") ? "video-engine.bat" : "video-engine";
        return home.map(folder -> folder.resolve("bin").resolve(name))
                .filter(Files::isExecutable)
                .<Separate>map(file -> new SeparateProcess(file, origin))
                .orElse(Separate.NONE);
    }

    private SeparateProcess(Path program, String origin) {
        this.program = program;
        this.origin = origin;
    }

    @Override
    public Optional<Trial> run(FilmJob job, Workload workload, double limitSeconds) throws InterruptedException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("video-engine-render-");
            Path said = folder.resolve("said.json");
            Path complaint = folder.resolve("complaint.txt");
            ProcessBuilder builder = new ProcessBuilder(command(job, folder))
                    .redirectOutput(said.toFile())
                    .redirectError(complaint.toFile());
            // What it measures is taken from what it says, and not noted once more.
            builder.environment().merge(OPTIONS, NO_NOTES, (given, none) -> given + ' ' + none);
            Process process = builder.start();
            process.getOutputStream().close();
            waitFor(process, limitSeconds);
            JsonNode document = new ObjectMapper().readTree(Files.readAllBytes(said));
            if (document.path("frames").asInt() >= CalibrationRequest.LEAST_FRAMES
                    && !document.path("status").asText().equals("failed")) {
                return Optional.of(
                        new Trial(job.config(), Optional.of(measurement(workload, document)), Optional.empty()));
            }
            return Optional.of(
                    new Trial(job.config(), Optional.empty(), Optional.of(failure(complaint, workload, limitSeconds))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        } finally {
            if (folder != null) {
                remove(folder);
            }
        }
    }

    private static String failure(Path complaint, Workload workload, double limitSeconds) throws IOException {
        List<String> lines = Files.readAllLines(complaint);
        return lines.isEmpty() || lines.get(lines.size() - 1).endsWith("cancelled")
                ? TrialRun.tooFew(workload, limitSeconds)
                : lines.get(lines.size() - 1).replaceFirst("^video-engine: ", "");
    }

    /** Waits for the end, which comes soon after the limit: the program tells what it has done until then. */
    private void waitFor(Process process, double limitSeconds) throws InterruptedException {
        double start = Math.min(MOST_START_SECONDS, Math.max(LEAST_START_SECONDS, SLOW_START * startSeconds));
        boolean ended = false;
        try {
            ended = process.waitFor((long) ((start + limitSeconds) * 1000), TimeUnit.MILLISECONDS);
        } finally {
            if (!ended) {
                process.destroy();
                if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        }
    }

    private List<String> command(FilmJob job, Path folder) {
        VideoConfig config = job.config();
        List<String> words = new ArrayList<>(
                List.of(program.toString(), "render", job.project().file().toString()));
        words.addAll(job.shotIds());
        words.addAll(List.of(
                "--json", "--allow-external", "--quality", config.quality().id()));
        words.addAll(List.of("--out", TrialRun.place(folder, job.location())));
        job.codec().ifPresent(codec -> words.addAll(List.of("--codec", codec)));
        job.frames().map(SeparateProcess::words).ifPresent(frames -> words.addAll(List.of("--frames", frames)));
        config.resolution().ifPresent(size -> words.addAll(List.of("--resolution", size.toString())));
        // Also the film's own, or the program would take one that is stored.
        FrameRate rate = config.frameRate().orElse(job.project().frameRate());
        words.addAll(List.of("--fps", rate.toString()));
        words.addAll(List.of("--backend", config.backends().isEmpty() ? "auto" : String.join(",", config.backends())));
        words.addAll(List.of("--threads", Integer.toString(config.threads())));
        if (!config.gpuAcceleration()) {
            words.add("--no-gpu");
        }
        if (!config.parallelProcessing()) {
            words.add("--no-parallel");
        }
        return words;
    }

    private static String words(FrameRange range) {
        return range.first() + "-" + range.last();
    }

    private Measurement measurement(Workload workload, JsonNode said) {
        JsonNode seconds = said.path("seconds");
        startSeconds = seconds.path("start").asDouble();
        return new Measurement(
                workload.withFrames(said.path("frames").asInt())
                        .withBackend(said.path("backend").asText())
                        .withCold(true),
                seconds.path("render").asDouble(),
                seconds.path("encode").asDouble(),
                seconds.path("total").asDouble() - seconds.path("start").asDouble(),
                Instant.now(),
                origin);
    }

    private static void remove(Path folder) {
        TrialRun.clear(folder);
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // It lies in the folder for temporary files, which the system clears.
        }
    }
}
