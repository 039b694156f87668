package org.videoengine.benchmark.internal.run;

import org.videoengine.benchmark.BenchmarkListener;
import org.videoengine.benchmark.BenchmarkProgress;

/** Counts renders and tells of them. The rest is estimated by what those of the same kind took. */
final class Steps {
    private final BenchmarkListener listener;
    private final long start = System.nanoTime();
    private int total;
    private int done = -1;

    Steps(BenchmarkListener listener) {
        this.listener = listener;
    }

    /** So many renders are to come, in all. */
    void expect(int steps) {
        total = Math.max(steps, done + 1);
    }

    /** Renders that have begun. */
    int done() {
        return done + 1;
    }

    /** One has ended, if any had begun, and the next begins. */
    void next(String doing) {
        done++;
        total = Math.max(total, done + 1);
        tell(doing);
    }

    /** The last one has ended. */
    void end() {
        done = total;
        tell("done");
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private void tell(String doing) {
        double elapsed = seconds();
        double remaining = done < 1 ? -1 : elapsed / done * (total - done);
        listener.progress(new BenchmarkProgress(done, total, doing, elapsed, remaining));
    }
}
