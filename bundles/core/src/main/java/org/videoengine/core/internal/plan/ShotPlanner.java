package org.videoengine.core.internal.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.CameraMove;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.LensEffects;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.render.RenderException;
import org.videoengine.render.VideoConfig;

/**
 * Works a shot out to plain numbers: which pictures each frame shows, from where, and with what weight. Everything is
 * evaluated in double precision and without the platform's own mathematics, so a plan has the same bits on every machine.
 * Thread-safe.
 *
 * <p>Camera progress is {@code k / (n - 1)} on frame {@code k} of {@code n}: a move starts on the first frame and arrives on
 * the last. Keyframes lie on the exact clock, frame {@code k} at {@code k} over the frame rate; a dissolve's weights are
 * those of the middle of the shutter's opening.
 */
public final class ShotPlanner {

    /** The most frames of one plan: a day at 30 frames a second. */
    public static final int MAX_FRAMES = 86_400 * 30;

    /** How many times closer a shot may be brought to keep its views inside the picture. */
    private static final double MOST_CLOSER = 4;

    /** Most that the shapes of two pictures may differ for motion to lead from one to the other: a pixel or two. */
    private static final double SHAPE_TOLERANCE = 0.01;

    /** How far past its picture's edge a view may reach by rounding, in source pixels. */
    private static final double EDGE_TOLERANCE = 1e-6;

