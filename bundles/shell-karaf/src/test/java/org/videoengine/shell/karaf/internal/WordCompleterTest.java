package org.videoengine.shell.karaf.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.parsing.DefaultParser;
import org.junit.jupiter.api.Test;
import org.videoengine.shell.host.ShellCommand;
import org.videoengine.shell.host.WordCandidate;

class WordCompleterTest {
    private static final Path FOLDER = Path.of("/films");

    /** A command whose second word is a project. */
    private final ShellCommand command = new ShellCommand() {
        @Override
        public String scope() {
            return "video";
        }

        @Override
        public String name() {
            return "render";
        }

        @Override
        public String summary() {
            return "Renders.";
        }

        @Override
        public void run(CommandSession session, List<?> words) {
            throw new UnsupportedOperationException("is only completed");
        }

        @Override
        public List<WordCandidate> candidates(List<String> words, int index, Path folder) {
            assertEquals(FOLDER, folder);
            return index == 1
                    ? List.of(
                            WordCandidate.of("alps.json"),
                            new WordCandidate("films/", "films/", Optional.of("a project"), Optional.of("/"), false))
                    : List.of();
        }
    };

    private final Session session = (Session) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "resolveCommand" -> arguments[0].equals("render") ? "video:render" : arguments[0];
                case "currentDir" -> FOLDER;
                default -> throw new UnsupportedOperationException(method.toString());
            });

    private List<Candidate> candidates(boolean scoped, String line) {
        List<Candidate> found = new ArrayList<>();
        new WordCompleter(command, scoped).completeCandidates(session, parsed(line), found);
        return found;
    }

    private CommandLine parsed(String line) {
        return new DefaultParser().parse(session, line, line.length());
    }

    private List<String> values(boolean scoped, String line) {
        return candidates(scoped, line).stream().map(Candidate::value).toList();
    }

    @Test
    void theFirstWordIsItsName() {
        assertEquals(List.of("video:render", "render"), values(false, "vi"));
        assertEquals(List.of("render"), values(true, "re"));
    }

    @Test
    void onlyItsOwnLinesAreCompleted() {
        assertEquals(List.of("alps.json", "films/"), values(false, "video:render "));
        assertEquals(List.of("alps.json", "films/"), values(true, "render "));
        assertEquals(List.of(), values(false, "shell:render "));
        assertEquals(List.of(), values(false, "video:shots "));
    }

    @Test
    void aFolderIsNotTheEndOfAWord() {
        Candidate folder = candidates(false, "video:render f").get(1);
        assertEquals("a project", folder.descr());
        assertEquals("/", folder.suffix());
        assertEquals(false, folder.complete());
    }

    @Test
    void theOlderWayOffersWhatBeginsAsIsTyped() {
        List<String> found = new ArrayList<>();
        int from = new WordCompleter(command, false).complete(session, parsed("video:render a"), found);
        assertEquals(List.of("alps.json "), found);
        assertEquals("video:render ".length(), from);
    }
}
