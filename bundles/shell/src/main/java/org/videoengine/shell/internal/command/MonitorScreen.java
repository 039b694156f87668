package org.videoengine.shell.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.videoengine.monitor.BackendSnapshot;
import org.videoengine.monitor.EngineSnapshot;
import org.videoengine.monitor.JobSnapshot;
import org.videoengine.monitor.MemorySnapshot;
import org.videoengine.render.JobStatistics.BackendWork;
import org.videoengine.shell.internal.Screen;
import org.videoengine.shell.internal.Table;

/** Draws snapshots, on a terminal one in the place of the one before, elsewhere one after the other. */
final class MonitorScreen {
    private static final int BAR = 20;
    /** On a screen that is narrower there is no room for bars. */
    private static final int WIDE = 120;

    private static final int MIB = 20;
    private static final int WHOLE = 100;

    private final Optional<PrintStream> terminal;
    private final PrintStream out;
    private final Screen screen;
    private int lines;

    /** @param terminal that is drawn on again and again; empty if nobody watches */
    MonitorScreen(Optional<PrintStream> terminal, PrintStream out, Screen screen) {
        this.terminal = terminal;
        this.out = out;
        this.screen = screen;
    }

    void show(EngineSnapshot snapshot) {
        String text = text(snapshot, screen);
        PrintStream stream = terminal.orElse(out);
        if (lines > 0) {
            // Up to where the last one began, and all below taken away.
            stream.print(terminal.isPresent() ? "\033[" + lines + "A\033[J" : System.lineSeparator());
        }
        stream.print(text);
        stream.flush();
        lines = (int) text.lines().count();
    }

    static String text(EngineSnapshot snapshot, Screen screen) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream page = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        page.println(head(snapshot));
        if (snapshot.jobs().isEmpty()) {
            page.println("No job has run.");
        } else {
            jobs(snapshot.jobs(), screen.columns().orElse(WIDE) >= WIDE).print(page, screen);
        }
        backends(snapshot.backends()).print(page, screen);
        page.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String head(EngineSnapshot snapshot) {
        MemorySnapshot memory = snapshot.memory();
        String resident = memory.resident() < 0 ? "" : ", process " + mib(memory.resident());
        return String.format(
                Locale.ROOT,
                "process %d, up %s: heap %s of %s%s, frames %s",
                snapshot.process(),
                ProgressLine.clock(snapshot.uptimeSeconds()),
                mib(memory.heapUsed()),
                mib(memory.heapMax()),
                resident,
                mib(memory.frames()));
    }

    private static String mib(long bytes) {
        return (bytes >> MIB) + " MiB";
    }

    private static Table jobs(List<JobSnapshot> jobs, boolean bars) {
        Table table = new Table(
                "job",
                "project",
                "state",
                "shot",
                "progress",
                "frames",
                "fps",
                "left",
                "wait",
                "draw",
                "lag",
                "backends");
        for (JobSnapshot job : jobs) {
            table.row(
                    job.id(),
                    job.project(),
                    job.state().name().toLowerCase(Locale.ROOT),
                    job.shot(),
                    bar(job, bars),
                    job.framesDone() + "/" + job.framesTotal(),
                    String.format(Locale.ROOT, "%.1f", job.framesPerSecond()),
                    job.running() && job.remainingSeconds() >= 0 ? ProgressLine.clock(job.remainingSeconds()) : "",
                    job.queues().waiting(),
                    job.queues().drawing(),
                    job.encoderLag(),
                    shares(job));
        }
        return table;
    }

    private static String bar(JobSnapshot job, boolean drawn) {
        double done = (double) job.framesDone() / Math.max(1, job.framesTotal());
        int full = (int) Math.floor(done * BAR);
        String percent = String.format(Locale.ROOT, "%d %%", (int) Math.floor(done * WHOLE));
        return drawn ? String.format("[%s%s] %5s", "#".repeat(full), ".".repeat(BAR - full), percent) : percent;
    }

    private static String shares(JobSnapshot job) {
        int all = job.backends().stream().mapToInt(BackendWork::frames).sum();
        return job.backends().stream()
                .filter(work -> work.frames() > 0)
                .map(work -> String.format(Locale.ROOT, "%s %d %%", work.id(), Math.round(100.0 * work.frames() / all)))
                .collect(Collectors.joining(", "));
    }

    private static Table backends(List<BackendSnapshot> backends) {
        Table table = new Table("backend", "state", "frames", "busy", "device");
        for (BackendSnapshot backend : backends) {
            table.row(
                    backend.id(),
                    backend.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    backend.frames(),
                    String.format(Locale.ROOT, "%.1f s", backend.busySeconds()),
                    backend.reason().isEmpty() ? backend.device() : backend.reason());
        }
        return table;
    }
}
