package org.videoengine.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.videoengine.media.Sound;
import org.videoengine.project.Interpolation;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Shot;
import org.videoengine.render.FrameRange;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoGenerationResult.Status;
import org.videoengine.shell.internal.CommandFailure;

class CommandsTest {
    private final FakeEngine engine = new FakeEngine();

    private void run(String line) {
        String[] words = line.split(" ");
        CommandDispatcher.run(
                Commands.byName().get(words[0]).get(),
                engine.context(),
                Stream.of(words).skip(1).toArray(String[]::new));
    }

    static Set<String> names() {
        return Commands.byName().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void helpSaysWhatItDoesWithAnExample(String name) {
        run(name + " --help");
        assertTrue(engine.printed().contains("Example"), engine.printed());
        assertTrue(engine.printed().contains("--json"), engine.printed());
        assertTrue(engine.printed().lines().allMatch(line -> line.length() <= 100), engine.printed());
    }

    @ParameterizedTest
    @MethodSource("names")
    void inAShellOfOthersItIsCalledByItsScope(String name) {
        engine.prefix = "video:";
        run(name + " --help");
        assertTrue(engine.printed().startsWith("Usage: video:" + name + " "), engine.printed());
        List<String> examples = engine.printed()
                .lines()
                .dropWhile(line -> !line.startsWith("Example"))
                .map(line -> line.replaceFirst("^Examples?:", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        assertEquals(Commands.examples(name).stream().map("video:"::concat).toList(), examples);
    }

    @Test
    void helpInAShellOfOthersNamesCommandsByTheirScope() {
        engine.prefix = "video:";
        run("help");
        assertTrue(engine.printed().contains("video:shots         Lists"), engine.printed());
        assertTrue(engine.printed().contains(" video:shots examples/journey"), engine.printed());
        run("help video:shots");
        assertTrue(engine.printed().contains("Usage: video:shots "), engine.printed());
    }

    @ParameterizedTest
    @MethodSource("names")
    void anUnknownOptionIsWrongUse(String name) {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> run(name + " alps alps --jsn"));
        assertEquals(CommandFailure.WRONG_USE, failure.exitStatus());
        assertTrue(failure.getMessage().contains("--jsn"), failure.getMessage());
        assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "render|PROJECT",
                "render alps --quality best|one of low, medium, high and ultra",
                "render alps --resolution big|1920x1080",
                "render alps --resolution 0x0|resolution",
                "render alps --fps fast|--fps",
                "render alps --frames 10-|1-48",
                "render alps --frames a-b|1-48",
                "render alps --threads many|many",
                "render alps --backend auto,cpu|stands alone",
                "render alps --backend cpu,|each of them once",
                "render alps --backend cpu,cuda:0,cpu|each of them once",
                "render alps --qualty high|--quality",
                "retime --out x.mp4|CLIP",
                "retime dog.mp4 --out x.mp4 --interpolation depth_aware|optical_flow, linear, hold",
                "retime dog.mp4 --out x.mp4 --speed fast|fast",
                "shots|PROJECT",
                "timeline alps --fps 0|--fps",
                "plan alps --quality x|one of low, medium, high and ultra",
                "monitor --interval 0|0.1 to 3600 seconds",
                "monitor --interval soon|soon",
                "monitor --url ftp://here|http://127.0.0.1:9464",
                "monitor --url :|http://127.0.0.1:9464",
                "cancel|JOB",
                "cancel job-9|there is no job \"job-9\"",
                "render alps --memory-limit much|such as 768M or 1G",
                "render alps --memory-limit 1.5G|such as 768M or 1G",
                "render alps --memory-limit 9999999999999T|such as 768M or 1G",
                "render alps --memory-limit 1M|at least 64 MiB"
            })
    void wrongUseIsOneSentenceThatSaysWhatIsRight(String line, String part) {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> run(line));
        assertEquals(CommandFailure.WRONG_USE, failure.exitStatus(), failure.getMessage());
        assertTrue(failure.getMessage().contains(part), failure.getMessage());
        assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
        assertFalse(failure.getMessage().contains("Exception"), failure.getMessage());
    }

