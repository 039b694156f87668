package org.videoengine.benchmark;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.videoengine.project.Project;

/**
 * What to measure.
 *
 * @param project of the shot; empty for the standard job
 * @param shotId a shot of the project; empty for its first one
 * @param backends names of backends as in {@link org.videoengine.render.VideoConfig#backends()}; empty for all that are
 *     installed
 * @param runs that are counted, of each configuration; empty for {@link #RUNS}, or {@link #QUICK_RUNS} if quick
 * @param quick whether runs are as short as is needed to be done within half a minute or so
 * @param listener is told of progress
 */
public record BenchmarkRequest(
        Optional<Project> project,
        Optional<String> shotId,
        List<String> backends,
        OptionalInt runs,
        boolean quick,
        BenchmarkListener listener) {

    /** Counted runs of each configuration. */
    public static final int RUNS = 5;

    /** Counted runs of each configuration if quick: the fewest of which two reports can be told apart. */
    public static final int QUICK_RUNS = 4;

    /** Most runs. */
    public static final int MOST_RUNS = 100;

    /** The standard job on every backend. */
    public static final BenchmarkRequest STANDARD = new BenchmarkRequest(
            Optional.empty(), Optional.empty(), List.of(), OptionalInt.empty(), false, BenchmarkListener.NONE);

    /**
     * Copies the list and refuses null.
     *
     * @throws IllegalArgumentException if there are no runs or too many, or there is a shot without a project
     */
    public BenchmarkRequest {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(shotId, "shotId");
        backends = List.copyOf(backends);
        Objects.requireNonNull(listener, "listener");
        if (runs.isPresent() && (runs.getAsInt() < 1 || runs.getAsInt() > MOST_RUNS)) {
            throw new IllegalArgumentException(
                    "a configuration is run 1 to " + MOST_RUNS + " times, not " + runs.getAsInt());
        }
        if (shotId.isPresent() && project.isEmpty()) {
            throw new IllegalArgumentException("a shot is one of a project, and there is none");
        }
    }

    /** The same with a shot of a project. */
    public BenchmarkRequest withShot(Project film, Optional<String> shot) {
        return new BenchmarkRequest(Optional.of(film), shot, backends, runs, quick, listener);
    }

    /** The same on these backends alone. */
    public BenchmarkRequest withBackends(String... names) {
        return new BenchmarkRequest(project, shotId, List.of(names), runs, quick, listener);
    }

    /** The same with another number of counted runs. */
    public BenchmarkRequest withRuns(int value) {
        return new BenchmarkRequest(project, shotId, backends, OptionalInt.of(value), quick, listener);
    }

    /** The same, quick or not. */
    public BenchmarkRequest withQuick(boolean value) {
        return new BenchmarkRequest(project, shotId, backends, runs, value, listener);
    }

    /** The same with a listener. */
    public BenchmarkRequest withListener(BenchmarkListener value) {
        return new BenchmarkRequest(project, shotId, backends, runs, quick, value);
    }

    /** How many runs of each configuration are counted. */
    public int countedRuns() {
        return runs.orElse(quick ? QUICK_RUNS : RUNS);
    }
}
