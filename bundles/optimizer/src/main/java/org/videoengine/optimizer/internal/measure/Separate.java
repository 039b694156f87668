package org.videoengine.optimizer.internal.measure;

import java.util.Optional;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.Trial;
import org.videoengine.optimizer.Workload;

/** Renders in a process of its own, as a user's next {@code render} will. */
public interface Separate {
    /** Where there is no program to start. */
    Separate NONE = (job, workload, limitSeconds) -> Optional.empty();

    /**
     * Renders a film in a process that has rendered nothing before.
     *
     * @param limitSeconds after which the rest of its frames is left out
     * @return empty where that cannot be done here
     * @throws InterruptedException if the calling thread is interrupted; the process is ended then
     */
    Optional<Trial> run(FilmJob job, Workload workload, double limitSeconds) throws InterruptedException;
}
