package org.videoengine.optimizer.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.videoengine.optimizer.Workload;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.Quality;

/** What is in the frames of a film, summed over all its shots; a frame on which two shots are seen counts in both. */
final class ContentTally {
    private double views;
    private double turned;
    private double between;
    private double linear;
    private double lens;
    private double step;
    private double finishing;
    private double movement;
    /** Frames of shots. */
    private int drawn;
    /** Pairs of such frames, one after the other, between which the camera is followed. */
    private int frameSteps;

    private long sourcePixels;
    private int motionPairs;

    /** Adds the frames of a plan from one to before another. */
    void add(ShotPlan plan, int from, int to) {
        Set<Integer> sources = new HashSet<>();
        Set<List<Integer>> moving = new HashSet<>();
        boolean inLinear = plan.workingSpace() == WorkingSpace.LINEAR_RGB && plan.quality() != Quality.ULTRA;
        ViewSample before = null;
        for (FrameRecipe recipe : plan.frames().subList(from, to)) {
            ViewSample first = recipe.samples().get(0);
            drawn++;
            views += views(recipe);
            turned += recipe.samples().stream().allMatch(sample -> sample.view().axisAligned()) ? 0 : 1;
            linear += inLinear ? 1 : 0;
            lens += recipe.lens().isPresent() ? 1 : 0;
            step += step(first.view())
                    / Math.max(1, plan.sources().get(first.source()).minStep());
            finishing += (recipe.vignette() > 0 ? 1 : 0) + (recipe.grain().sigma() > 0 ? 1 : 0);
            if (before != null && sameSize(plan, before.source(), first.source())) {
                movement += movement(before.view(), first.view(), plan.width(), plan.height());
                frameSteps++;
            }
            before = first;
            recipe.samples().forEach(sample -> sources.add(sample.source()));
            if (recipe.motion().isPresent()) {
                Motion motion = recipe.motion().get();
                between++;
                sources.add(motion.first());
                sources.add(motion.second());
                if (motion.parallax().isEmpty()) {
                    moving.add(List.of(motion.first(), motion.second()));
                }
            }
        }
        for (int source : sources) {
            SourceSpec spec = plan.sources().get(source);
            sourcePixels += (long) spec.width() * spec.height();
        }
        motionPairs += moving.size();
    }

    /** Whether a view means the same in two pictures: of a clip, each frame is one of its own. */
    private static boolean sameSize(ShotPlan plan, int one, int other) {
        SourceSpec a = plan.sources().get(one);
        SourceSpec b = plan.sources().get(other);
        return a.width() == b.width() && a.height() == b.height();
    }

    /** Where the camera keeps upright, each view of the columns is combined with each of the rows. */
    private static double views(FrameRecipe recipe) {
        Set<List<Double>> columns = new HashSet<>();
        Set<List<Double>> rows = new HashSet<>();
        for (ViewSample sample : recipe.samples()) {
            Affine view = sample.view();
            if (!view.axisAligned()) {
                return recipe.samples().size();
            }
            columns.add(List.of((double) sample.source(), view.xx(), view.x0()));
            rows.add(List.of((double) sample.source(), view.yy(), view.y0()));
        }
        return (columns.size() + rows.size()) / 2.0;
    }

    /** The geometric mean of a view's steps along rows and columns, in samples of the full picture. */
    private static double step(Affine view) {
        return Math.sqrt(Math.abs(view.xx() * view.yy() - view.xy() * view.yx()));
    }

    /** How far what is seen at a frame's corners moves from one view to the next, in pixels of the frame, on the mean. */
    private static double movement(Affine one, Affine next, int width, int height) {
        double sum = 0;
        for (int corner = 0; corner < 4; corner++) {
            double x = (corner & 1) * width;
            double y = (corner >> 1) * height;
            sum += Math.hypot(next.sourceX(x, y) - one.sourceX(x, y), next.sourceY(x, y) - one.sourceY(x, y));
        }
        return sum / 4 / step(next);
    }

    /** The mean over so many frames of the film. */
    Workload.Content content(int frames) {
        return new Workload.Content(
                rounded(Math.max(1, views / frames)),
                rounded(Math.min(1, turned / frames)),
                rounded(Math.min(1, between / frames)),
                rounded(Math.min(1, linear / frames)),
                rounded(Math.min(1, lens / frames)),
                rounded(step / drawn),
                rounded(finishing / frames),
                rounded(movement / Math.max(1, frameSteps)),
                motionPairs,
                sourcePixels);
    }

    /** Enough for a model, and the same for films that differ by nothing that matters. */
    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
