package org.videoengine.shell.karaf.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.videoengine.shell.host.ShellCommand;
import org.videoengine.shell.host.WordCandidate;

/** Completes the lines of one command. Karaf asks the completers of all commands about every line. */
final class WordCompleter implements Completer {
    private final ShellCommand command;
    private final String fullName;
    private final List<String> names;

    /**
     * @param scoped whether the shell is in the scope of the command, where its name needs none
     */
    WordCompleter(ShellCommand command, boolean scoped) {
        this.command = command;
        fullName = command.scope() + ":" + command.name();
        names = scoped ? List.of(command.name()) : List.of(fullName, command.name());
    }

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        List<String> words = List.of(line.getArguments());
        int index = line.getCursorArgumentIndex();
        if (index == 0) {
            names.forEach(name -> candidates.add(new Candidate(name)));
        } else if (session.resolveCommand(words.get(0)).equals(fullName)) {
            command.candidates(words, index, session.currentDir()).forEach(found -> candidates.add(candidate(found)));
        }
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

    /** For those who only know the older of the two ways to ask, in which a blank ends a whole word. */
    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        String typed = line.getCursorArgument() == null ? "" : line.getCursorArgument();
        String begun = typed.substring(0, Math.min(typed.length(), line.getArgumentPosition()));
        List<Candidate> found = new ArrayList<>();
        completeCandidates(session, line, found);
        found.stream()
                .filter(candidate -> candidate.value().startsWith(begun))
                .forEach(candidate ->
                        candidates.add(candidate.complete() ? candidate.value() + " " : candidate.value()));
        return candidates.isEmpty() ? -1 : line.getBufferPosition() - line.getArgumentPosition();
    }
}
