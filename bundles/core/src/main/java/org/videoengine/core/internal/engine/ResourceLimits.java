package org.videoengine.core.internal.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.videoengine.core.internal.job.FrameBudget;
import org.videoengine.frame.FrameFormat;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.VideoConfig;

/** How much of this machine a job may use, from the engine's and the job's own settings. */
final class ResourceLimits {
    private static final int SAMPLES_A_PIXEL = 3;
    private static final int FEWEST_PICTURES = 5;
    private static final int MOST_PICTURES = 24;

    private final EngineConfiguration settings;

    ResourceLimits(EngineConfiguration settings) {
        this.settings = settings;
    }

    /** What is wrong with the number of threads that a configuration asks for, in one sentence. */
    static Optional<String> wrongThreads(VideoConfig config) {
        return config.threads() >= 0 && config.threads() <= VideoConfig.MOST_THREADS
                ? Optional.empty()
                : Optional.of("the number of threads is 0 (as many as there are processors) to "
                        + VideoConfig.MOST_THREADS + ", not " + config.threads());
    }

    /** Threads and frames of a job, before it is known how many frames there are to draw. */
    FrameBudget frames(VideoConfig config, FrameFormat format, boolean dissolves) {
        int sharing = sharing(config);
        return FrameBudget.of(
                frameMemory(config), format.frameBytes(), wantedThreads(config) * sharing, sharing > 1, dissolves);
    }

    /** How many backends draw at once. */
    static int sharing(VideoConfig config) {
        return config.parallelProcessing() ? Math.max(1, config.backends().size()) : 1;
    }

    /** Threads on each backend. */
    int wantedThreads(VideoConfig config) {
        if (!config.parallelProcessing()) {
            return 1;
        }
        if (config.threads() > 0) {
            return config.threads();
        }
        return settings.draw_threads() > 0
                ? settings.draw_threads()
                : Runtime.getRuntime().availableProcessors();
    }

    private long frameMemory(VideoConfig config) {
        long share = memory(config).heap() / 4;
        int mib = settings.frame_memory_mib();
        return mib > 0 ? limited(config, (long) mib << 20, share) : share;
    }

    /** What is set counts, but not beyond a limit of the job's own. */
    private static long limited(VideoConfig config, long set, long share) {
        return config.memoryLimit().isPresent() ? Math.min(set, share) : set;
    }

    /** What a job may use of memory. */
    static MemoryBudget memory(VideoConfig config) {
        return MemoryBudget.of(config, Runtime.getRuntime().maxMemory());
    }

    /** Bytes on the heap without which no frame can be drawn: two frames, and the largest picture while it is taken in. */
    static long leastHeap(List<ShotPlan> plans, FrameFormat format, boolean dissolves) {
        int bytes = format.pixelFormat().bitDepth() > 8 ? Float.BYTES : Byte.BYTES;
        return (dissolves ? 3 : 2) * format.frameBytes() * 4 + largestPicture(plans) * 2 * bytes;
    }

    /** Bytes that decoding the largest picture takes outside of the heap. */
    static long leastForDecoding(List<ShotPlan> plans) {
        return largestPicture(plans) * 2;
    }

    /** Samples of the largest picture of some plans. */
    private static long largestPicture(List<ShotPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.sources().stream())
                .mapToLong(source -> (long) SAMPLES_A_PIXEL * source.width() * source.height())
                .max()
                .orElse(1);
    }

    /** About how many frames of a film are made durable at a time. */
    int chunkFrames(VideoConfig config, FrameFormat format) {
        return ChunkRule.frames(
                Math.min(config.memoryLimit().orElse(Long.MAX_VALUE), AvailableMemory.bytes()), format.frameBytes());
    }

    /** Bytes that one renderer may hold. */
    long rendererMemory(VideoConfig config) {
        long share = memory(config).heap() / 4 * 3;
        int mib = settings.renderer_memory_mib();
        return mib > 0 ? limited(config, (long) mib << 20, share) : share;
    }

    /** How many pictures of these plans one renderer holds: plans of more are divided. */
    int picturesAtOnce(VideoConfig config, List<ShotPlan> plans) {
        // A quarter, since the next part is opened while one is being drawn, and pictures are decoded beside them.
        return (int)
                Math.max(FEWEST_PICTURES, Math.min(MOST_PICTURES, rendererMemory(config) / 4 / largestPicture(plans)));
    }

    /** How long a call into a backend may take at least, in nanoseconds; 0 for ever. */
    long hangNanos() {
        return TimeUnit.SECONDS.toNanos(Math.max(0, settings.backend_hang_seconds()));
    }

    int backendWaitSeconds() {
        return Math.max(0, settings.backend_wait_seconds());
    }
}
