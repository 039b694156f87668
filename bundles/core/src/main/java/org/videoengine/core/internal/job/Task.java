package org.videoengine.core.internal.job;

import java.util.List;
import java.util.Optional;

/** What a thread of a backend is to do next. */
sealed interface Task {

    /** A look at a shot through one of its renderers. */
    record View(ShotStage stage, OpenRenderer renderer) {}

    /**
     * Draw a frame of the film.
     *
     * @param frame counted from the job's first
     * @param shot that is seen on it
     * @param over the shot into which that one dissolves
     */
    record Draw(int frame, View shot, Optional<View> over) implements Task {}

    /**
     * Open a shot.
     *
     * @param memory bytes that the renderer may hold
     * @param turn whether the shot's turn has come, so that it may take all the room there is; otherwise it is opened ahead
     */
    record Open(ShotStage stage, long memory, boolean turn) implements Task {}

    /**
     * Draw the test frame.
     *
     * @param frames that may be written if it is right
     */
    record Prove(List<Integer> frames) implements Task {}
}
