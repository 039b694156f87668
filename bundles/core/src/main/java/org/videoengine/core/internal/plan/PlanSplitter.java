package org.videoengine.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.videoengine.plan.ComputedFrames;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;

/**
 * Divides a plan of many pictures, such as the frames of a clip, into plans of few that follow one another, so that a renderer
 * holds no more pictures for a long shot than for a short one. What is drawn does not change by it: every frame has the same
 * recipe, and every picture is reduced as for the whole.
 */
public final class PlanSplitter {
    private final int mostSources;

    /** @param mostSources pictures of one part, at least 2; a frame that needs more has them all the same */
    public PlanSplitter(int mostSources) {
        this.mostSources = mostSources;
    }

    /**
     * Divides a plan.
     *
     * @param firstCut the earliest frame with which a part may begin
     * @param lastCut the latest
     * @return the parts, in order; one with all of the plan where it has few pictures
     */
    public List<ShotPlan> split(ShotPlan plan, int firstCut, int lastCut) {
        if (plan.sources().size() <= mostSources) {
            return List.of(plan);
        }
        List<ShotPlan> parts = new ArrayList<>();
        int[] seenIn = new int[plan.sources().size()];
        Arrays.fill(seenIn, -1);
        int start = 0;
        int sources = 0;
        for (int frame = 0; frame < plan.frames().size(); frame++) {
            int more = count(plan.frames().get(frame), seenIn, parts.size());
            if (sources + more > mostSources && frame > start && frame >= firstCut && frame <= lastCut) {
                parts.add(part(plan, start, frame));
                start = frame;
                sources = 0;
                more = count(plan.frames().get(frame), seenIn, parts.size());
            }
            sources += more;
        }
        parts.add(part(plan, start, plan.frames().size()));
        return parts;
    }

    /** How many pictures a frame adds to those that a part has, which are marked with the part's number. */
    private static int count(FrameRecipe recipe, int[] seenIn, int part) {
        int count = 0;
        for (ViewSample sample : recipe.samples()) {
            count += mark(sample.source(), seenIn, part);
        }
        if (recipe.motion().isPresent()) {
            Motion motion = recipe.motion().get();
            count += mark(motion.second(), seenIn, part);
            count += mark(motion.before(), seenIn, part);
            count += mark(motion.after(), seenIn, part);
        }
        return count;
    }

    private static int mark(Optional<Motion.Beyond> beyond, int[] seenIn, int part) {
        return beyond.isPresent() ? mark(beyond.get().source(), seenIn, part) : 0;
    }

    private static int mark(int source, int[] seenIn, int part) {
        if (seenIn[source] == part) {
            return 0;
        }
        seenIn[source] = part;
        return 1;
    }

    private static ShotPlan part(ShotPlan plan, int start, int end) {
        Map<Integer, Integer> indices = new HashMap<>();
        List<SourceSpec> sources = new ArrayList<>();
        if (plan.frames() instanceof ComputedFrames computed) {
            for (int frame = start; frame < end; frame++) {
                renumbered(computed.get(frame), 0, plan, indices, sources);
            }
            return plan.with(
                    sources,
                    new ComputedFrames(
                            end - start,
                            frame -> renumbered(computed.get(start + frame), frame, plan, indices, sources)));
        }
        List<FrameRecipe> recipes = new ArrayList<>(end - start);
        List<ViewSample> latest = List.of();
        List<ViewSample> renumbered = List.of();
        for (FrameRecipe recipe : plan.frames().subList(start, end)) {
            if (recipe.samples() != latest) {
                latest = recipe.samples();
                renumbered = renumbered(latest, plan, indices, sources);
            }
            recipes.add(with(recipe, recipes.size(), renumbered, plan, indices, sources));
        }
        return plan.with(sources, recipes);
    }

    /** Changes nothing once all pictures of a part are known. */
    private static FrameRecipe renumbered(
            FrameRecipe recipe, int index, ShotPlan plan, Map<Integer, Integer> indices, List<SourceSpec> sources) {
        return with(recipe, index, renumbered(recipe.samples(), plan, indices, sources), plan, indices, sources);
    }

    private static List<ViewSample> renumbered(
            List<ViewSample> samples, ShotPlan plan, Map<Integer, Integer> indices, List<SourceSpec> sources) {
        return samples.stream()
                .map(sample ->
                        new ViewSample(index(sample.source(), plan, indices, sources), sample.view(), sample.weight()))
                .toList();
    }

    private static FrameRecipe with(
            FrameRecipe recipe,
            int index,
            List<ViewSample> samples,
            ShotPlan plan,
            Map<Integer, Integer> indices,
            List<SourceSpec> sources) {
        Optional<Motion> motion = recipe.motion()
                .map(between -> new Motion(
                        index(between.first(), plan, indices, sources),
                        index(between.second(), plan, indices, sources),
                        between.time(),
                        between.parallax(),
                        between.before().map(beyond -> renumbered(beyond, plan, indices, sources)),
                        between.after().map(beyond -> renumbered(beyond, plan, indices, sources))));
        return new FrameRecipe(index, samples, recipe.vignette(), recipe.grain(), motion, recipe.lens());
    }

    private static Motion.Beyond renumbered(
            Motion.Beyond beyond, ShotPlan plan, Map<Integer, Integer> indices, List<SourceSpec> sources) {
        return new Motion.Beyond(index(beyond.source(), plan, indices, sources), beyond.time());
    }

    private static int index(int source, ShotPlan plan, Map<Integer, Integer> indices, List<SourceSpec> sources) {
        Integer known = indices.get(source);
        if (known != null) {
            return known;
        }
        sources.add(plan.sources().get(source));
        indices.put(source, sources.size() - 1);
        return sources.size() - 1;
    }
}
