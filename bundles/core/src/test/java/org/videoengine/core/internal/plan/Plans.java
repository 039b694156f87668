package org.videoengine.core.internal.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.ClipReader;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.plan.Affine;
import org.videoengine.plan.ShotPlan;
import org.videoengine.project.CameraMove;
import org.videoengine.project.Effects;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;
import org.videoengine.render.RenderException;
import org.videoengine.render.VideoConfig;

/** Builds shots and plans for tests; pictures exist only as sizes. */
final class Plans {
    static final FrameRate RATE_24 = new FrameRate(24, 1);
    static final Resolution FULL_HD = new Resolution(1920, 1080);

    /** Pictures are sized by their names, such as {@code a-4000x3000.jpg}. */
    static final class Sizes implements KeyframeReader {
        final List<KeyframeSource> probed = new ArrayList<>();

        @Override
        public PictureInfo probe(KeyframeSource source) throws MediaException {
            probed.add(source);
            String name = source.file().getFileName().toString();
            if (!name.contains("x")) {
                throw new MediaException(source.file() + ": this is not a picture");
            }
            String[] sides = name.replaceAll(".*-|\\..*", "").split("x");
            return new PictureInfo(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), 8, false, List.of());
        }

        @Override
        public SourceImage read(KeyframeSource source, int bitDepth) throws MediaException {
            throw new MediaException("planning decodes no picture");
        }

        /** Clips have 25 frames a second and are ten seconds long. */
        @Override
        public ClipInfo clip(Path file, double from, double to) throws MediaException {
            FrameRate rate = new FrameRate(25, 1);
            List<Double> times = new ArrayList<>();
            for (int frame = (int) (from * rate.fps()); frame < Math.min(to, 10) * rate.fps(); frame++) {
                // As a container that counts in thousandths of a second has them.
                times.add(Math.round(rate.secondsOf(frame) * 1000) / 1000.0);
            }
            double end = Math.min(10, times.get(times.size() - 1) + 1 / rate.fps());
            return new ClipInfo(
                    probe(new KeyframeSource.ClipFrame(file, 0)), times, end, Optional.of(rate), rate, false);
        }

        @Override
        public ClipReader openClip(Path file, int bitDepth) throws MediaException {
            throw new MediaException("planning decodes no picture");
        }
    }

    private Plans() {}

    static Keyframe keyframe(String name, double time) {
        return new Keyframe(new KeyframeSource.Image(Path.of("/film/" + name)), time, Optional.empty());
    }

    static Shot shot(double duration, List<Keyframe> keyframes, Interpolation interpolation, CameraMove... camera) {
        return new Shot("shot", duration, keyframes, interpolation, List.of(camera), Effects.NONE, Transition.CUT);
    }

    /** One picture under a camera. */
    static Shot shot(double duration, String picture, CameraMove... camera) {
        return shot(duration, List.of(keyframe(picture, 0)), Interpolation.LINEAR, camera);
    }

    static Shot with(Shot shot, Effects effects) {
        return new Shot(
                shot.id(),
                shot.duration(),
                shot.keyframes(),
                shot.interpolation(),
                shot.camera(),
                effects,
                shot.transition());
    }

    static Project project(Shot... shots) {
        return new Project("film", Path.of("/film/project.json"), RATE_24, FULL_HD, List.of(shots));
    }

    static ShotPlan plan(Shot shot) throws RenderException {
        return plan(shot, VideoConfig.DEFAULT);
    }

    static ShotPlan plan(Shot shot, Quality quality) throws RenderException {
        return plan(shot, VideoConfig.DEFAULT.withQuality(quality));
    }

    static ShotPlan plan(Shot shot, VideoConfig config) throws RenderException {
        return new ShotPlanner().plan(project(shot), shot, config, new Sizes());
    }

    /** The view of a frame that has one sample. */
    static Affine view(ShotPlan plan, int frame) {
        if (plan.frames().get(frame).samples().size() != 1) {
            throw new AssertionError("frame " + frame + " has several samples");
        }
        return plan.frames().get(frame).samples().get(0).view();
    }

    /** Where the middle of the screen lies in the source: x and y. */
    static double[] centre(ShotPlan plan, int frame) {
        Affine view = view(plan, frame);
        double x = plan.width() / 2.0;
        double y = plan.height() / 2.0;
        return new double[] {view.sourceX(x, y), view.sourceY(x, y)};
    }

    /** Shares of the sources in a frame. */
    static Map<Integer, Double> shares(ShotPlan plan, int frame) {
        Map<Integer, Double> shares = new TreeMap<>();
        plan.frames()
                .get(frame)
                .samples()
                .forEach(sample -> shares.merge(sample.source(), sample.weight(), Double::sum));
        return shares;
    }
}
