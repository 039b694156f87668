package org.videoengine.benchmark.internal.run;

import java.util.List;

/** How long runs are so that a quick benchmark ends in time. */
final class QuickPace {
    /** Frames of a run that warms up. */
    static final int WARM_FRAMES = 24;

    /** Since the benchmark's start, when no more rounds begin: what is left of half a minute is for starting and for quality. */
    private static final double ROUNDS_END_SECONDS = 20;

    /** What it takes from run to run, garbage above all. */
    private static final double BETWEEN_SECONDS = 0.1;

    private static final int LEAST_FRAMES = 6;

    private final Steps steps;

    QuickPace(Steps steps) {
        this.steps = steps;
    }

    /**
     * Frames of each counted run, as many as there is time for by what runs took that warmed up.
     *
     * @param most that there are
     */
    int frames(List<Candidate> candidates, int runs, int most) {
        double left = ROUNDS_END_SECONDS - steps.seconds();
        int frames = most;
        while (frames > LEAST_FRAMES && runs * round(candidates, frames) > left) {
            frames--;
        }
        return frames;
    }

    private static double round(List<Candidate> candidates, int frames) {
        return candidates.stream()
                .mapToDouble(candidate -> BETWEEN_SECONDS + candidate.secondsOf(frames))
                .sum();
    }

    /** Whether half of the time for rounds is over. */
    boolean hurried() {
        return steps.seconds() > ROUNDS_END_SECONDS / 2;
    }

    /** Whether the time for rounds is over. */
    boolean late() {
        return steps.seconds() > ROUNDS_END_SECONDS;
    }
}
