package org.videoengine.shell.internal.command;

import java.util.List;
import org.videoengine.render.VideoConfig;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Counted;
import picocli.CommandLine.Option;

/** The options that say what to draw on. */
final class MachineOptions {
    /** Whatever is best. */
    private static final String AUTO = "auto";

    @Option(
            names = "--backend",
            paramLabel = "ID[,ID]",
            description =
                    "What to draw on: auto (default) for the best there is, or names such as cpu, cuda or opencl:1; several"
                            + " share the frames by their speed. See the command backends.")
    String backend;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that draw on a backend; default one for each processor.")
    Integer threads;

    @Option(names = "--no-gpu", description = "Do not draw on a GPU.")
    boolean noGpu;

    @Option(names = "--no-parallel", description = "Draw one frame at a time.")
    boolean noParallel;

    @Option(
            names = "--memory-limit",
            paramLabel = "SIZE",
            description =
                    "Most memory for all of the program, such as 1G or 768M. In the interactive shell, Java's heap keeps the"
                            + " size that it was started with.")
    String memoryLimit;

    VideoConfig applyTo(VideoConfig config) {
        VideoConfig limited = memoryLimit == null
                ? config
                : config.withMemoryLimit(RenderOptions.read("--memory-limit", memoryLimit, MemorySize::parse));
        if (threads != null && (threads < 0 || threads > VideoConfig.MOST_THREADS)) {
            throw new CommandFailure(
                    CommandFailure.WRONG_USE,
                    "--threads: 0 (as many as there are processors) to " + VideoConfig.MOST_THREADS + ", not "
                            + threads,
                    null);
        }
        String[] names = RenderOptions.read("--backend", backend == null ? AUTO : backend, MachineOptions::names);
        if (noParallel && (threads != null && threads > 1 || names.length > 1)) {
            throw new CommandFailure(
                    CommandFailure.WRONG_USE,
                    "--no-parallel draws one frame at a time, on one backend: leave it out, or "
                            + (names.length > 1 ? "name one backend" : "leave out --threads"),
                    null);
        }
        return limited.withThreads(threads == null ? 0 : threads)
                .withGpuAcceleration(!noGpu)
                .withParallelProcessing(!noParallel)
                .withBackends(names);
    }

    /**
     * A configuration, which is as the options say, and where they say nothing as the defaults.
     *
     * @param taken is told what comes from the defaults and makes a difference
     */
    VideoConfig orElse(CommandContext context, VideoConfig defaults, VideoConfig config, List<String> taken) {
        VideoConfig result = config;
        if (backend == null && !noGpu) {
            result = backendsOf(context, defaults, result, taken);
        }
        if (threads == null && !noParallel) {
            if (!defaults.parallelProcessing()) {
                result = result.withParallelProcessing(false);
                taken.add("one frame at a time");
            } else if (defaults.threads() > 0) {
                result = result.withThreads(defaults.threads());
                taken.add(Counted.of(defaults.threads(), "thread"));
            }
        }
        return result;
    }

    private static VideoConfig backendsOf(
            CommandContext context, VideoConfig defaults, VideoConfig config, List<String> taken) {
        if (!defaults.gpuAcceleration()) {
            taken.add("no GPU");
            return config.withGpuAcceleration(false);
        }
        if (defaults.backends().isEmpty()) {
            return config;
        }
        String names = String.join(", ", defaults.backends());
        if (defaults.backends().stream().allMatch(name -> isUsable(context, name))) {
            taken.add("drawn on " + names);
            return config.withBackends(defaults.backends().toArray(String[]::new));
        }
        taken.add("but not drawn on " + names + ", which cannot be used now");
        return config;
    }

    private static boolean isUsable(CommandContext context, String name) {
        return context.engine().backends().stream().anyMatch(state -> state.usable() && state.isNamed(name));
    }

    static String[] names(String list) {
        if (list.equals(AUTO)) {
            return new String[0];
        }
        String[] names = list.split(",", -1);
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i].trim();
            if (names[i].equals(AUTO)) {
                throw new IllegalArgumentException(
                        "auto chooses by itself and stands alone; name backends, or leave the others out of \"" + list
                                + '"');
            }
        }
        // Says what is wrong with a list.
        return VideoConfig.DEFAULT.withBackends(names).backends().toArray(String[]::new);
    }
}
