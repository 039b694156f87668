package org.videoengine.console.internal.measure;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.benchmark.BenchmarkException;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.BenchmarkRequest;
import org.videoengine.benchmark.PerformanceBenchmark;
import org.videoengine.console.internal.Refusal;

/** The benchmark that is running, on a thread of its own, or the last one that did. Thread-safe. */
@Component(service = BenchmarkRun.class)
public final class BenchmarkRun {
    private static final Logger LOG = LoggerFactory.getLogger(BenchmarkRun.class);
    /** It ends with the render that is under way, which is short. */
    private static final long END_MILLIS = 10_000;

    private volatile BenchmarkView view = BenchmarkView.NONE;
    private Thread thread;

    /** How far it is. */
    public BenchmarkView view() {
        return view;
    }

    /**
     * Starts one.
     *
     * @param job what it renders, for people
     * @param file of the report
     * @throws Refusal if one is running
     */
    synchronized void start(PerformanceBenchmark benchmark, BenchmarkRequest request, String job, Path file)
            throws Refusal {
        if (thread != null && thread.isAlive()) {
            throw new Refusal(Refusal.CONFLICT, "a benchmark is running already, and two would disturb each other");
        }
        view = BenchmarkView.starting(job, file.toString());
        thread = new Thread(() -> run(benchmark, request, file), "video-engine-console-benchmark");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Ends it; what was measured till then is lost.
     *
     * @throws Refusal if none is running
     */
    synchronized void cancel() throws Refusal {
        if (thread == null || !thread.isAlive()) {
            throw new Refusal(Refusal.CONFLICT, "no benchmark is running that was started here");
        }
        thread.interrupt();
    }

    @Deactivate
    void end() throws InterruptedException {
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            running.interrupt();
            running.join(END_MILLIS);
        }
    }

    private void run(PerformanceBenchmark benchmark, BenchmarkRequest request, Path file) {
        try {
            BenchmarkReport report =
                    benchmark.runComprehensiveBenchmark(request.withListener(progress -> view = view.at(progress)));
            if (!report.complete()) {
                view = view.ended("cancelled", "", "");
            } else if (report.measured().isEmpty()) {
                view = view.ended("failed", "", "no configuration could be measured");
            } else {
                benchmark.save(report, Optional.empty(), file);
                view = view.ended("done", file.toString(), "");
            }
        } catch (BenchmarkException e) {
            view = view.ended("failed", "", e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("a benchmark that was started from the console failed", e);
            view = view.ended("failed", "", "there was a fault; the log has it");
        }
    }
}
