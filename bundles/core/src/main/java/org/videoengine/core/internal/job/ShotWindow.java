package org.videoengine.core.internal.job;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets no more than two shots of a film be open at once: the earliest that is unfinished and the next one with frames to
 * draw, which is opened ahead of its time. Threads that have run on to later shots wait. Thread-safe.
 *
 * <p>This cannot come to a standstill: frames are handed out in order, so while a thread waits, all frames of the shots that
 * it waits for are with threads that need not wait.
 */
final class ShotWindow {
    private final List<ShotStage> stages;
    private final int[] framesLeft;
    private final boolean[] finished;
    private final boolean[] ahead;
    private final Executor helper;
    private final StopSignal stop;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private int oldest;
    private int next;

    /**
     * @param stages the shots in order
     * @param framesToDraw how many frames of each shot are to be drawn
     * @param helper opens a shot ahead of its time
     */
    ShotWindow(List<ShotStage> stages, int[] framesToDraw, Executor helper, StopSignal stop) {
        this.stages = List.copyOf(stages);
        this.framesLeft = framesToDraw.clone();
        this.ahead = new boolean[framesLeft.length];
        this.finished = new boolean[framesLeft.length];
        for (int shot = 0; shot < finished.length; shot++) {
            finished[shot] = framesLeft[shot] == 0;
        }
        this.helper = helper;
        this.stop = stop;
        this.oldest = unfinished(0);
        this.next = unfinished(oldest + 1);
        stop.onStop(this::wakeAll);
    }

    /**
     * Waits until a shot may be open.
     *
     * @param withPrevious whether it is wanted together with the shot before it, which cannot be finished first then
     * @return whether the shot may take all room, because the shots before it are done or wait for it
     */
    boolean enter(int shot, boolean withPrevious) throws JobStoppedException, InterruptedException {
        ShotStage stage = stages.get(shot);
        lock.lockInterruptibly();
        try {
            while (shot > next || (shot > oldest && stage.needsRoom() && !withPrevious)) {
                if (stop.given()) {
                    throw new JobStoppedException();
                }
                moved.await();
            }
            return withPrevious || shot <= oldest;
        } finally {
            lock.unlock();
        }
    }

    ShotStage stage(int shot) {
        return stages.get(shot);
    }

    /** A frame of a shot is done. A shot whose last frame it was is closed, and then the window moves on. */
    void frameDone(int shot) {
        boolean last;
        lock.lock();
        try {
            last = --framesLeft[shot] == 0;
        } finally {
            lock.unlock();
        }
        if (last) {
            stages.get(shot).close();
        }
        int opening = -1;
        lock.lock();
        try {
            if (last) {
                finished[shot] = true;
                oldest = unfinished(oldest);
                next = unfinished(oldest + 1);
                moved.signalAll();
            }
            if (next < ahead.length && !ahead[next]) {
                ahead[next] = true;
                opening = next;
            }
        } finally {
            lock.unlock();
        }
        if (opening >= 0) {
            helper.execute(stages.get(opening)::prepare);
        }
    }

    /** Lets go of all renderers as soon as nobody draws on them. */
    void closeAll() {
        stages.forEach(ShotStage::close);
    }

    private int unfinished(int from) {
        int shot = from;
        while (shot < finished.length && finished[shot]) {
            shot++;
        }
        return shot;
    }

    private void wakeAll() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
