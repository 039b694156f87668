package org.videoengine.benchmark.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.videoengine.benchmark.BenchmarkJob;
import org.videoengine.project.CameraMove;
import org.videoengine.project.CameraMove.Direction;
import org.videoengine.project.Easing;
import org.videoengine.project.Effects;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Project;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;

/**
 * The standard job: five seconds, 120 frames, of a camera that closes in on a photograph and pans, with a shutter of 180 degrees,
 * a vignette and grain, at 24 frames a second and 1920x1080. It never changes, or old reports could not be compared with new ones.
 */
public final class StandardJob {
    private static final String PICTURE = "seeding.jpg";
    private static final double SECONDS = 5;
    private static final double ZOOM = 0.12;
    private static final double PAN = 0.06;
    private static final double SHUTTER = 180;
    private static final double VIGNETTE = 0.25;
    private static final double GRAIN = 0.04;

    private StandardJob() {}

    /** The job's project, whose picture is put into a folder. */
    public static Project in(Path folder) throws IOException {
        Path picture = folder.resolve(PICTURE);
        try (InputStream stream = StandardJob.class.getResourceAsStream(PICTURE)) {
            Files.copy(stream, picture);
        }
        Shot shot = new Shot(
                BenchmarkJob.STANDARD,
                SECONDS,
                List.of(new Keyframe(new KeyframeSource.Image(picture), 0, Optional.empty())),
                Interpolation.HOLD,
                List.of(
                        new CameraMove.Zoom(Direction.IN, ZOOM, Easing.EASE_IN_OUT),
                        new CameraMove.Pan(Direction.RIGHT, PAN, Easing.EASE_IN_OUT)),
                new Effects(SHUTTER, VIGNETTE, GRAIN),
                Transition.CUT);
        return new Project(
                BenchmarkJob.STANDARD,
                folder.resolve("project.json"),
                FrameRate.parse("24"),
                new Resolution(1920, 1080),
                List.of(shot));
    }
}
