package org.videoengine.shell.internal.command;

import org.videoengine.render.VideoConfig;
import picocli.CommandLine.Option;

/** The options that say what to draw on. */
final class MachineOptions {
    @Option(names = "--backend", paramLabel = "ID", description = "The backend to draw on; see the command backends.")
    String backend;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that draw; default one for each processor.")
    int threads;

    @Option(names = "--no-gpu", description = "Do not draw on a GPU.")
    boolean noGpu;

    @Option(names = "--no-parallel", description = "Draw on one thread.")
    boolean noParallel;

    VideoConfig applyTo(VideoConfig config) {
        VideoConfig applied =
                config.withThreads(threads).withGpuAcceleration(!noGpu).withParallelProcessing(!noParallel);
        return backend == null || backend.equals("auto") ? applied : applied.withBackend(backend);
    }
}
