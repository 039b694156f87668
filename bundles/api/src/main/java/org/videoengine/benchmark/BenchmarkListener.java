package org.videoengine.benchmark;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told of a benchmark's progress, between renders, on the thread that runs it. What it takes is not measured. */
@ConsumerType
@FunctionalInterface
public interface BenchmarkListener {
    /** Listens to nothing. */
    BenchmarkListener NONE = progress -> {};

    /** Before each render, and after the last one. */
    void progress(BenchmarkProgress progress);
}
