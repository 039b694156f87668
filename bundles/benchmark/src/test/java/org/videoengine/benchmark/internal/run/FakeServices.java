package org.videoengine.benchmark.internal.run;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendDescriptor.Kind;
import org.videoengine.backend.BackendState;
import org.videoengine.backend.DeviceMemoryMeter;
import org.videoengine.backend.RenderBackend;
import org.videoengine.frame.PixelFormat;
import org.videoengine.hardware.HardwareDetector;
import org.videoengine.optimizer.ConfigurationOptimizer;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.quality.QualityValidator;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.RenderException;
import org.videoengine.render.RenderJob;
import org.videoengine.render.RenderProgress;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoEngine;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** An engine whose renders end as they are told to, and nothing else. */
final class FakeServices implements Services {
    final List<RenderRequest> submitted = new ArrayList<>();
    private final Function<RenderRequest, VideoGenerationResult> ending;
    private final int frames;

    FakeServices(int frames, Function<RenderRequest, VideoGenerationResult> ending) {
        this.frames = frames;
        this.ending = ending;
    }

    static VideoGenerationResult done(RenderRequest request, String backend, double framesPerSecond) {
        int count = request.frames().orElseThrow().count();
        return new VideoGenerationResult(
                Status.DONE,
                count,
                count / 24.0,
                Optional.of(request.output().location()),
                Map.of(backend, count),
                Quality.HIGH,
                count / framesPerSecond,
                framesPerSecond,
                Map.of("render", count / framesPerSecond),
                List.of(),
                Optional.empty());
    }

    static VideoGenerationResult failed(String why) {
        return new VideoGenerationResult(
                Status.FAILED,
                0,
                0,
                Optional.empty(),
                Map.of(),
                Quality.HIGH,
                1,
                0,
                Map.of(),
                List.of(),
                Optional.of(why));
    }

    @Override
    public VideoEngine engine() {
        return (VideoEngine) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {VideoEngine.class},
                (p, method, a) -> switch (method.getName()) {
                    case "plan" -> plan((Project) a[0], (String) a[1]);
                    case "backends" -> backends();
                    case "submit" -> submit((RenderRequest) a[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static List<BackendState> backends() {
        return List.of(
                usable("opencl:0", Kind.OPENCL, 10),
                usable("cpu", Kind.CPU, 0),
                new BackendState("cuda:0", Kind.CUDA, Optional.empty(), Optional.of("There is no driver.")));
    }

    private static BackendState usable(String id, Kind kind, int preference) {
        return new BackendState(
                id,
                kind,
                Optional.of(new BackendDescriptor(
                        id, kind, "device of " + id, "", 1 << 20, Set.of(PixelFormat.YUV420P8), 2, preference)),
                Optional.empty());
    }

    private ShotPlan plan(Project project, String shotId) throws RenderException {
        if (project.shot(shotId).isEmpty()) {
            throw new RenderException("there is no shot \"" + shotId + "\"", true);
        }
        List<FrameRecipe> recipes = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            recipes.add(new FrameRecipe(
                    i, List.of(new ViewSample(0, new Affine(1, 0, 0, 0, 1, 0), 1)), 0, new Grain(0, 0)));
        }
        return new ShotPlan(
                shotId,
                1920,
                1080,
                FrameRate.parse("24"),
                Quality.HIGH,
                ResamplingKernel.CATMULL_ROM,
                WorkingSpace.YCBCR,
                List.of(new SourceSpec(project.shots().get(0).keyframes().get(0).source(), 2880, 1620, 1)),
                recipes);
    }

    private RenderJob submit(RenderRequest request) {
        submitted.add(request);
        return new EndedJob(request, ending.apply(request));
    }

    @Override
    public Optional<QualityValidator> quality() {
        return Optional.empty();
    }

    @Override
    public Optional<HardwareDetector> hardware() {
        return Optional.empty();
    }

    @Override
    public Optional<ConfigurationOptimizer> optimizer() {
        return Optional.empty();
    }

    @Override
    public Optional<DeviceMemoryMeter> deviceMemory(String backend) {
        long[] free = {1000};
        return Optional.of(() -> free[0] -= 100);
    }

    @Override
    public Offer offer(RenderBackend backend) {
        return () -> {};
    }

    @Override
    public String program() {
        return "0.1.0";
    }

    static Project project(Path folder) throws Exception {
        return StandardJob.in(folder);
    }

    private record EndedJob(RenderRequest request, VideoGenerationResult ended) implements RenderJob {
        @Override
        public String id() {
            return "job";
        }

        @Override
        public RenderProgress progress() {
            throw new UnsupportedOperationException();
        }

        @Override
        public JobStatistics statistics() {
            throw new UnsupportedOperationException();
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
        public VideoGenerationResult await() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return ended;
        }
    }
}
