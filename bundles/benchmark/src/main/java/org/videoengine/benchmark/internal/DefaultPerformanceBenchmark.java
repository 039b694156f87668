package org.videoengine.benchmark.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.benchmark.BenchmarkComparison;
import org.videoengine.benchmark.BenchmarkException;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.BenchmarkRequest;
import org.videoengine.benchmark.PerformanceBenchmark;
import org.videoengine.benchmark.internal.compare.ReportComparison;
import org.videoengine.benchmark.internal.report.ReportFiles;
import org.videoengine.benchmark.internal.report.ReportJson;
import org.videoengine.benchmark.internal.report.TextReport;
import org.videoengine.benchmark.internal.run.Course;
import org.videoengine.benchmark.internal.run.StandardJob;
import org.videoengine.project.Project;

/** The benchmark service. */
@Component(service = PerformanceBenchmark.class)
public final class DefaultPerformanceBenchmark implements PerformanceBenchmark {
    private final AtomicBoolean running = new AtomicBoolean();
    private final PresentServices services;
    private final BundleContext context;

    /** With the services that come and go. */
    @Activate
    public DefaultPerformanceBenchmark(BundleContext context, @Reference PresentServices services) {
        this.context = context;
        this.services = services;
    }

    @Override
    public BenchmarkReport runComprehensiveBenchmark(BenchmarkRequest request) throws BenchmarkException {
        if (!running.compareAndSet(false, true)) {
            throw new BenchmarkException("another benchmark is running, and two would disturb each other", false);
        }
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Project project = request.project().isPresent() ? request.project().get() : StandardJob.in(folder.path());
            return new Course(services.with(context), request, folder.path()).toEnd(project);
        } catch (IOException e) {
            throw new BenchmarkException("the benchmark needs a folder for temporary files: " + e.getMessage(), e);
        } finally {
            running.set(false);
        }
    }

    @Override
    public BenchmarkComparison compare(BenchmarkReport earlier, BenchmarkReport later) {
        return ReportComparison.of(earlier, later);
    }

    @Override
    public void save(BenchmarkReport report, Optional<BenchmarkComparison> comparison, Path file)
            throws BenchmarkException {
        ReportFiles.save(report, comparison, file);
    }

    @Override
    public BenchmarkReport load(Path file) throws BenchmarkException {
        return ReportFiles.load(file);
    }

    @Override
    public String report(BenchmarkReport report, Optional<BenchmarkComparison> comparison) {
        return TextReport.of(report, comparison);
    }

    @Override
    public String json(BenchmarkReport report, Optional<BenchmarkComparison> comparison) {
        return ReportJson.write(report, comparison);
    }
}
