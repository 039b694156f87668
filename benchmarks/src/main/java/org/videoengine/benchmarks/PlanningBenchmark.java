package org.videoengine.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.videoengine.core.internal.plan.ShotPlanner;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.ClipReader;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.plan.ShotPlan;
import org.videoengine.project.CameraMove;
import org.videoengine.project.Easing;
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

/** Plans a shot of ten seconds with two pictures, a camera of three moves, motion blur, vignette and grain. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class PlanningBenchmark {
    private static final double SECONDS = 10;
    private static final int SHUTTER_DEGREES = 180;

    /** Decides how many sub-samples the shutter takes. */
    @Param({"LOW", "HIGH", "ULTRA"})
    public Quality quality;

    private final ShotPlanner planner = new ShotPlanner();
    private Project project;
    private VideoConfig config;

    /** Every picture has the same size, and is never looked at. */
    private static final class SizeOnly implements KeyframeReader {
        @Override
        public PictureInfo probe(KeyframeSource source) {
            return new PictureInfo(6000, 4000, 8, false, List.of());
        }

        @Override
        public SourceImage read(KeyframeSource source, int bitDepth) throws MediaException {
            throw new MediaException("planning decodes no picture");
        }

        @Override
        public ClipInfo clip(Path file, double from, double to) throws MediaException {
            throw new MediaException("there are no clips");
        }

        @Override
        public ClipReader openClip(Path file, int bitDepth) throws MediaException {
            throw new MediaException("planning decodes no picture");
        }
    }

    /** Makes the project. */
    @Setup(Level.Trial)
    public void prepare() {
        Shot shot = new Shot(
                "shot",
                SECONDS,
                List.of(keyframe("a.jpg", 1), keyframe("b.jpg", SECONDS - 1)),
                Interpolation.LINEAR,
                List.of(
                        new CameraMove.Zoom(CameraMove.Direction.IN, 0.2, Easing.EASE_IN_OUT),
                        new CameraMove.Pan(CameraMove.Direction.RIGHT, 0.1, Easing.LINEAR),
                        new CameraMove.Roll(CameraMove.Direction.CLOCKWISE, 3, Easing.EASE_IN_OUT)),
                new Effects(SHUTTER_DEGREES, 0.3, 0.05),
                Transition.CUT);
        project = new Project(
                "film", Path.of("/film/project.json"), new FrameRate(24, 1), new Resolution(1920, 1080), List.of(shot));
        config = VideoConfig.DEFAULT.withQuality(quality);
    }

    private static Keyframe keyframe(String name, double time) {
        return new Keyframe(new KeyframeSource.Image(Path.of("/film", name)), time, Optional.empty());
    }

    /** The plan. */
    @Benchmark
    public ShotPlan plan() throws RenderException {
        return planner.plan(project, project.shots().get(0), config, new SizeOnly());
    }
}