    /**
     * Plans a shot.
     *
     * @param project that the shot belongs to
     * @param planned the shot
     * @param config frame rate, resolution and quality
     * @param pictures tells the sizes of the pictures
     * @throws RenderException if a picture cannot be read, a view does not fit its picture, or the shot asks for what is not
     *     there: one sentence that names the project file, the shot and the field
     */
    public ShotPlan plan(Project project, Shot planned, VideoConfig config, KeyframeReader pictures)
            throws RenderException {
        Problems problems = Problems.of(project, planned);
        FrameRate frameRate = config.frameRate().orElse(project.frameRate());
        Resolution film = config.resolution().orElse(project.resolution());
        int frames = frameRate.framesIn(planned.duration());
        if (frames > MAX_FRAMES) {
            throw problems.in("duration")
                    .error(planned.duration() + " s at " + frameRate + " frames per second are " + frames
                            + " frames, but a shot has at most " + MAX_FRAMES);
        }
        Shot shot = ClipKeyframes.expand(planned, pictures, problems);
        KeyframeTrack track = new KeyframeTrack(shot, frameRate, frames);
        List<Picture> measured = measure(track.sources(), pictures);
        DepthMaps depths = DepthMaps.of(shot, track, measured, pictures, problems);
        CameraMoves moves = new CameraMoves(shot.camera());
        Optional<CameraMove.Path> path = path(shot, problems);
        BaseViews base = path.isPresent()
                ? new PathViews(path.get(), shot, frameRate, frames, measured, film, problems)
                : new BaseViews.Cover(measured, film, 1);
        CameraRig rig = new CameraRig(moves, base, film);
        Shutter shutter = new Shutter(shot.effects().shutterAngle(), config.quality(), frames, rig);
        boolean inDepth = shot.interpolation() == Interpolation.DEPTH_AWARE && config.quality() != Quality.LOW;
        if (path.isEmpty()) {
            double reach = reach(frames, track, shutter, rig, measured, problems);
            rig = new CameraRig(moves, new BaseViews.Cover(measured, film, 1 / reach), film);
            if (inDepth) {
                Between.Depth depth = new Between.Depth(rig, measured, frameRate.fps(), frames);
                double deeper = reach * new DepthReach(rig, measured).reach(depth, track, frames);
                checkReach(deeper, measured, problems);
                rig = new CameraRig(moves, new BaseViews.Cover(measured, film, 1 / deeper), film);
            }
        }
        Optional<Between> between = Optional.empty();
        if (inDepth) {
            between = Optional.of(new Between.Depth(rig, measured, frameRate.fps(), frames));
        } else if (shot.interpolation() == Interpolation.OPTICAL_FLOW && config.quality() != Quality.LOW) {
            between = Optional.of(new Between.Flow());
        }
        if (between.isPresent()) {
            checkShapes(shot.interpolation(), path.isPresent(), frames, track, measured, problems);
        }
        WorkingSpace space = space(shot, config.quality());
        RecipeWriter writer = new RecipeWriter(shot, frames, shutter, track, measured, between, rig, space, problems);
        for (int frame = 0; frame < frames; frame++) {
            FrameRecipe recipe = writer.write();
            if (path.isPresent()) {
                checkInside(recipe, measured, film, problems);
            }
        }
        List<SourceSpec> sources = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            Picture picture = measured.get(i);
            sources.add(new SourceSpec(
                    picture.source(),
                    picture.width(),
                    picture.height(),
                    writer.minStep(i),
                    depths.needed() ? track.depth(i) : Optional.empty(),
                    depths.focus()));
        }
        return new ShotPlan(
                shot.id(),
                film.width(),
                film.height(),
                frameRate,
                config.quality(),
                kernel(config.quality()),
                space,
                sources,
                writer.recipes());
    }

    private static WorkingSpace space(Shot shot, Quality quality) {
        boolean linear = quality == Quality.ULTRA
                || shot.effects().linearLight()
                || !shot.effects().lens().equals(LensEffects.NONE);
        return linear ? WorkingSpace.LINEAR_RGB : WorkingSpace.YCBCR;
    }

    private static ResamplingKernel kernel(Quality quality) {
        return switch (quality) {
            case LOW -> ResamplingKernel.TRIANGLE;
            case MEDIUM, HIGH -> ResamplingKernel.CATMULL_ROM;
            case ULTRA -> ResamplingKernel.LANCZOS3;
        };
    }

    /** Motion leads from a picture to one of the same shape: from others, it would have to stretch what stands still. */
    private static void checkShapes(
            Interpolation asked,
            boolean alongPath,
            int frames,
            KeyframeTrack track,
            List<Picture> measured,
            Problems problems)
            throws RenderException {
        for (int frame = 0; frame < frames; frame++) {
            KeyframeTrack.Blend blend = track.at(frame);
            Picture one = measured.get(blend.source());
            Picture other = measured.get(blend.next());
            double wider = (double) one.width() * other.height() / ((double) one.height() * other.width());
            if (Math.abs(wider - 1) > SHAPE_TOLERANCE) {
                throw problems.in("interpolation")
                        .error("\"" + asked.id() + "\" needs keyframes of one shape, but " + one + " and " + other
                                + " differ; crop them to one shape, or use \"linear\"");
            }
            // A path's rects count in each picture's own pixels, and motion leads from the first as it is seen.
            if (alongPath && (one.width() != other.width() || one.height() != other.height())) {
                throw problems.in("interpolation")
                        .error("\"" + asked.id() + "\" along a path needs keyframes of one size, but " + one + " and "
                                + other + " differ; scale them to one size, or use \"linear\"");
            }
        }
    }

    private static List<Picture> measure(List<KeyframeSource> sources, KeyframeReader pictures) throws RenderException {
        List<Picture> measured = new ArrayList<>(sources.size());
        Map<Path, PictureInfo> clips = new HashMap<>();
        for (KeyframeSource source : sources) {
            try {
                PictureInfo info = clips.get(source.file());
                if (info == null) {
                    info = pictures.probe(source);
                }
                if (source instanceof KeyframeSource.ClipFrame) {
                    clips.put(source.file(), info);
                }
                measured.add(new Picture(source, info.width(), info.height()));
            } catch (MediaException e) {
                throw new RenderException(e.getMessage(), e);
            }
        }
        return measured;
    }

    private static Optional<CameraMove.Path> path(Shot shot, Problems problems) throws RenderException {
        List<CameraMove.Path> paths = shot.camera().stream()
                .filter(CameraMove.Path.class::isInstance)
                .map(CameraMove.Path.class::cast)
                .toList();
        if (paths.size() > 1) {
            throw problems.in("camera").error("there are " + paths.size() + " paths, but a shot has at most one");
        }
        return paths.stream().findFirst();
    }

    /** By what factor the whole shot must be closer so that no view looks past the edge of the picture it shows. */
    private static double reach(
            int frames, KeyframeTrack track, Shutter shutter, CameraRig rig, List<Picture> measured, Problems problems)
            throws RenderException {
        Coverage coverage = new Coverage(rig.film());
        for (int frame = 0; frame < frames; frame++) {
            KeyframeTrack.Blend blend = track.at(frame);
            Shutter.Exposure exposure = shutter.expose(frame, blend.source());
            for (double share : exposure.columns()) {
                CameraPose pose = rig.moves().at(share);
                coverage.includeColumns(pose, rig.base().at(blend.source(), share));
                coverage.includeColumns(pose, rig.base().at(blend.next(), share));
            }
            for (double share : exposure.rows()) {
                CameraPose pose = rig.moves().at(share);
                coverage.includeRows(pose, rig.base().at(blend.source(), share));
                coverage.includeRows(pose, rig.base().at(blend.next(), share));
            }
        }
        checkReach(coverage.reach(), measured, problems);
        return coverage.reach();
    }

    private static void checkReach(double reach, List<Picture> measured, Problems problems) throws RenderException {
        if (reach > MOST_CLOSER) {
            throw problems.in("camera")
                    .error(String.format(
                            Locale.ROOT,
                            "the moves reach so far past the picture %s that the view would have to be %.1f times"
                                    + " closer, and %.0f is the most; lower their amounts or take a picture"
                                    + " that is longer in their direction",
                            measured.get(0),
                            reach,
                            MOST_CLOSER));
        }
    }

    private static void checkInside(FrameRecipe recipe, List<Picture> pictures, Resolution film, Problems problems)
            throws RenderException {
        for (ViewSample sample : recipe.samples()) {
            Picture picture = pictures.get(sample.source());
            double past = pastEdge(sample.view(), picture, film);
            if (past > EDGE_TOLERANCE) {
                throw problems.in("camera")
                        .error(String.format(
                                Locale.ROOT,
                                "on frame %d the view reaches %.2f pixels past the picture %s; keep the path's"
                                        + " rects and what other moves and the easing add to them inside it",
                                recipe.index() + 1,
                                past,
                                picture));
            }
        }
    }

    private static double pastEdge(Affine view, Picture picture, Resolution film) {
        double past = 0;
        for (int corner = 0; corner < 4; corner++) {
            double x = (corner & 1) * film.width();
            double y = (corner >> 1) * film.height();
            past = Math.max(past, Math.max(-view.sourceX(x, y), view.sourceX(x, y) - picture.width()));
            past = Math.max(past, Math.max(-view.sourceY(x, y), view.sourceY(x, y) - picture.height()));
        }
        return past;
    }
}
