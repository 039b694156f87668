package org.videoengine.shell.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.LineReaderImpl;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.media.CodecInfo;
import org.videoengine.media.FrameSinks;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Quality;
import org.videoengine.project.Shot;
import org.videoengine.render.LoadOptions;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoEngine;
import org.videoengine.shell.internal.command.Commands;
import org.videoengine.shell.internal.command.Completion;
import org.videoengine.shell.internal.command.RetimeCommand;
import org.videoengine.shell.internal.command.ValidateCommand;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Completion for Gogo's JLine shell, whose profile calls these functions: one declares every option of every command, the
 * others answer what a word can be. {@link GogoShell} offers them.
 */
@Component(service = ShellCompletion.class)
public final class ShellCompletion {
    private static final String SCOPE = "video:";
    private static final String GOGO_SCOPE = "gogo:";
    private static final List<String> RESOLUTIONS = List.of("2160p", "1080p", "720p", "480p", "360p");
    private static final List<String> RATES = List.of("24", "25", "30", "50", "60", "24000/1001", "30000/1001");
    private static final List<String> SIZES = List.of("512M", "1G", "2G", "4G");

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile FrameSinks sinks;

    @Reference
    private BackendServices backends;

    /** Tells the shell the options of every command. */
    @Descriptor("declares the options of the video commands to the shell")
    public void declare(CommandSession session) throws Exception {
        for (String command : Commands.byName().keySet()) {
            declare(session, command, SCOPE + command);
            if (session.get(GOGO_SCOPE + command) != null) {
                // Where Gogo has a command of this name, its completion looks there, though ours is run.
                declare(session, command, GOGO_SCOPE + command);
            }
        }
        if (session.get(Shell.VAR_READER) instanceof LineReaderImpl reader) {
            Completer gogo = reader.getCompleter();
            reader.setCompleter((lines, line, candidates) -> {
                gogo.complete(lines, line, candidates);
                candidates.addAll(inOneWord(session, line));
            });
        }
    }

    /** What a word such as {@code --quality=hi} can become: Gogo's completion takes it for the name of an option. */
    private List<Candidate> inOneWord(CommandSession session, ParsedLine line) {
        String word = line.word();
        int sign = word.indexOf(Completion.SIGN);
        if (!word.startsWith("--") || sign < 0) {
            return List.of();
        }
        List<String> words = new ArrayList<>(line.words().subList(0, line.wordIndex()));
        words.addAll(List.of(word.substring(0, sign), Completion.SIGN, word.substring(sign + 1)));
        String kept = word.substring(0, sign + 1);
        return values(session, words, words.size() - 1).stream()
                .map(value -> value instanceof Candidate path
                        ? new Candidate(
                                kept + path.value(),
                                path.displ(),
                                null,
                                path.descr(),
                                path.suffix(),
                                null,
                                path.complete())
                        : new Candidate(kept + value, value.toString(), null, null, null, null, true))
                .toList();
    }

    private static void declare(CommandSession session, String command, String name) throws Exception {
        String complete = "complete -c " + name;
        session.execute(complete + " -e");
        for (OptionSpec option : Commands.commandLine(command).getCommandSpec().options()) {
            for (String each : option.names()) {
                session.execute(complete + (each.startsWith("--") ? " -l " : " -s ") + each.replaceFirst("^-+", "")
                        + " --description " + quoted(option));
            }
        }
        session.execute(complete + " -a '__video_values'");
    }

    private static String quoted(OptionSpec option) {
        return '\'' + String.join(" ", option.description()).replaceAll("[^\\p{Alnum} .,:;()/%-]", "") + '\'';
    }

    /** What a word of a line can be, other than an option: texts, and for paths candidates of JLine's. */
    @Descriptor("lists what a word of a line can be")
    public Collection<?> values(CommandSession session, List<String> words, int index) {
        String typed = index < words.size() ? words.get(index) : "";
        // Of "--option=value" no more than the sign is typed: it stays.
        String kept = typed.equals(Completion.SIGN) ? typed : "";
        String word = typed.substring(kept.length());
        Optional<String> label = Completion.label(words, index);
        if (label.isEmpty()) {
            return List.of();
        }
        Terminal terminal = Terminal.of(session);
        return PathCompletion.isPath(label.get())
                ? PathCompletion.candidates(label.get(), word, terminal.folder())
                : values(label.get(), word, Completion.positionals(words, index), terminal).stream()
                        .map(value -> kept + value)
                        .toList();
    }

    private Collection<String> values(String label, String word, List<String> before, Terminal terminal) {
        return switch (label) {
            case "SHOT" -> shots(before, terminal);
            case "JOB" -> jobs();
            case "BACKEND" -> backendIds().filter(id -> !before.contains(id)).toList();
            case "COMMAND" -> Commands.byName().keySet();
            case "ID[,ID]" -> backendLists(word);
            case "Q" -> Stream.of(Quality.values()).map(Quality::id).toList();
            case "NAME" -> codecs();
            case "METHOD" -> RetimeCommand.METHODS;
            case "STANDARD" -> ValidateCommand.standards();
            case "WxH" -> RESOLUTIONS;
            case "RATE" -> RATES;
            case "SIZE" -> SIZES;
            default -> List.of();
        };
    }

    private Stream<String> backendIds() {
        return backends.all().stream().map(backend -> backend.descriptor().id()).sorted();
    }

    /** What a list of backends can become: those that it has, and one that it has not. */
    private List<String> backendLists(String word) {
        return Completion.lists(
                word, Stream.concat(Stream.of("auto"), backendIds()).toList());
    }

    private List<String> codecs() {
        FrameSinks now = sinks;
        return now == null
                ? List.of()
                : now.codecs().stream().map(CodecInfo::name).distinct().toList();
    }

    private List<String> jobs() {
        VideoEngine now = engine;
        return now == null ? List.of() : now.jobs().stream().map(RenderJob::id).toList();
    }

    private List<String> shots(List<String> before, Terminal terminal) {
        VideoEngine now = engine;
        if (now == null || before.isEmpty()) {
            return List.of();
        }
        Path named = terminal.resolve(before.get(0));
        Path file = Files.isDirectory(named) ? named.resolve("project.json") : named;
        try {
            return now.loadProject(file, new LoadOptions(true)).shots().stream()
                    .map(Shot::id)
                    .filter(id -> !before.contains(id))
                    .toList();
        } catch (ProjectException e) {
            // Nobody wants to read about a broken project in the middle of typing; the command itself will say it.
            return List.of();
        }
    }

    /** Says that there is no such command. */
    @Descriptor("says that there is no such command")
    public void unknown(Object[] words) {
        throw new CommandFailure(
                CommandFailure.WRONG_USE,
                Commands.unknown(
                        words.length == 0 ? "" : String.valueOf(words[0]).replaceFirst("^\\*:", "")),
                null);
    }
}
