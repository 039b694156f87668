package org.videoengine.shell.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.videoengine.optimizer.Calibration;
import org.videoengine.optimizer.CalibrationRequest;
import org.videoengine.optimizer.ConfigurationOptimizer;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.Recommendation;
import org.videoengine.optimizer.Trial;
import org.videoengine.project.Project;
import org.videoengine.render.VideoConfig;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds and stores the configuration for this machine. */
@Command(
        name = "configure",
        sortOptions = false,
        description = {
            "Finds the configuration for this machine, and stores it: render and retime use it where their",
            "options say nothing else."
        },
        footer = {"", "Examples:", "  configure --measure", "  configure examples/alps --measure --seconds 30"})
public final class ConfigureCommand extends VideoCommand {
    private static final double SURVEY_SECONDS = 120;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PROJECT",
            description =
                    "A film to measure with, whose own frame rate is to be kept up with; the standard job, at 24 frames"
                            + " per second, if none.")
    String project;

    @Option(
            names = "--measure",
            description =
                    "Render a few seconds, and move from the first guess to the best configuration that keeps up.")
    boolean measure;

    @Option(
            names = "--survey",
            description =
                    "Measure configurations of all kinds, so that estimates get better, and store nothing; as often as it is"
                            + " run, it goes on with what is left, until each was measured three times.")
    boolean survey;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long new trials begin. Default 30, with --survey 120.")
    Double seconds;

    @Option(names = "--frames", paramLabel = "N", description = "With --measure: frames of a trial. Default 120.")
    Integer frames;

    @Option(
            names = "--target-fps",
            paramLabel = "N",
            description = "With --measure: keep up with so many frames per second instead of the film's own.")
    Double target;

    @Option(names = "--dry-run", description = "Store nothing.")
    boolean dryRun;

    @Option(names = "--show", description = "Show what is stored.")
    boolean show;

    @Option(names = "--reset", description = "Forget what is stored.")
    boolean reset;

    @Option(names = "--allow-external", description = "Allow pictures outside the project's folder.")
    boolean allowExternal;

    @Override
    void run(CommandContext context) {
        check();
        try {
            if (survey) {
                survey(context);
            } else if (show || reset) {
                boolean had = reset && context.tools().configurations().reset();
                ConfigureReport.stored(context, context.tools().configurations().stored(), reset, had, json);
            } else {
                configure(context);
            }
        } catch (OptimizerException e) {
            throw SpeedCommand.failure(e);
        } catch (InterruptedException e) {
            throw new CommandFailure(CommandFailure.CANCELLED, "cancelled; nothing was stored", e);
        }
    }

    private void check() {
        long ways = Stream.of(measure, survey, show, reset).filter(way -> way).count();
        if (ways > 1) {
            throw wrong("--measure, --survey, --show and --reset are each for themselves");
        }
        if (dryRun && (survey || show || reset)) {
            throw wrong("--dry-run is for what stores something: configure alone, or with --measure");
        }
        if (!measure && (target != null || project != null || frames != null)) {
            throw wrong("PROJECT, --frames and --target-fps are for "
                    + (survey ? "--measure, not for --survey" : "measuring: add --measure"));
        }
        if (frames != null && frames < CalibrationRequest.LEAST_FRAMES) {
            throw wrong("--frames: at least " + CalibrationRequest.LEAST_FRAMES + " are measured, not " + frames);
        }
        if (target != null && !(target > 0 && target <= 1e6)) {
            throw wrong("--target-fps: say more than 0 frames per second, such as 60, not " + target);
        }
        if (seconds != null && !measure && !survey) {
            throw wrong("--seconds is for measuring: add --measure or --survey");
        }
        if (seconds != null && !(seconds > 0 && seconds <= 86_400)) {
            throw wrong("--seconds: these are more than 0 and at most 86400, not " + seconds);
        }
    }

    private static CommandFailure wrong(String sentence) {
        return new CommandFailure(CommandFailure.WRONG_USE, sentence, null);
    }

    private void configure(CommandContext context) throws OptimizerException, InterruptedException {
        ConfigurationOptimizer optimizer = context.tools().optimizer();
        VideoConfig config;
        Map<String, Object> document = new LinkedHashMap<>();
        if (measure) {
            CalibrationRequest request = request(context);
            Calibration calibration = optimizer.calibrate(
                    request, trial -> context.terminal().progress().ifPresent(out -> {
                        if (!json) {
                            out.println(ConfigureReport.sentence(trial));
                        }
                    }));
            config = calibration.best().config();
            ConfigureReport.measured(context, request, calibration, document, json);
        } else {
            Recommendation guess = optimizer.detectOptimalConfiguration();
            config = guess.config();
            ConfigureReport.guessed(context, guess, document, json);
        }
        Optional<Path> file =
                dryRun ? Optional.empty() : context.tools().configurations().store(config);
        document.put("config", SpeedCommand.document(config));
        document.put("stored", !dryRun);
        document.put("file", file.map(Path::toString).orElse(null));
        if (json) {
            Json.print(context.out(), document);
        } else {
            context.out()
                    .println(
                            dryRun
                                    ? "Nothing was stored."
                                    : "Stored" + file.map(path -> " in " + path).orElse("")
                                            + ": render and retime use it where their options say nothing else.");
            context.out().flush();
        }
    }

    private void survey(CommandContext context) throws OptimizerException, InterruptedException {
        List<Trial> trials = new ArrayList<>();
        int left = context.tools().optimizer().survey(seconds != null ? seconds : SURVEY_SECONDS, trial -> {
            trials.add(trial);
            tell(context, trial);
        });
        ConfigureReport.surveyed(context, trials, left, json);
    }

    private void tell(CommandContext context, Trial trial) {
        if (!json) {
            context.terminal().progress().ifPresent(out -> out.println(ConfigureReport.sentence(trial)));
        }
    }

    private CalibrationRequest request(CommandContext context) {
        Optional<FilmJob> job = Optional.empty();
        if (project != null) {
            Project film = context.load(project, allowExternal);
            job = Optional.of(
                    new FilmJob(film, List.of(), Optional.empty(), VideoConfig.DEFAULT, "film.mp4", Optional.empty()));
        }
        double most = seconds != null ? seconds : CalibrationRequest.DEFAULT.seconds();
        return new CalibrationRequest(
                job, Optional.ofNullable(target), most, frames != null ? frames : CalibrationRequest.DEFAULT.frames());
    }
}
