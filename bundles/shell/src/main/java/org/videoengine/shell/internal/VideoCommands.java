package org.videoengine.shell.internal;

import org.apache.felix.service.command.CommandSession;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.render.VideoEngine;
import org.videoengine.shell.internal.command.CommandContext;
import org.videoengine.shell.internal.command.CommandDispatcher;
import org.videoengine.shell.internal.command.Commands;

/** The commands as Gogo functions: each hands its words to picocli. {@link CommandOffer} offers them. */
@Component(service = VideoCommands.class)
public final class VideoCommands {
    static final String SCOPE = "video";

    private static final String RENDER = "render";
    private static final String RETIME = "retime";

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    @Reference
    private BackendServices backends;

    @Reference
    private ToolServices tools;

    /** Renders a project or some of its shots. */
    public void render(CommandSession session, String[] words) {
        run(session, RENDER, words);
    }

    /** Renders a clip at another frame rate or speed. */
    public void retime(CommandSession session, String[] words) {
        run(session, RETIME, words);
    }

    /** Lists the shots of a project. */
    public void shots(CommandSession session, String[] words) {
        run(session, "shots", words);
    }

    /** Shows where each shot lies on the film. */
    public void timeline(CommandSession session, String[] words) {
        run(session, "timeline", words);
    }

    /** Prints a shot worked out to numbers. */
    public void plan(CommandSession session, String[] words) {
        run(session, "plan", words);
    }

    /** Makes a project of a timeline: the function is called {@code import}, which is no name in Java. */
    public void _import(CommandSession session, String[] words) {
        run(session, "import", words);
    }

    /** Makes a timeline of a project. */
    public void export(CommandSession session, String[] words) {
        run(session, "export", words);
    }

    /** Lists the backends. */
    public void backends(CommandSession session, String[] words) {
        run(session, "backends", words);
    }

    /** Shows what is in this machine. */
    public void hardware(CommandSession session, String[] words) {
        run(session, "hardware", words);
    }

    /** Looks for what is wrong. */
    public void doctor(CommandSession session, String[] words) {
        run(session, "doctor", words);
    }

    /** Carries out the health checks. */
    public void health(CommandSession session, String[] words) {
        run(session, "health", words);
    }

    /** Judges a film by itself. */
    public void validate(CommandSession session, String[] words) {
        run(session, "validate", words);
    }

    /** Compares a film with a reference. */
    public void compare(CommandSession session, String[] words) {
        run(session, "compare", words);
    }

    /** Finds and stores the configuration for this machine. */
    public void configure(CommandSession session, String[] words) {
        run(session, "configure", words);
    }

    /** Says what has to give way for a speed. */
    public void optimize(CommandSession session, String[] words) {
        run(session, "optimize", words);
    }

    /** Says how fast a film will be rendered. */
    public void estimate(CommandSession session, String[] words) {
        run(session, "estimate", words);
    }

    /** Measures how fast backends draw. */
    public void benchmark(CommandSession session, String[] words) {
        run(session, "benchmark", words);
    }

    /** Lists the render jobs. */
    public void jobs(CommandSession session, String[] words) {
        run(session, "jobs", words);
    }

    /** Cancels a render job. */
    public void cancel(CommandSession session, String[] words) {
        run(session, "cancel", words);
    }

    /** Shows what is running. */
    public void monitor(CommandSession session, String[] words) {
        run(session, "monitor", words);
    }

    /** Runs the conformance kit on the installed backends. */
    public void conformance(CommandSession session, String[] words) {
        run(session, "conformance", words);
    }

    /** Lists the commands. */
    public void help(CommandSession session, String[] words) {
        run(session, "help", words);
    }

    /** Words are parsed while the engine gets ready. */
    private void prepare() {
        VideoEngine present = engine;
        if (present != null) {
            present.prepare();
        }
    }

    /** The names of the functions, which are those of the commands. */
    static String[] functions() {
        return Commands.byName().keySet().toArray(String[]::new);
    }

    /** Runs the command of a name. */
    void run(CommandSession session, String name, String[] words) {
        if (name.equals(RENDER) || name.equals(RETIME)) {
            prepare();
        }
        CommandContext context = new CommandContext(Terminal.of(session), () -> engine, backends::all, tools);
        try (InterruptKey key = InterruptKey.of(session)) {
            CommandDispatcher.run(Commands.byName().get(name).get(), context, words);
        } catch (CommandFailure e) {
            if (Terminal.inBackground()) {
                // Gogo says why a command failed only where somebody waits for it.
                session.getConsole().println(name + ": " + e.getMessage());
            }
            throw e;
        }
    }
}
