package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.render.RenderException;

/** The threads that draw a job's frames, each a whole frame at a time. */
final class DrawingCrew {
    private final JobSetup setup;
    private final FrameConveyor conveyor;
    private final ShotWindow shots;
    private final Map<String, LongAdder> shares = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();

    DrawingCrew(JobSetup setup, FrameConveyor conveyor, ShotWindow shots) {
        this.setup = setup;
        this.conveyor = conveyor;
        this.shots = shots;
    }

    /** Starts threads until as many draw as a backend takes, within the job's limit. Threads are never taken away. */
    synchronized void growTo(int concurrency) {
        int wanted = Math.min(setup.threads(), concurrency);
        while (threads.size() < wanted) {
            Thread thread =
                    new Thread(this::drawUntilDone, "video-engine-" + setup.id() + "-draw-" + (threads.size() + 1));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Why drawing ended early; null if it did not. */
    Throwable failure() {
        return failure.get();
    }

    /** Ids of the backends by the number of frames that they drew, most first. */
    List<String> backendsByShare() {
        Comparator<Map.Entry<String, LongAdder>> most =
                Comparator.comparingLong(share -> -share.getValue().sum());
        return shares.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Waits for the threads, which have been told to end. One that is deep in a long frame ends by itself after it. */
    void awaitEnd(long nanos) throws InterruptedException {
        List<Thread> all;
        synchronized (this) {
            all = List.copyOf(threads);
        }
        long deadline = System.nanoTime() + nanos;
        for (Thread thread : all) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        }
    }

    private void drawUntilDone() {
        int frame = -1;
        // Only a dissolve needs a second buffer.
        FrameBuffer second = null;
        try {
            for (frame = conveyor.claim(); frame >= 0; frame = conveyor.claim()) {
                int filmFrame = setup.first() + frame;
                int shot = setup.layout().shotOf(filmFrame);
                FrameBuffer target = conveyor.buffer(frame);
                String backend = draw(shot, filmFrame, target, false);
                if (setup.layout().dissolves(shot, filmFrame)) {
                    if (second == null) {
                        second = FrameBuffer.allocate(setup.format());
                    }
                    draw(shot + 1, filmFrame, second, true);
                    int part = setup.layout().localFrame(shot + 1, filmFrame) + 1;
                    FrameBlender.blend(target, second, part, setup.layout().overlap(shot) + 1);
                    shots.frameDone(shot + 1);
                }
                shots.frameDone(shot);
                conveyor.drawn(frame, backend);
            }
        } catch (JobStoppedException e) {
            conveyor.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(frame, e);
        } catch (RenderException | RuntimeException | Error e) {
            fail(frame, e);
        }
    }

    private String draw(int shot, int filmFrame, FrameBuffer target, boolean withPrevious)
            throws RenderException, JobStoppedException, InterruptedException {
        int frame = setup.layout().localFrame(shot, filmFrame);
        Optional<String> backend = Optional.empty();
        while (backend.isEmpty()) {
            boolean alone = shots.enter(shot, withPrevious);
            backend = shots.stage(shot).draw(frame, target, alone);
        }
        shares.computeIfAbsent(backend.get(), id -> new LongAdder()).increment();
        return backend.get();
    }

    /** What is before the frame that failed is still finished. */
    private void fail(int frame, Throwable cause) {
        failure.compareAndSet(null, cause);
        conveyor.endBefore(Math.max(0, frame));
    }
}
