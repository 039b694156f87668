package org.videoengine.core.internal.job;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.videoengine.backend.BackendException;
import org.videoengine.core.internal.motion.FlowEstimator;
import org.videoengine.core.internal.motion.FlowQuality;
import org.videoengine.core.internal.motion.FrameMotion;
import org.videoengine.core.internal.motion.LumaPlane;
import org.videoengine.core.internal.motion.PairMotion;
import org.videoengine.core.internal.motion.Surroundings;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;

/**
 * The motion between the keyframes of one shot: estimated once for each pair, when its first frame is drawn or as soon as both
 * pictures are there, and kept while frames of it are being drawn. Of each picture no more than its luma at the film's scale
 * is kept. Thread-safe.
 */
final class ShotMotion implements PicturesBetween {
    /**
     * Pairs whose motion is kept besides one for each thread that draws: those before and after, and one more as frames are
     * drawn only nearly in order.
     */
    private static final int KEPT_BESIDE = 3;

    private record Pair(int first, int second) {}

    private final ShotPlan plan;
    private final Executor threads;
    private final PhaseClock clock;
    private final int kept;
    private final BitSet moving = new BitSet();
    private final Motion firstMotion;
    private final Map<Integer, LumaPlane> lumas = new HashMap<>();
    private final Map<Pair, CompletableFuture<PairMotion>> pairs = new LinkedHashMap<>();
    private final Map<Thread, FrameMotion> frames = new ConcurrentHashMap<>();
    private FlowEstimator estimator;
    private boolean closed;

    /**
     * @param threads run the helpers of an estimation
     * @param count how many threads draw, and work on one estimation
     */
    ShotMotion(ShotPlan plan, Executor threads, int count, PhaseClock clock, StopSignal stop) {
        this.plan = plan;
        this.threads = threads;
        this.clock = clock;
        kept = count + KEPT_BESIDE;
        estimator = new FlowEstimator(
                switch (plan.quality()) {
                    case LOW, MEDIUM -> FlowQuality.MEDIUM;
                    case HIGH -> FlowQuality.HIGH;
                    case ULTRA -> FlowQuality.ULTRA;
                },
                threads,
                count);
        List<Motion> motions =
                plan.frames().stream().flatMap(frame -> frame.motion().stream()).toList();
        for (Motion motion : motions) {
            moving.set(motion.first());
            moving.set(motion.second());
            motion.before().ifPresent(beyond -> moving.set(beyond.source()));
            motion.after().ifPresent(beyond -> moving.set(beyond.source()));
        }
        firstMotion = motions.get(0);
        stop.onStop(this::close);
    }

    @Override
    public void offer(int source, SourceImage image) {
        if (!moving.get(source)) {
            return;
        }
        SourceSpec spec = plan.sources().get(source);
        LumaPlane luma = LumaPlane.of(
                image,
                SourceSpec.reduced(spec.width(), spec.minStep()),
                SourceSpec.reduced(spec.height(), spec.minStep()));
        Pair ready = null;
        synchronized (this) {
            if (closed || lumas.putIfAbsent(source, luma) != null) {
                return;
            }
            if (pairs.isEmpty() && lumas.containsKey(firstMotion.first()) && lumas.containsKey(firstMotion.second())) {
                ready = new Pair(firstMotion.first(), firstMotion.second());
            }
        }
        if (ready != null) {
            Pair pair = ready;
            threads.execute(() -> motion(pair));
        }
    }

    @Override
    public MotionField at(int frame) throws BackendException {
        Motion motion = plan.frames()
                .get(frame)
                .motion()
                .orElseThrow(() -> new BackendException("frame " + frame + " does not lie between keyframes"));
        PairMotion between = await(new Pair(motion.first(), motion.second()));
        Optional<Motion.Beyond> before = between.cut() ? Optional.empty() : motion.before();
        Optional<Motion.Beyond> after = between.cut() ? Optional.empty() : motion.after();
        Surroundings around = new Surroundings(
                before.isPresent() ? await(new Pair(before.get().source(), motion.first())) : null,
                before.map(Motion.Beyond::time).orElse(0.0),
                after.isPresent() ? await(new Pair(motion.second(), after.get().source())) : null,
                after.map(Motion.Beyond::time).orElse(0.0));
        FrameMotion field = frames.get(Thread.currentThread());
        if (field == null || !between.fits(field)) {
            field = between.frame();
            frames.put(Thread.currentThread(), field);
        }
        return between.at(motion.time(), around, field);
    }

    private PairMotion await(Pair pair) throws BackendException {
        try {
            return motion(pair).get();
        } catch (CancellationException e) {
            throw new BackendException("the render was stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException("the render was stopped", e);
        } catch (ExecutionException e) {
            throw new BackendException(
                    "the motion between the keyframes of shot " + plan.shotId() + " could not be estimated: "
                            + e.getCause(),
                    e.getCause());
        }
    }

    /** The motion of a pair, which the first thread that asks for it estimates. */
    private CompletableFuture<PairMotion> motion(Pair pair) {
        CompletableFuture<PairMotion> future;
        LumaPlane from;
        LumaPlane to;
        FlowEstimator free;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(new CancellationException());
            }
            future = pairs.get(pair);
            if (future != null) {
                return future;
            }
            future = new CompletableFuture<>();
            pairs.put(pair, future);
            if (pairs.size() > kept) {
                pairs.remove(pairs.keySet().iterator().next());
            }
            from = lumas.get(pair.first());
            to = lumas.get(pair.second());
            free = estimator;
        }
        clock.begin();
        try {
            if (from == null || to == null) {
                throw new IllegalStateException("the backend has not asked for both pictures");
            }
            synchronized (free) {
                future.complete(free.estimate(from, to.resized(from.width(), from.height())));
            }
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
        } finally {
            clock.end();
        }
        return future;
    }

    @Override
    public synchronized void close() {
        closed = true;
        pairs.values().forEach(pair -> pair.cancel(false));
        pairs.clear();
        lumas.clear();
        // A job knows this to its end, and a clip of an hour has thousands of these, each with room for its work.
        frames.clear();
        estimator = null;
    }
}
