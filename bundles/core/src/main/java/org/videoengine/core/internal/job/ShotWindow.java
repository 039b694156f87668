package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets no more than two shots of a film be open at once: the earliest that is unfinished and the next one with frames to draw,
 * which is opened ahead of its time. Not thread-safe: the {@link Dispatcher} locks.
 *
 * <p>This cannot come to a standstill: frames are handed out in order, and all frames of the shots that a later one waits for
 * can be drawn without it.
 */
final class ShotWindow {
    private final List<ShotStage> stages;
    private final int[] framesLeft;
    private boolean begun;
    private int oldest;
    private int next;

    /**
     * @param stages the shots in order
     * @param framesToDraw how many frames of each shot are to be drawn
     */
    ShotWindow(List<ShotStage> stages, int[] framesToDraw) {
        this.stages = List.copyOf(stages);
        this.framesLeft = framesToDraw.clone();
        move();
    }

    List<ShotStage> stages() {
        return stages;
    }

    ShotStage stage(int shot) {
        return stages.get(shot);
    }

    /** Whether a shot may be open. */
    boolean mayOpen(int shot) {
        return shot <= next;
    }

    /** Whether a shot may take all room, because those before it are done. */
    boolean alone(int shot) {
        return shot <= oldest;
    }

    /** The earliest shot that is unfinished, while there is one. */
    ShotStage oldest() {
        return stages.get(oldest);
    }

    /** The shot that may be opened ahead of its time now; null if there is none. */
    ShotStage ahead() {
        return begun && next < stages.size() ? stages.get(next) : null;
    }

    /**
     * A frame of the film is done.
     *
     * @return shots of which it was the last one, to be closed
     */
    List<ShotStage> frameDone(FilmLayout layout, int filmFrame) {
        begun = true;
        int shot = layout.shotOf(filmFrame);
        List<ShotStage> done = new ArrayList<>();
        for (int seen = shot; seen <= (layout.dissolves(shot, filmFrame) ? shot + 1 : shot); seen++) {
            if (--framesLeft[seen] == 0) {
                done.add(stages.get(seen));
            }
        }
        move();
        return done;
    }

    private void move() {
        oldest = unfinished(oldest);
        next = unfinished(oldest + 1);
    }

    private int unfinished(int from) {
        int shot = from;
        while (shot < framesLeft.length && framesLeft[shot] <= 0) {
            shot++;
        }
        return shot;
    }
}
