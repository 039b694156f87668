package org.videoengine.shell.internal.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.videoengine.optimizer.Calibration;
import org.videoengine.optimizer.CalibrationRequest;
import org.videoengine.optimizer.Recommendation;
import org.videoengine.optimizer.Trial;
import org.videoengine.render.VideoConfig;
import org.videoengine.shell.internal.Counted;
import org.videoengine.shell.internal.Json;

/** What {@code configure} says. */
final class ConfigureReport {
    private ConfigureReport() {}

    static void guessed(CommandContext context, Recommendation guess, Map<String, Object> document, boolean json) {
        put(document, guess);
        if (!json) {
            print(context.out(), guess);
            context.out().println("This is a guess from what the machine has; configure --measure tries it out.");
        }
    }

    private static void print(PrintStream out, Recommendation guess) {
        out.println("First guess: " + guess.tier().title() + ", " + SpeedCommand.words(guess.config()));
        guess.reasons().forEach(reason -> out.println("  " + reason));
    }

    private static void put(Map<String, Object> document, Recommendation guess) {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("tier", guess.tier().title());
        first.put("config", SpeedCommand.document(guess.config()));
        first.put("reasons", guess.reasons());
        document.put("guess", first);
    }

    static void measured(
            CommandContext context,
            CalibrationRequest request,
            Calibration calibration,
            Map<String, Object> document,
            boolean json) {
        put(document, calibration.guess());
        Map<String, Object> measured = new LinkedHashMap<>();
        measured.put("film", request.job().map(job -> job.project().name()).orElse("standard"));
        measured.put("targetFps", calibration.targetFramesPerSecond());
        measured.put("sustained", calibration.sustained());
        measured.put("guess", document(calibration.guessTrial()));
        measured.put("best", document(calibration.best()));
        measured.put(
                "trials",
                calibration.trials().stream().map(ConfigureReport::document).toList());
        document.put("measured", measured);
        document.put("notes", calibration.notes());
        if (json) {
            return;
        }
        PrintStream out = context.out();
        print(out, calibration.guess());
        out.println("Measured with "
                + request.job()
                        .map(job -> "the first frames of " + job.project().name())
                        .orElse(
                                "the standard job (one photograph, zoomed and panned, with motion blur, vignette and grain)")
                + ", encoded, in " + Counted.of(calibration.trials().size(), "trial") + ", to keep up with "
                + SpeedCommand.fps(calibration.targetFramesPerSecond()) + " frames per second:");
        out.println("  the guess: " + sentence(calibration.guessTrial()));
        out.println((calibration.sustained() ? "  the best that keeps up: " : "  nothing keeps up; the fastest: ")
                + sentence(calibration.best()));
        calibration.notes().forEach(note -> out.println("note: " + note));
    }

    static void surveyed(CommandContext context, List<Trial> trials, int left, boolean json) {
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put(
                    "trials", trials.stream().map(ConfigureReport::document).toList());
            document.put("left", left);
            document.put("stored", false);
            Json.print(context.out(), document);
            return;
        }
        long failed =
                trials.stream().filter(trial -> trial.failure().isPresent()).count();
        context.out()
                .println("Runs measured: " + trials.size()
                        + (failed > 0 ? " (" + failed + " of them failed)" : "") + ". "
                        + (left > 0 ? "Left: " + left + "; run it again to go on." : "None is left."));
        context.out().flush();
    }

    private static Map<String, Object> document(Trial trial) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("config", SpeedCommand.document(trial.config()));
        document.put("fps", trial.measurement().map(m -> m.framesPerSecond()).orElse(null));
        document.put(
                "frames", trial.measurement().map(m -> m.workload().frames()).orElse(null));
        document.put("seconds", trial.measurement().map(m -> m.totalSeconds()).orElse(null));
        document.put(
                "backend", trial.measurement().map(m -> m.workload().backend()).orElse(null));
        document.put("cold", trial.measurement().map(m -> m.workload().cold()).orElse(null));
        document.put("failure", trial.failure().orElse(null));
        return document;
    }

    /** A trial, in one line. */
    static String sentence(Trial trial) {
        return SpeedCommand.words(trial.config()) + ": "
                + trial.measurement()
                        .map(m -> SpeedCommand.fps(m.framesPerSecond()) + " frames per second over "
                                + Counted.of(m.workload().frames(), "frame") + ", drawn on "
                                + m.workload().backend()
                                + (m.workload().cold() ? ", in a program that had just started" : ""))
                        .orElseGet(() -> "failed: " + trial.failure().orElse("for no reason that it gave"));
    }

    static void stored(CommandContext context, Optional<VideoConfig> stored, boolean reset, boolean had, boolean json) {
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("config", stored.map(SpeedCommand::document).orElse(null));
            document.put("stored", stored.isPresent());
            if (reset) {
                document.put("forgotten", had);
            }
            Json.print(context.out(), document);
            return;
        }
        String nothing = "render and retime draw as their options say, quality high if they say nothing";
        context.out()
                .println(
                        reset
                                ? (had ? "Forgotten: " : "Nothing was stored: ") + nothing + "."
                                : stored.map(config -> "Stored: " + SpeedCommand.words(config)
                                                + " (the picture's size is the largest; smaller films keep theirs).")
                                        .orElse("Nothing is stored: " + nothing + "."));
        context.out().flush();
    }
}
