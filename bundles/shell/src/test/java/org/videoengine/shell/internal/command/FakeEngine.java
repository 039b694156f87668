package org.videoengine.shell.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.videoengine.backend.BackendDescriptor.Kind;
import org.videoengine.backend.BackendState;
import org.videoengine.project.CameraMove;
import org.videoengine.project.Effects;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderProgress;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.Retiming;
import org.videoengine.render.VideoConfig;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;
import org.videoengine.shell.internal.Screen;
import org.videoengine.shell.internal.Terminal;
import org.videoengine.shell.internal.ToolServices;

/** An engine that knows one project and whose jobs end as they are told to. */
final class FakeEngine {
    final List<RenderRequest> submitted = new ArrayList<>();
    final List<RenderJob> jobs = new ArrayList<>();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    Optional<VideoConfig> stored = Optional.empty();
    String prefix = "";
    private Status ending = Status.DONE;

    FakeEngine ending(Status status) {
        ending = status;
        return this;
    }

    CommandContext context() {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, Optional.empty(), Path.of("/films"), Screen.NONE, prefix);
        return new CommandContext(terminal, this::engine, List::of, ToolServices.none(() -> stored));
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private VideoEngine engine() {
        return (VideoEngine) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {VideoEngine.class},
                (p, method, a) -> switch (method.getName()) {
                    case "loadProject" -> load((Path) a[0]);
                    case "retime" -> retime((Path) a[0], (Retiming) a[1]);
                    case "submit" -> submit((RenderRequest) a[0]);
                    case "jobs" -> List.copyOf(jobs);
                    case "backends" ->
                        List.of(
                                new BackendState("cuda:0", Kind.CUDA, Optional.empty(), Optional.empty()),
                                new BackendState("gone:0", Kind.CUDA, Optional.empty(), Optional.of("it is gone")));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Project load(Path file) throws ProjectException {
        if (!file.toString().contains("alps")) {
            throw new ProjectException(file + ": there is no such file");
        }
        Shot shot = new Shot(
                "ridge",
                2,
                List.of(new Keyframe(new KeyframeSource.Image(Path.of("/films/ridge.jpg")), 0, Optional.empty())),
                Interpolation.HOLD,
                List.<CameraMove>of(),
                Effects.NONE,
                Transition.CUT);
        return new Project("alps", file, FrameRate.parse("24"), Resolution.parse("1280x720"), List.of(shot));
    }

    private static Project retime(Path clip, Retiming retiming) {
        Shot shot = new Shot(
                "clip",
                2,
                List.of(new Keyframe(
                        new KeyframeSource.ClipRange(
                                clip, retiming.from(), retiming.to().orElse(9.5), retiming.speed()),
                        0,
                        Optional.empty())),
                retiming.interpolation(),
                List.<CameraMove>of(),
                Effects.NONE,
                Transition.CUT);
        return new Project("dog", clip, FrameRate.parse("25"), Resolution.parse("1280x720"), List.of(shot));
    }

    private RenderJob submit(RenderRequest request) {
        submitted.add(request);
        RenderJob job = new EndedJob("job-" + submitted.size(), request, result());
        jobs.add(job);
        return job;
    }

    private VideoGenerationResult result() {
        return new VideoGenerationResult(
                ending,
                ending == Status.DONE ? 48 : 7,
                2,
                ending == Status.FAILED ? Optional.empty() : Optional.of("/films/alps.mp4"),
                Map.of("cpu", 7),
                Quality.HIGH,
                0.5,
                96,
                Map.of("render", 0.5),
                List.of("a note"),
                ending == Status.FAILED ? Optional.of("the disk is full") : Optional.empty());
    }

    private record EndedJob(String id, RenderRequest request, VideoGenerationResult ended) implements RenderJob {
        @Override
        public RenderProgress progress() {
            return new RenderProgress(ended.frameCount(), 48, "ridge", "cpu", 96, 0.5, 0);
        }

        @Override
        public JobStatistics statistics() {
            return new JobStatistics(progress(), 0, JobStatistics.Queues.EMPTY, 0, List.of(), ended.phaseSeconds());
        }

        @Override
        public void cancel() {
            // It has ended already.
        }

        @Override
        public CompletionStage<VideoGenerationResult> result() {
            return CompletableFuture.completedFuture(ended);
        }

        @Override
        public VideoGenerationResult await() {
            return ended;
        }
    }
}
