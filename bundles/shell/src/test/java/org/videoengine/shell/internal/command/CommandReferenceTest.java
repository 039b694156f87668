package org.videoengine.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference of the commands is what they say of themselves. {@code mvn test -pl bundles/shell -Dtest=CommandReferenceTest
 * -Dvideo.engine.docs.write=true} writes it anew.
 */
class CommandReferenceTest {
    private static final Path FILE = Path.of("../../distribution/docs/commands.md");
    private static final String START = "<!-- From here on this is generated: CommandReferenceTest says how. -->\n";

    static Set<String> names() {
        return Commands.byName().keySet();
    }

    @Test
    void isWhatTheCommandsSay() throws IOException {
        String text = Files.readString(FILE);
        String right = text.substring(0, text.indexOf(START) + START.length()) + "\n" + CommandReference.markdown();
        if (Boolean.getBoolean("video.engine.docs.write")) {
            Files.writeString(FILE, right);
        }
        assertEquals(
                right, Files.readString(FILE), "the reference is old; the comment on this class says how to renew it");
    }

    @ParameterizedTest
    @MethodSource("names")
    void examplesCanBeTyped(String name) {
        assertFalse(Commands.examples(name).isEmpty(), "there is no example");
        for (String example : Commands.examples(name)) {
            String[] words = Stream.of(example.split(" ")).skip(1).toArray(String[]::new);
            Commands.commandLine(name).parseArgs(words);
        }
    }
}
