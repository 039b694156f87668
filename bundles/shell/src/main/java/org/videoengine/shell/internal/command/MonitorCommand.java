package org.videoengine.shell.internal.command;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.EngineSnapshot;
import org.videoengine.monitor.JobSnapshot;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is running, here or in another process. */
@Command(
        name = "monitor",
        sortOptions = false,
        description = {
            "Shows what render jobs are doing, again and again until Ctrl-C or the end of JOB.",
            "In the interactive shell these are the shell's own jobs. Started by itself it looks at another process,"
                    + " which serves its metrics when it was started as video-engine --monitor render ..."
        },
        footer = {"", "Examples:", "  monitor", "  monitor job-1 --once", "  monitor --url http://127.0.0.1:9464 --json"
        })
public final class MonitorCommand extends VideoCommand {
    /** Set by the launcher for a program that runs just this command. */
    private static final String STARTED = "video.engine.started";

    private static final double SHORTEST = 0.1;
    private static final double LONGEST = 3600;

    @Parameters(index = "0", arity = "0..1", paramLabel = "JOB", description = "Only this job; all of them if none.")
    String job;

    @Option(names = "--interval", paramLabel = "S", description = "Seconds from one look to the next. Default: 1.")
    double interval = 1;

    @Option(names = "--once", description = "Look once.")
    boolean once;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where another process serves its metrics. Default: where the configuration says, or"
                    + " http://127.0.0.1:9464.")
    String url;

    /** Where snapshots come from. */
    private interface Source {
        EngineSnapshot look() throws IOException;
    }

    @Override
    void run(CommandContext context) {
        if (!(interval >= SHORTEST && interval <= LONGEST)) {
            throw new CommandFailure(
                    CommandFailure.WRONG_USE, "--interval is from 0.1 to 3600 seconds, not " + interval, null);
        }
        Optional<URI> elsewhere = elsewhere(context);
        Source source = elsewhere
                .<Source>map(place -> new RemoteMonitor(place)::look)
                .orElseGet(() -> context.tools().monitor()::snapshot);
        EngineSnapshot first = first(source, elsewhere);
        if (json) {
            Json.print(context.out(), RemoteMonitor.document(first));
        } else {
            show(context, source, elsewhere, first);
        }
    }

    private Optional<URI> elsewhere(CommandContext context) {
        if (url != null) {
            return Optional.of(RemoteMonitor.parse(url));
        }
        EngineMonitor own = context.tools().monitor();
        return System.getProperty(STARTED) == null ? Optional.empty() : Optional.of(own.address());
    }

    private EngineSnapshot first(Source source, Optional<URI> elsewhere) {
        try {
            return only(source.look());
        } catch (IOException e) {
            throw new CommandFailure(
                    CommandFailure.FAILED,
                    "nothing that can be watched answers at " + elsewhere.orElseThrow() + " (" + e.getMessage()
                            + "): start the render as video-engine --monitor render ..., or name another place with"
                            + " --url",
                    e);
        }
    }

    /** The same with the job that was named alone. */
    private EngineSnapshot only(EngineSnapshot all) {
        if (job == null) {
            return all;
        }
        JobSnapshot named = all.jobs().stream()
                .filter(each -> each.id().equals(job))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        CommandFailure.WRONG_USE,
                        "there is no job \"" + job + "\"; "
                                + (all.jobs().isEmpty()
                                        ? "no job has run"
                                        : "there are "
                                                + String.join(
                                                        ", ",
                                                        all.jobs().stream()
                                                                .map(JobSnapshot::id)
                                                                .toList())),
                        null));
        return new EngineSnapshot(
                all.time(), all.process(), all.uptimeSeconds(), List.of(named), all.backends(), all.memory());
    }

    private void show(CommandContext context, Source source, Optional<URI> elsewhere, EngineSnapshot first) {
        MonitorScreen screen = new MonitorScreen(
                once ? Optional.empty() : context.terminal().progress(), context.out(), context.screen());
        screen.show(first);
        EngineSnapshot now = first;
        try {
            while (!once && !ended(now)) {
                TimeUnit.MILLISECONDS.sleep(Math.round(interval * 1e3));
                now = only(source.look());
                screen.show(now);
            }
        } catch (InterruptedException e) {
            // Ctrl-C is how one stops looking.
            return;
        } catch (IOException e) {
            context.out()
                    .println("the process at " + elsewhere.map(URI::toString).orElse("") + " has ended");
            context.out().flush();
        }
    }

    /** Whether there is nothing more to see of the job that was named. */
    private boolean ended(EngineSnapshot now) {
        return job != null && now.jobs().stream().noneMatch(JobSnapshot::running);
    }
}
