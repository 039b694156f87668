package org.videoengine.shell.internal;

import java.util.Collection;
import java.util.List;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.impl.LineReaderImpl;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.shell.host.WordCandidate;
import org.videoengine.shell.internal.command.Commands;
import org.videoengine.shell.internal.command.Completion;

/**
 * Completion for Gogo's JLine shell, whose profile calls these functions: one declares every option of every command, the
 * others answer what a word can be. {@link GogoShell} offers them.
 */
@Component(service = ShellCompletion.class)
public final class ShellCompletion {
    private static final String SCOPE = VideoCommands.SCOPE + ":";
    private static final String GOGO_SCOPE = "gogo:";

    @Reference
    private LineCompletion completion;

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
                // Gogo's completion takes a word such as "--quality=hi" for the name of an option.
                completion
                        .inOneWord(
                                line.words(),
                                line.wordIndex(),
                                Terminal.of(session).folder())
                        .forEach(found -> candidates.add(candidate(found)));
            });
        }
    }

    private static void declare(CommandSession session, String command, String name) throws Exception {
        String complete = "complete -c " + name;
        session.execute(complete + " -e");
        for (WordCandidate option : Completion.options(List.of(command))) {
            String word = option.value();
            session.execute(complete + (word.startsWith("--") ? " -l " : " -s ") + word.replaceFirst("^-+", "")
                    + " --description " + quoted(option.description().orElse("")));
        }
        session.execute(complete + " -a '__video_values'");
    }

    private static String quoted(String description) {
        return '\'' + description.replaceAll("[^\\p{Alnum} .,:;()/%-]", "") + '\'';
    }

    /** What a word of a line can be, other than an option. */
    @Descriptor("lists what a word of a line can be")
    public Collection<Candidate> values(CommandSession session, List<String> words, int index) {
        return completion.values(words, index, Terminal.of(session).folder()).stream()
                .map(ShellCompletion::candidate)
                .toList();
    }

    private static Candidate candidate(WordCandidate found) {
        return new Candidate(
                found.value(),
                found.label(),
                null,
                found.description().orElse(null),
                found.suffix().orElse(null),
                null,
                found.complete());
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
