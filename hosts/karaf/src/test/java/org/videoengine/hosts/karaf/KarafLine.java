package org.videoengine.hosts.karaf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.support.parsing.DefaultParser;

/** A line of Karaf's shell, which is completed or run. */
final class KarafLine implements AutoCloseable {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Session session;

    KarafLine(SessionFactory sessions) {
        PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
        session = sessions.create(new ByteArrayInputStream(new byte[0]), out, out);
    }

    /** What its last word can become: as Karaf's shell does, all commands of the scope are asked. */
    List<String> completed(String line) {
        CommandLine parsed = new DefaultParser().parse(session, line, line.length());
        String begun = parsed.getCursorArgument() == null ? "" : parsed.getCursorArgument();
        List<Candidate> candidates = new ArrayList<>();
        for (Command command : session.getRegistry().getCommands()) {
            Completer completer = command.getScope().equals("video") ? command.getCompleter(false) : null;
            if (completer != null) {
                completer.completeCandidates(session, parsed, candidates);
            }
        }
        return candidates.stream()
                .map(Candidate::value)
                .filter(value -> value.startsWith(begun))
                .sorted()
                .toList();
    }

    /** What it prints. */
    String printed(String line) throws Exception {
        output.reset();
        session.execute(line);
        return output.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        session.close();
    }
}
