package org.videoengine.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.videoengine.plan.Affine;
import org.videoengine.plan.ComputedFrames;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.Lens;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.Shot;
import org.videoengine.render.RenderException;

/**
 * Writes the recipes of a shot, one frame after the other. Neighbouring frames that look alike share their samples. Of a shot of
 * many frames nothing is kept: its recipes are written again whenever they are asked for.
 */
final class RecipeWriter {
    /** Grain of strength 1 in 8-bit code values, see {@link org.videoengine.project.Effects}. */
    private static final double FULL_GRAIN = 25;

    /** Bytes of a sample on the heap, its affine map and its place in a list included. */
    private static final long BYTES_A_SAMPLE = 104;

    /** From so many frames on, recipes would take more memory than pictures. */
    private static final int MANY = 4096;

    private final int frames;
    private final Shutter shutter;
    private final KeyframeTrack track;
    private final List<Picture> pictures;
    private final Optional<Between> between;
    private final CameraRig rig;
    private final double vignette;
    private final double sigma;
    private final Optional<Lens> lens;
    private final GrainSeeds seeds;
    private final long mostSamples;
    private final Problems problems;
    private final double[] minSteps;
    private final List<FrameRecipe> recipes;
    private List<ViewSample> latest = List.of();
    private long samples;
    private int written;

    /**
     * @param between how frames between keyframes are made; empty where they dissolve
     * @param space that frames are composed in
     */
    RecipeWriter(
            Shot shot,
            int frames,
            Shutter shutter,
            KeyframeTrack track,
            List<Picture> pictures,
            Optional<Between> between,
            CameraRig rig,
            WorkingSpace space,
            Problems problems) {
        this.frames = frames;
        this.shutter = shutter;
        this.track = track;
        this.pictures = pictures;
        this.between = between;
        this.rig = rig;
        this.problems = problems;
        vignette = VignetteStrength.in(space, shot.effects().vignette());
        sigma = FULL_GRAIN * shot.effects().grain();
        lens = LensPlan.of(shot.effects().lens(), rig.film());
        seeds = new GrainSeeds(shot.id());
        mostSamples = Runtime.getRuntime().maxMemory() / 2 / BYTES_A_SAMPLE;
        minSteps = new double[track.sources().size()];
        Arrays.fill(minSteps, Double.POSITIVE_INFINITY);
        recipes = new ArrayList<>(frames < MANY ? frames : 0);
    }

    /**
     * Writes the next frame.
     *
     * @throws RenderException if the plan outgrows half of the memory that Java may use
     */
    FrameRecipe write() throws RenderException {
        FrameRecipe recipe = recipe(written++);
        followSteps(recipe);
        if (frames < MANY) {
            recipes.add(sharing(recipe));
        }
        return recipe;
    }

    /** A frame's recipe. Changes nothing. */
    private FrameRecipe recipe(int frame) {
        KeyframeTrack.Blend blend = track.at(frame);
        Shutter.Exposure exposure = shutter.expose(frame, blend.source());
        List<ViewSample> views = new ArrayList<>();
        Optional<Motion> motion = between.flatMap(pictures -> pictures.motion(blend, frame));
        add(views, blend.source(), motion.isPresent() ? 1 : 1 - blend.weight(), exposure);
        if (motion.isEmpty() && blend.dissolves()) {
            add(views, blend.next(), blend.weight(), exposure);
        }
        Grain grain = sigma == 0 ? Grain.NONE : new Grain(seeds.seed(frame), sigma);
        return new FrameRecipe(frame, views, vignette, grain, motion, lens);
    }

    private FrameRecipe sharing(FrameRecipe recipe) throws RenderException {
        if (!recipe.samples().equals(latest)) {
            latest = recipe.samples();
            samples += latest.size();
            if (samples > mostSamples) {
                throw problems.error("its plan needs more memory than half of what Java may use ("
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MiB); raise the limit with -Xmx, make the shot"
                        + " shorter, or lower the shutterAngle or the quality");
            }
            return recipe;
        }
        return new FrameRecipe(
                recipe.index(), latest, recipe.vignette(), recipe.grain(), recipe.motion(), recipe.lens());
    }

    /** Notes how finely sources are seen; the second picture of a pair is seen as finely as the first. */
    private void followSteps(FrameRecipe recipe) {
        for (ViewSample sample : recipe.samples()) {
            Affine view = sample.view();
            double stepX = Math.sqrt(view.xx() * view.xx() + view.xy() * view.xy());
            double stepY = Math.sqrt(view.yx() * view.yx() + view.yy() * view.yy());
            minSteps[sample.source()] = Math.min(minSteps[sample.source()], Math.min(stepX, stepY));
        }
        if (recipe.motion().isPresent()) {
            int first = recipe.motion().get().first();
            int second = recipe.motion().get().second();
            double larger =
                    (double) pictures.get(second).width() / pictures.get(first).width();
            minSteps[second] = Math.min(minSteps[second], minSteps[first] * larger);
        }
    }

    private void add(List<ViewSample> views, int source, double weight, Shutter.Exposure exposure) {
        for (int i = 0; i < exposure.weights().length; i++) {
            Affine view = view(source, exposure.columns()[i], exposure.rows()[i]);
            views.add(new ViewSample(source, view, weight * exposure.weights()[i]));
        }
    }

    /** Columns are where they are at one moment, rows at another, unless the camera turns. */
    private Affine view(int source, double columns, double rows) {
        Affine across = rig.view(source, columns);
        if (columns == rows) {
            return across;
        }
        Affine down = rig.view(source, rows);
        return new Affine(across.xx(), 0, across.x0(), 0, down.yy(), down.y0());
    }

    /** What was written, or will be when it is asked for. */
    List<FrameRecipe> recipes() {
        return frames < MANY ? recipes : new ComputedFrames(frames, this::recipe);
    }

    /** The smallest step that was used of a source. */
    double minStep(int source) {
        return minSteps[source];
    }
}
