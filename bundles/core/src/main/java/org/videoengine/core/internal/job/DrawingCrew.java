package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.plan.ShotPlan;
import org.videoengine.render.RenderException;

/** The threads that draw a job's frames, each a whole frame at a time. */
final class DrawingCrew {
    private final JobSetup setup;
    private final FrameConveyor conveyor;
    private final ShotStage[] stages;
    private final ExecutorService helpers;
    private final String[] drawnBy;
    private final Map<String, AtomicInteger> shares = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicInteger prepared = new AtomicInteger(-1);
    private final List<Thread> threads = new ArrayList<>();
    private volatile long firstStart;
    private volatile long lastEnd;

    DrawingCrew(JobSetup setup, FrameConveyor conveyor, RendererOpener opener, ExecutorService helpers) {
        this.setup = setup;
        this.conveyor = conveyor;
        this.helpers = helpers;
        List<ShotPlan> plans = setup.layout().plans();
        this.stages = new ShotStage[plans.size()];
        for (int shot = 0; shot < stages.length; shot++) {
            stages[shot] =
                    new ShotStage(plans.get(shot), opener, setup.layout().framesOf(shot, setup.first(), setup.count()));
        }
        this.drawnBy = new String[Math.max(1, Math.min(setup.buffers(), setup.count()))];
        Arrays.fill(drawnBy, "");
    }

    void start() {
        firstStart = System.nanoTime();
        for (int i = 1; i <= setup.threads(); i++) {
            Thread thread = new Thread(this::drawUntilDone, "video-engine-" + setup.id() + "-draw-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Why drawing ended early; null if it did not. */
    Throwable failure() {
        return failure.get();
    }

    /** The backend that drew a frame which has not been written yet. */
    String drawnBy(int frame) {
        return drawnBy[frame % drawnBy.length];
    }

    /** Ids of the backends by the number of frames that they drew, most first. */
    List<String> backendsByShare() {
        return shares.entrySet().stream()
                .sorted((a, b) -> b.getValue().get() - a.getValue().get())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** From the start of the first frame to the end of the last, in seconds. */
    double drawingSeconds() {
        return Math.max(0, lastEnd - firstStart) / 1e9;
    }

    /** Waits for the threads, which the conveyor has been told to end, and lets all renderers go. */
    void end() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        for (ShotStage stage : stages) {
            stage.close();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void drawUntilDone() {
        // Only a dissolve needs a second buffer.
        FrameBuffer second = null;
        try {
            for (int frame = conveyor.claim(); frame >= 0; frame = conveyor.claim()) {
                int filmFrame = setup.first() + frame;
                int shot = setup.layout().shotOf(filmFrame);
                prepareNext(shot);
                FrameBuffer target = conveyor.buffer(frame);
                String backend = draw(shot, filmFrame, target);
                if (setup.layout().dissolves(shot, filmFrame)) {
                    if (second == null) {
                        second = FrameBuffer.allocate(setup.format());
                    }
                    backend = draw(shot + 1, filmFrame, second);
                    int overlap = setup.layout().overlap(shot);
                    int part = setup.layout().localFrame(shot + 1, filmFrame) + 1;
                    FrameBlender.blend(target, second, part, overlap + 1);
                }
                drawnBy[frame % drawnBy.length] = backend;
                lastEnd = System.nanoTime();
                conveyor.drawn(frame);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            conveyor.stop();
        } catch (RenderException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            conveyor.stop();
        }
    }

    private String draw(int shot, int filmFrame, FrameBuffer target) throws RenderException, InterruptedException {
        String backend = stages[shot].draw(setup.layout().localFrame(shot, filmFrame), target);
        AtomicInteger share = shares.get(backend);
        if (share == null) {
            share = shares.computeIfAbsent(backend, id -> new AtomicInteger());
        }
        share.incrementAndGet();
        stages[shot].frameDone();
        return backend;
    }

    /** The next shot's pictures are decoded and reduced while this shot is drawn. */
    private void prepareNext(int shot) {
        int known = prepared.get();
        if (known < shot && prepared.compareAndSet(known, shot) && shot + 1 < stages.length) {
            helpers.execute(stages[shot + 1]::prepare);
        }
    }
}
