package org.videoengine.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.videoengine.distribution.DocumentedCommands.Line;
import org.videoengine.shell.internal.command.Commands;
import picocli.CommandLine.ParameterException;

/**
 * What the pages tell people to type does what it should: lines of blocks that can be run are run in one interactive shell, the
 * pages each in a folder with the examples made small; the words of all others are understood. And Tab completes them.
 */
@Tag("once")
class DocumentedCommandsIT {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^#:)]+)(?:#[^)]*)?\\)");

    private static final String FAILED = "FAILED:";

    @TempDir
    static Path temporary;

    private static InteractiveShell shell;
    private static Path things;

    static List<Path> pages() throws IOException {
        return DocumentedCommands.pages();
    }

    static List<Path> pagesToRun() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path page : pages()) {
            if (DocumentedCommands.of(page).stream().anyMatch(Line::run)) {
                pages.add(page);
            }
        }
        return pages;
    }

    @BeforeAll
    static void start() throws Exception {
        things = Files.createDirectory(temporary.resolve("things"));
        Folders.copy(Path.of("examples"), things.resolve("examples"));
        for (String example : List.of("alps", "journey")) {
            Path project = things.resolve("examples/" + example + "/project.json");
            Files.writeString(project, Files.readString(project).replace("[1920, 1080]", "[160, 90]"));
        }
        shell = new InteractiveShell(Program.HOME, things);
        shell.type("offered = { p = ((${.reader} getParser) parse $1 ($1 length)); c = (new java.util.ArrayList);"
                + " (${.reader} getCompleter) complete ${.reader} $p $c; echo \"$c\" }");
        // What people have of their own: a clip, and an edit of pictures in a folder.
        run(things, "render examples/journey seeds --frames 1-24 --out clip.mp4");
        run(things, "export examples/journey --out edit.otio");
        Folders.copy(things.resolve("examples/journey/images"), things.resolve("footage"));
        AudioFormat format = new AudioFormat(44_100, 16, 2, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(new byte[4 * 44_100 * 2]), format, 44_100 * 2),
                AudioFileFormat.Type.WAVE,
                things.resolve("music.wav").toFile());
    }

    @AfterAll
    static void end() throws IOException {
        shell.close();
    }

    @Test
    void aCommandInTheBackgroundSaysWhyItFailed() throws Exception {
        shell.type("render nowhere.json &");
        shell.awaitOnScreen(Pattern.compile("render: .*nowhere\\.json: there is no such file"));
    }

    private static void run(Path folder, String line) throws IOException, InterruptedException {
        String answer = shell.type("try { " + line + " } { echo \"" + FAILED + " $exception\" }");
        assertFalse(answer.contains(FAILED), folder + ": " + line + ": " + answer);
    }

    @ParameterizedTest
    @MethodSource("pagesToRun")
    void whatCanBeRunRuns(Path page) throws Exception {
        Path folder = temporary.resolve(page.getFileName().toString());
        Folders.copy(things, folder);
        shell.type("cd " + folder);
        for (Line line : DocumentedCommands.of(page)) {
            if (line.run() && !line.ours().isEmpty()) {
                run(folder, line.ours());
            } else if (line.run()) {
                bash(folder, line, "-c");
            }
        }
    }

    /** Asked as the Tab key asks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `render examples/`                          | examples/journey/
                    `render examples/journey op`                | opening
                    `shots e`                                   | examples/
                    `import e`                                  | edit.otio
                    `retime c`                                  | clip.mp4
                    `render examples/alps --quality `           | ultra
                    `render examples/alps --codec `             | prores
                    `render examples/alps --backend `           | cpu
                    `render examples/alps --resolution `        | 2160p
                    `render examples/alps --q`                  | --quality
                    `validate examples/alps.mp4 --standard `    | broadcast
                    `conformance `                              | cpu
                    `help re`                                   | retime
                    `jobs --`                                   | --json
                    """)
    void tabOffers(String line, String word) throws Exception {
        shell.type("cd " + things);
        String offered = shell.type("offered \"" + line + "\"");
        assertTrue(offered.contains("Candidate{" + word + "}"), offered);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void allLinesAreUnderstood(Path page) throws Exception {
        for (Line line : DocumentedCommands.of(page)) {
            if (line.ours().isEmpty()) {
                bash(temporary, line, "-nc");
                continue;
            }
            String[] words = Stream.of(
                            line.ours().replaceFirst("\\s+[|>].*", "").split("\\s+"))
                    .map(word -> word.replaceAll("^'|'$", ""))
                    .toArray(String[]::new);
            assertTrue(Commands.byName().containsKey(words[0]), line.place() + ": there is no command " + words[0]);
            try {
                Commands.commandLine(words[0])
                        .parseArgs(Stream.of(words).skip(1).toArray(String[]::new));
            } catch (ParameterException e) {
                throw new AssertionError(line.place() + ": " + line.text(), e);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noLineOfOursEscapesTheTest(Path page) throws Exception {
        assertEquals(List.of(), DocumentedCommands.unmarked(page));
    }

    /** In the checkout, and those among the program's own pages in the built program, too. */
    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws Exception {
        for (Matcher link = LINK.matcher(Files.readString(page)); link.find(); ) {
            Path target = Path.of(link.group(1));
            assertTrue(Files.exists(page.resolveSibling(target)), page + ": " + target);
            Path built = Program.HOME.resolve("docs");
            assertTrue(page.startsWith("..") || Files.exists(built.resolve(target)), built + ": " + target);
        }
    }

    @Test
    void theTestSeesWhatThePagesSay() throws Exception {
        int ours = 0;
        int run = 0;
        for (Path page : pages()) {
            for (Line line : DocumentedCommands.of(page)) {
                ours += line.ours().isEmpty() ? 0 : 1;
                run += line.run() ? 1 : 0;
            }
        }
        assertTrue(ours >= 60 && run >= 20, ours + " lines of ours, " + run + " are run");
    }

    private static void bash(Path folder, Line line, String how) throws Exception {
        Path output = Files.createTempFile(temporary, "bash", ".txt");
        Process process = new ProcessBuilder("bash", how, line.text())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), line.place() + " takes too long");
        assertEquals(0, process.exitValue(), line.place() + ": " + line.text() + ": " + Files.readString(output));
    }
}
