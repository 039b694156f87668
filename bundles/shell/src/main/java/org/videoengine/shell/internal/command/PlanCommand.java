package org.videoengine.shell.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Lens;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.Viewpoint;
import org.videoengine.project.KeyframeSource.ClipFrame;
import org.videoengine.project.Project;
import org.videoengine.render.RenderException;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Counted;
import org.videoengine.shell.internal.Json;
import org.videoengine.shell.internal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a shot worked out to numbers. */
@Command(
        name = "plan",
        sortOptions = false,
        description = "Shows a shot worked out to numbers, frame by frame; with --json everything, for programs.",
        footer = "%nExample: plan examples/alps shot_001")
public final class PlanCommand extends ProjectCommand {

    @Parameters(index = "1", arity = "0..1", paramLabel = "SHOT", description = "Default: the project's first shot.")
    String shot;

    @Mixin
    RenderOptions options = new RenderOptions();

    @Override
    void run(CommandContext context) {
        Project film = load(context);
        String id = shot == null ? film.shots().get(0).id() : shot;
        ShotPlan plan;
        try {
            plan = context.engine().plan(film, id, options.config());
        } catch (RenderException e) {
            throw new CommandFailure(
                    e.wrongUse() ? CommandFailure.WRONG_USE : CommandFailure.FAILED, e.getMessage(), e);
        }
        if (json) {
            Json.print(context.out(), document(plan));
        } else {
            print(context, plan);
        }
    }

