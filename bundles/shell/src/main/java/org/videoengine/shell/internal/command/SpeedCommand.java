package org.videoengine.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.SpeedEstimate;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.render.VideoConfig;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Counted;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that says how fast a film will be rendered. */
abstract class SpeedCommand extends VideoCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PROJECT",
            description = "A project file, or a folder with a project.json; the standard job if none.")
    String project;

    @Parameters(index = "1..*", paramLabel = "SHOT", description = "Shots to render; all of the timeline if none.")
    List<String> shots = List.of();

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Where it would go: the ending decides what it is encoded with. Default: film.mp4.")
    String out = "film.mp4";

    @Option(names = "--codec", paramLabel = "NAME", description = "h264, vp9, av1, prores or ffv1.")
    String codec;

    @Mixin
    RenderOptions options = new RenderOptions();

    @Mixin
    MachineOptions machine = new MachineOptions();

    @Option(names = "--allow-external", description = "Allow pictures outside the project's folder.")
    boolean allowExternal;

    /** The film, rendered as {@code render} would with these options. */
    FilmJob job(CommandContext context) throws OptimizerException {
        machine.applyTo(options.config());
        Project film =
                project == null ? context.tools().optimizer().standardProject() : context.load(project, allowExternal);
        VideoConfig config = RenderChoice.of(context, film, options, machine).config();
        return new FilmJob(
                film, shots, Optional.empty(), config, FilmCommand.stillsIn(out), Optional.ofNullable(codec));
    }

    static CommandFailure failure(OptimizerException e) {
        return new CommandFailure(e.wrongUse() ? CommandFailure.WRONG_USE : CommandFailure.FAILED, e.getMessage(), e);
    }

    /** What an estimate rests on, in a sentence. */
    static String basis(SpeedEstimate estimate) {
        if (estimate.basis() == SpeedEstimate.Basis.ROUGH) {
            return "This is rough, and may be off by a factor of three: nothing was measured on this machine yet, so it scales"
                    + " base figures of another one by pixels and quality. configure --measure makes it better.";
        }
        String fitted = "From a model fitted to " + Counted.of(estimate.measurements(), "measurement")
                + " of this machine"
                + (Double.isNaN(estimate.error())
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; estimates of configurations that it has not seen are off by %.0f %%, on the mean",
                                estimate.error() * 100));
        return estimate.basis() == SpeedEstimate.Basis.FITTED
                ? fitted + "."
                : fitted
                        + ". None of them has this backend, quality, kind of shot and encoder, so it is scaled from others"
                        + " and may be off by more: configure --survey makes it better.";
    }

    static String fps(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    static Map<String, Object> document(SpeedEstimate estimate) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("fps", estimate.framesPerSecond());
        document.put("lastingFps", estimate.lastingFramesPerSecond());
        document.put("seconds", estimate.totalSeconds());
        document.put("basis", estimate.basis().id());
        document.put("measurements", estimate.measurements());
        document.put("error", Double.isNaN(estimate.error()) ? null : estimate.error());
        return document;
    }

    static Map<String, Object> document(Workload workload) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("resolution", List.of(workload.width(), workload.height()));
        document.put("quality", workload.quality().id());
        document.put("frames", workload.frames());
        document.put("views", workload.content().views());
        document.put("between", workload.content().betweenShare());
        document.put("backend", workload.backend());
        document.put("threads", workload.threads());
        document.put("encoder", workload.encoder());
        return document;
    }

    /** A configuration as options of {@code render}, and as a document. */
    static Map<String, Object> document(VideoConfig config) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("quality", config.quality().id());
        document.put(
                "resolution",
                config.resolution()
                        .map(size -> List.of(size.width(), size.height()))
                        .orElse(null));
        document.put("frameRate", config.frameRate().map(FrameRate::toString).orElse(null));
        document.put("gpu", config.gpuAcceleration());
        document.put("parallel", config.parallelProcessing());
        document.put("threads", config.threads());
        document.put("backends", config.backends());
        return document;
    }

    static String words(VideoConfig config) {
        return "quality " + config.quality().id()
                + config.resolution().map(size -> ", " + size).orElse("")
                + config.frameRate()
                        .map(rate -> ", " + rate + " frames per second")
                        .orElse("")
                + (config.backends().isEmpty()
                        ? config.gpuAcceleration() ? ", on the best backend" : ", no GPU"
                        : ", on " + String.join(" and ", config.backends()))
                + (config.parallelProcessing()
                        ? config.threads() > 0 ? ", " + Counted.of(config.threads(), "thread") : ", frames side by side"
                        : ", one frame at a time");
    }
}
