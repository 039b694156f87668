package org.videoengine.benchmark;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Measures how fast this machine renders, and tells two measurements apart. Thread-safe; one benchmark runs at a time. */
@ProviderType
public interface PerformanceBenchmark {

    /**
     * Renders the job on every backend, in parallel and single, again and again, and waits for it.
     *
     * <p>A configuration that fails is recorded with its reason, and the rest go on. If the thread is interrupted, the benchmark
     * ends soon and what was measured is returned as a report that is not {@linkplain BenchmarkReport#complete complete}; the
     * interruption is used up by that.
     *
     * @throws BenchmarkException if nothing can be measured at all: an unknown shot or backend, a picture that cannot be read,
     *     another benchmark running
     */
    BenchmarkReport runComprehensiveBenchmark(BenchmarkRequest request) throws BenchmarkException;

    /** The standard job on every backend. */
    default BenchmarkReport runComprehensiveBenchmark() throws BenchmarkException {
        return runComprehensiveBenchmark(BenchmarkRequest.STANDARD);
    }

    /**
     * Holds a report against an earlier one.
     *
     * @return what can be told from noise, and what cannot
     */
    BenchmarkComparison compare(BenchmarkReport earlier, BenchmarkReport later);

    /**
     * Writes a report, as JSON to a name that ends {@code .json} and as a page with charts to one that ends {@code .html}. The
     * file appears whole or not at all.
     *
     * @param comparison goes into it
     * @throws BenchmarkException if the name ends otherwise or the file cannot be written
     */
    void save(BenchmarkReport report, Optional<BenchmarkComparison> comparison, Path file) throws BenchmarkException;

    /**
     * Reads a report that was saved as JSON.
     *
     * @throws BenchmarkException if it is missing or is none: with the file and the field
     */
    BenchmarkReport load(Path file) throws BenchmarkException;

    /** The report as text for a terminal: a table by speed, the best configuration, recommendations and notes. */
    String report(BenchmarkReport report, Optional<BenchmarkComparison> comparison);

    /** The report as the JSON document that {@link #save} writes. */
    String json(BenchmarkReport report, Optional<BenchmarkComparison> comparison);
}