    private static void print(CommandContext context, ShotPlan plan) {
        context.out()
                .println(plan.shotId() + ": " + Counted.of(plan.frames().size(), "frame") + " of " + plan.width() + "x"
                        + plan.height() + " at " + plan.frameRate() + ", quality "
                        + plan.quality().id() + ", "
                        + plan.kernel().name().toLowerCase(Locale.ROOT).replace('_', '-') + " in "
                        + plan.workingSpace().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        for (int i = 0; i < plan.sources().size(); i = afterStretch(plan, i)) {
            SourceSpec source = plan.sources().get(i);
            int last = afterStretch(plan, i) - 1;
            context.out()
                    .println((last == i ? "source " + i : "sources " + i + " to " + last) + ": "
                            + source.keyframe().file()
                            + moments(source, plan.sources().get(last)) + " "
                            + source.width() + "x" + source.height() + ", reduced for steps of "
                            + String.format(Locale.ROOT, "%.4f", source.minStep()) + " pixels");
        }
        Table table = new Table("frame", "seconds", "source", "view: centre", "width", "turned", "weight", "samples");
        for (FrameRecipe frame : plan.frames()) {
            ViewSample middle = frame.samples().get(frame.samples().size() / 2);
            Affine view = middle.view();
            double centreX = view.sourceX(plan.width() / 2.0, plan.height() / 2.0);
            double centreY = view.sourceY(plan.width() / 2.0, plan.height() / 2.0);
            table.row(
                    frame.index() + 1,
                    String.format(Locale.ROOT, "%.4f", plan.frameRate().secondsOf(frame.index())),
                    frame.motion().map(PlanCommand::between).orElseGet(() -> Integer.toString(middle.source())),
                    String.format(Locale.ROOT, "%.2f, %.2f", centreX, centreY),
                    String.format(Locale.ROOT, "%.2f", Math.hypot(view.xx(), view.yx()) * plan.width()),
                    String.format(Locale.ROOT, "%.2f", Math.toDegrees(Math.atan2(view.yx(), view.xx()))),
                    String.format(Locale.ROOT, "%.3f", shareOf(frame, middle.source())),
                    frame.samples().size());
        }
        context.print(table);
    }

    /** The first source that is not a frame of the same clip. */
    private static int afterStretch(ShotPlan plan, int first) {
        SourceSpec like = plan.sources().get(first);
        int after = first + 1;
        while (like.keyframe() instanceof ClipFrame
                && after < plan.sources().size()
                && plan.sources().get(after).keyframe() instanceof ClipFrame next
                && next.file().equals(like.keyframe().file())) {
            after++;
        }
        return after;
    }

    private static String moments(SourceSpec first, SourceSpec last) {
        if (!(first.keyframe() instanceof ClipFrame from) || !(last.keyframe() instanceof ClipFrame to)) {
            return "";
        }
        return from.equals(to)
                ? String.format(Locale.ROOT, " at %.3f s", from.at())
                : String.format(Locale.ROOT, " from %.3f to %.3f s", from.at(), to.at());
    }

    private static String between(Motion motion) {
        return String.format(Locale.ROOT, "%d to %d, %.3f", motion.first(), motion.second(), motion.time());
    }

    private static double shareOf(FrameRecipe frame, int source) {
        return frame.samples().stream()
                .filter(sample -> sample.source() == source)
                .mapToDouble(ViewSample::weight)
                .sum();
    }

    private static Map<String, Object> document(ShotPlan plan) {
        List<Object> sources = new ArrayList<>();
        for (SourceSpec source : plan.sources()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("file", source.keyframe().file().toString());
            if (source.keyframe() instanceof ClipFrame frame) {
                each.put("at", frame.at());
            }
            each.put("width", source.width());
            each.put("height", source.height());
            each.put("minStep", source.minStep());
            source.depth().ifPresent(depth -> each.put("depth", depth.toString()));
            source.focus()
                    .ifPresent(
                            focus -> each.put("focus", Map.of("depth", focus.depth(), "aperture", focus.aperture())));
            sources.add(each);
        }
        List<Object> frames = new ArrayList<>();
        for (FrameRecipe frame : plan.frames()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("frame", frame.index() + 1);
            each.put("seconds", plan.frameRate().secondsOf(frame.index()));
            each.put(
                    "samples",
                    frame.samples().stream().map(PlanCommand::document).toList());
            frame.motion().ifPresent(motion -> each.put("motion", document(motion)));
            each.put("vignette", frame.vignette());
            each.put("grainSeed", frame.grain().seed());
            each.put("grainSigma", frame.grain().sigma());
            frame.lens().ifPresent(lens -> each.put("lens", document(lens)));
            frames.add(each);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("shot", plan.shotId());
        document.put("resolution", List.of(plan.width(), plan.height()));
        document.put("frameRate", plan.frameRate().toString());
        document.put("quality", plan.quality().id());
        document.put("kernel", plan.kernel().name().toLowerCase(Locale.ROOT));
        document.put("workingSpace", plan.workingSpace().name().toLowerCase(Locale.ROOT));
        document.put("sources", sources);
        document.put("frames", frames);
        return document;
    }

    private static Map<String, Object> document(Motion motion) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("first", motion.first());
        document.put("second", motion.second());
        document.put("time", motion.time());
        motion.parallax().ifPresent(parallax -> {
            Map<String, Object> viewpoints = new LinkedHashMap<>();
            viewpoints.put("camera", document(parallax.camera()));
            viewpoints.put("first", document(parallax.first()));
            viewpoints.put("second", document(parallax.second()));
            document.put("parallax", viewpoints);
        });
        motion.before().ifPresent(beyond -> document.put("before", document(beyond)));
        motion.after().ifPresent(beyond -> document.put("after", document(beyond)));
        return document;
    }

    private static Map<String, Object> document(Motion.Beyond beyond) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("source", beyond.source());
        document.put("time", beyond.time());
        return document;
    }

    private static Map<String, Object> document(Lens lens) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("distortion", lens.distortion());
        document.put("fringe", lens.fringe());
        document.put("zoom", lens.zoom());
        document.put("bloomStrength", lens.bloom().strength());
        document.put("bloomThreshold", lens.bloom().threshold());
        document.put("bloomSigma", lens.bloom().sigma());
        return document;
    }

    private static List<Double> document(Viewpoint viewpoint) {
        return List.of(viewpoint.x(), viewpoint.y(), viewpoint.distance());
    }

    private static Map<String, Object> document(ViewSample sample) {
        Affine view = sample.view();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("source", sample.source());
        document.put("weight", sample.weight());
        document.put("view", List.of(view.xx(), view.xy(), view.x0(), view.yx(), view.yy(), view.y0()));
        return document;
    }
}