    @Test
    void aProjectThatIsNotThereIsAFailure() {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> run("shots andes"));
        assertEquals(CommandFailure.FAILED, failure.exitStatus());
        assertEquals("/films/andes: there is no such file", failure.toString());
    }

    @Test
    void optionsReachTheEngine() {
        run("render alps ridge --out r.mov --codec prores --quality ultra --resolution 720p --fps 30000/1001"
                + " --frames 3-9 --backend cpu,opencl:1 --threads 2 --no-gpu --resume"
                + " --memory-limit 1536M");
        RenderRequest request = engine.submitted.get(0);
        assertEquals(List.of("ridge"), request.shotIds());
        assertEquals("/films/r.mov", request.output().location());
        assertEquals("prores", request.output().codec().orElseThrow());
        assertEquals("ultra", request.config().quality().id());
        assertEquals(new FrameRange(3, 9), request.frames().orElseThrow());
        assertEquals(List.of("cpu", "opencl:1"), request.config().backends());
        assertEquals(2, request.config().threads());
        assertFalse(request.config().gpuAcceleration());
        assertTrue(request.config().parallelProcessing());
        assertTrue(request.resume());
        assertEquals(1536L << 20, request.config().memoryLimit().orElseThrow());
    }

    @Test
    void oneFrameAtATimeIsDrawnByOneThreadOnOneBackend() {
        run("render alps --no-parallel --backend cpu --threads 1");
        assertFalse(engine.submitted.get(0).config().parallelProcessing());
        for (String more : List.of("--threads 8", "--backend cpu,opencl")) {
            CommandFailure failure = assertThrows(CommandFailure.class, () -> run("render alps --no-parallel " + more));
            assertEquals(CommandFailure.WRONG_USE, failure.exitStatus());
        }
    }

    @Test
    void aRetimedClipKeepsItsSoundAtItsOwnSpeed() {
        run("retime dog.mp4 --fps 60 --from 2 --out d.mov --codec prores");
        RenderRequest request = engine.submitted.get(0);
        assertEquals("/films/d.mov", request.output().location());
        assertEquals("60", request.config().frameRate().orElseThrow().toString());
        assertEquals(
                new Sound(Path.of("/films/dog.mp4"), 2, 9.5),
                request.output().sound().orElseThrow());
        run("retime dog.mp4 --fps 60 --no-sound");
        assertEquals("/films/dog-retimed.mp4", engine.submitted.get(1).output().location());
        run("retime dog.mp4 --speed 0.25 --to 3 --out slow.mp4 --interpolation linear");
        assertTrue(engine.submitted.get(1).output().sound().isEmpty());
        assertTrue(engine.submitted.get(2).output().sound().isEmpty());
        Shot slow = engine.submitted.get(2).project().shots().get(0);
        assertEquals(Interpolation.LINEAR, slow.interpolation());
        assertEquals(
                new KeyframeSource.ClipRange(Path.of("/films/dog.mp4"), 0, 3, 0.25),
                slow.keyframes().get(0).source());
    }

    @Test
    void filmsAreNamedAfterTheirShotOrProject() {
        run("render alps");
        run("render alps ridge");
        assertEquals("/films/alps.mp4", engine.submitted.get(0).output().location());
        assertEquals("/films/ridge.mp4", engine.submitted.get(1).output().location());
    }

    @ParameterizedTest
    @CsvSource({"FAILED, 1, the disk is full", "CANCELLED, 130, cancelled"})
    void endingsBecomeExitStatuses(Status ending, int status, String part) {
        engine.ending(ending);
        CommandFailure failure = assertThrows(CommandFailure.class, () -> run("render alps"));
        assertEquals(status, failure.exitStatus());
        assertTrue(failure.getMessage().startsWith(part), failure.getMessage());
    }

    @Test
    void documentsFollowTheirSchemas() throws Exception {
        for (Status ending : Status.values()) {
            engine.ending(ending);
            engine.out.reset();
            try {
                run("render alps --json");
            } catch (CommandFailure failure) {
                assertTrue(failure.exitStatus() != 0);
            }
            assertFollows("render");
        }
        for (String line : List.of("shots alps", "jobs", "cancel job-1", "help")) {
            engine.out.reset();
            run(line + " --json");
            assertFollows(line.split(" ")[0]);
        }
    }

    private void assertFollows(String name) throws Exception {
        String schema = Files.readString(Path.of("../../distribution/docs/schemas/" + name + ".schema.json"));
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(engine.printed(), InputFormat.JSON),
                engine.printed());
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheNearest() {
        assertEquals("there is no command \"rendr\"; did you mean render?", Commands.unknown("rendr"));
        assertTrue(Commands.unknown("frobnicate").endsWith("help lists the commands"));
    }
}
