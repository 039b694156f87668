package org.videoengine.shell.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.benchmark.BenchmarkComparison;
import org.videoengine.benchmark.BenchmarkException;
import org.videoengine.benchmark.BenchmarkReport;
import org.videoengine.benchmark.BenchmarkRequest;
import org.videoengine.benchmark.PerformanceBenchmark;
import org.videoengine.shell.internal.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how fast backends draw, or looks at what was measured. */
@Command(
        name = "benchmark",
        sortOptions = false,
        description = "Measures how fast every backend renders the standard job, or a shot, in parallel and single.",
        footer = {
            "",
            "Examples:",
            "  benchmark --quick",
            "  benchmark examples/journey peaks --backends cpu,opencl --out peaks.json --out peaks.html",
            "  benchmark --compare before.json",
            "  benchmark --from after.json --compare before.json --out after.html"
        })
public final class BenchmarkCommand extends VideoCommand {
    private static final String PARTIAL = ".partial";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PROJECT",
            description = "A project file, or a folder with a project.json; the standard job if none.")
    String project;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SHOT",
            description = "A shot of the project; its first one if none.")
    String shot;

    @Option(
            names = "--backends",
            paramLabel = "ID[,ID]",
            description = "Only these, such as cpu,opencl:1. Default: all that are installed.")
    String backends;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs of each configuration that count, 1 to 100; default 5, or 4 with --quick.")
    Integer runs;

    @Option(names = "--quick", description = "Short runs, to be done within half a minute.")
    boolean quick;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Write the report to a name ending .json or .html; may be given for both.")
    List<String> out = List.of();

    @Option(
            names = "--compare",
            paramLabel = "REPORT",
            description = "Hold it against an earlier report, a .json file.")
    String compare;

    @Option(
            names = "--from",
            paramLabel = "REPORT",
            description = "Take the figures from a report, a .json file, instead of measuring.")
    String from;

    @Option(names = "--allow-external", description = "Allow pictures outside the project's folder.")
    boolean allowExternal;

    @Override
    void run(CommandContext context) {
        if (from != null && (project != null || quick || runs != null || backends != null)) {
            throw new CommandFailure(
                    CommandFailure.WRONG_USE,
                    "--from takes what was measured, so there is nothing else to choose",
                    null);
        }
        List<Path> files = files(context);
        Optional<BenchmarkRequest> request = from == null ? Optional.of(request()) : Optional.empty();
        PerformanceBenchmark benchmark = context.tools().benchmark();
        try {
            Optional<BenchmarkReport> earlier = compare == null
                    ? Optional.empty()
                    : Optional.of(benchmark.load(context.terminal().resolve(compare)));
            BenchmarkReport report = request.isPresent()
                    ? measure(context, benchmark, request.get())
                    : benchmark.load(context.terminal().resolve(from));
            Optional<BenchmarkComparison> comparison = earlier.map(before -> benchmark.compare(before, report));
            context.out().print(json ? benchmark.json(report, comparison) : benchmark.report(report, comparison));
            context.out().flush();
            boolean interrupted = request.isPresent() && !report.complete();
            List<Path> written = interrupted
                    ? report.measured().isEmpty()
                            ? List.of()
                            : files.stream().map(BenchmarkCommand::partial).toList()
                    : files;
            for (Path file : written) {
                benchmark.save(report, comparison, file);
            }
            end(report, interrupted, written);
        } catch (BenchmarkException e) {
            throw new CommandFailure(
                    e.wrongUse() ? CommandFailure.WRONG_USE : CommandFailure.FAILED, e.getMessage(), e);
        }
    }

    private BenchmarkReport measure(CommandContext context, PerformanceBenchmark benchmark, BenchmarkRequest wanted)
            throws BenchmarkException {
        BenchmarkRequest request = project == null
                ? wanted
                : wanted.withShot(context.load(project, allowExternal), Optional.ofNullable(shot));
        BenchmarkProgressLine line = new BenchmarkProgressLine(
                json ? Optional.empty() : context.terminal().progress());
        try {
            return benchmark.runComprehensiveBenchmark(request.withListener(line));
        } finally {
            line.clear();
        }
    }

    private BenchmarkRequest request() {
        BenchmarkRequest request = BenchmarkRequest.STANDARD.withQuick(quick);
        if (runs != null) {
            request = RenderOptions.read("--runs", runs.toString(), BenchmarkCommand::runs)
                    .withQuick(quick);
        }
        return backends == null
                ? request
                : request.withBackends(RenderOptions.read("--backends", backends, MachineOptions::names));
    }

    private static BenchmarkRequest runs(String text) {
        return BenchmarkRequest.STANDARD.withRuns(Integer.parseInt(text));
    }

    /** Where to write to; what cannot be written is better known before minutes of measuring. */
    private List<Path> files(CommandContext context) {
        List<Path> files = new ArrayList<>();
        for (String name : out) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.endsWith(".json") && !lower.endsWith(".html")) {
                throw new CommandFailure(
                        CommandFailure.WRONG_USE, "--out: a report's name ends .json or .html, not " + name, null);
            }
            Path file = context.terminal().resolve(name);
            Path folder = file.toAbsolutePath().getParent();
            if (Files.exists(folder) && !Files.isWritable(folder)) {
                throw new CommandFailure(
                        CommandFailure.FAILED, file + " cannot be written: permission denied in " + folder, null);
            }
            files.add(file);
        }
        return files;
    }

    private static Path partial(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, dot) + PARTIAL + name.substring(dot));
    }

    private static void end(BenchmarkReport report, boolean interrupted, List<Path> written) {
        if (interrupted) {
            String kept = report.measured().isEmpty()
                    ? "nothing was measured"
                    : written.isEmpty()
                            ? "what was measured is above"
                            : "what was measured is kept in "
                                    + String.join(
                                            " and ",
                                            written.stream().map(Path::toString).toList());
            throw new CommandFailure(CommandFailure.CANCELLED, "cancelled; " + kept, null);
        }
        if (report.measured().isEmpty()) {
            throw new CommandFailure(CommandFailure.FAILED, "no configuration could be measured", null);
        }
    }
}
