package org.videoengine.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.videoengine.monitor.BackendSnapshot;
import org.videoengine.monitor.EngineSnapshot;
import org.videoengine.monitor.JobSnapshot;
import org.videoengine.monitor.MemorySnapshot;
import org.videoengine.render.JobStatistics.BackendWork;
import org.videoengine.render.JobStatistics.Queues;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.Screen;

/** Looks at a process that is not ours. */
class MonitorCommandTest {
    private final FakeEngine engine = new FakeEngine();
    private HttpServer other;
    private volatile String answer;

    private static JobSnapshot job(String id, JobSnapshot.State state, int done) {
        return new JobSnapshot(
                id,
                "alps",
                "/films/alps.mp4",
                state,
                "ridge",
                done,
                120,
                24.06,
                done / 24.0,
                3.6,
                0.1,
                new Queues(64, 2, 1, 2, 8),
                3,
                9 << 20,
                List.of(new BackendWork("cuda:0", 3 * done / 4, 1), new BackendWork("cpu", done / 4, 2)),
                Map.of("decode", 0.1, "motion", 0.0, "render", 1.0, "encode", 0.5, "total", 2.0),
                "");
    }

    private static EngineSnapshot snapshot(JobSnapshot... jobs) {
        return new EngineSnapshot(
                1_000,
                4321,
                75,
                List.of(jobs),
                List.of(
                        new BackendSnapshot("cuda:0", "a card", BackendSnapshot.State.SET_ASIDE, "it hangs", 40, 1.25),
                        new BackendSnapshot("cpu", "a processor", BackendSnapshot.State.USABLE, "", 16, 2)),
                new MemorySnapshot(512L << 20, 1 << 30, 4L << 30, 0, 812L << 20, 9 << 20));
    }

    @BeforeEach
    void start() throws Exception {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/status", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        other.start();
        answer = RemoteMonitor.document(snapshot(
                        job("job-1", JobSnapshot.State.DONE, 120), job("job-2", JobSnapshot.State.RUNNING, 54)))
                .toString();
    }

    @AfterEach
    void stop() {
        other.stop(0);
    }

    private String place() {
        return "127.0.0.1:" + other.getAddress().getPort();
    }

    private String run(String line) {
        engine.out.reset();
        CommandDispatcher.run(
                new MonitorCommand(),
                engine.context(),
                Stream.of((line + " --url " + place()).strip().split(" ")).toArray(String[]::new));
        return engine.printed();
    }

    @Test
    void showsJobsBackendsAndMemory() {
        String page = run("--once");
        assertTrue(
                page.startsWith("process 4321, up 0:01:15: heap 512 MiB of 4096 MiB, process 812 MiB, frames 9 MiB"),
                page);
        String row = page.lines()
                .filter(line -> line.startsWith("job-2"))
                .findFirst()
                .orElseThrow();
        for (String part : List.of(
                "running", "ridge", "[#########...........]  45 %", "54/120", "24.1", "4 s", "cuda:0 75 %, cpu 25 %")) {
            assertTrue(row.contains(part), part + " in " + row);
        }
        assertTrue(page.contains("set aside"), page);
        assertTrue(page.contains("it hangs"), page);
        assertEquals(1, page.lines().filter(line -> line.startsWith("job-1")).count());
        assertFalse(run("job-2 --once").contains("job-1"));
    }

    @Test
    void endsWithTheJob() {
        String page = run("job-1 --interval 0.1");
        assertTrue(page.contains("120/120"), page);
    }

    @Test
    void printsTheDocument() throws Exception {
        String printed = run("--json");
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("../../distribution/docs/schemas/monitor.schema.json")))
                        .validate(printed, InputFormat.JSON),
                printed);
        assertTrue(printed.contains("\"set_aside\""), printed);
    }

    @Test
    void saysWhatIsWrongInOneSentence() {
        CommandFailure unknown = assertThrows(CommandFailure.class, () -> run("job-9"));
        assertEquals(CommandFailure.WRONG_USE, unknown.exitStatus());
        assertEquals("there is no job \"job-9\"; there are job-1, job-2", unknown.getMessage());
        for (String strange : List.of("<html>", "null", "{\"jobs\": 3}", "")) {
            answer = strange;
            CommandFailure failure = assertThrows(CommandFailure.class, () -> run("--once"), strange);
            assertEquals(CommandFailure.FAILED, failure.exitStatus());
            assertTrue(failure.getMessage().contains("is no video engine"), failure.getMessage());
            assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
        }
        other.stop(0);
        CommandFailure gone = assertThrows(CommandFailure.class, () -> run("--once"));
        assertTrue(
                gone.getMessage().contains("nothing that can be watched answers at http://" + place()),
                gone.getMessage());
        assertTrue(gone.getMessage().contains("--monitor render"), gone.getMessage());
    }

    @Test
    void onATerminalEachLookTakesThePlaceOfTheOneBefore() throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        MonitorScreen terminal = new MonitorScreen(
                Optional.of(new PrintStream(screen, true, StandardCharsets.UTF_8)),
                new PrintStream(screen),
                Screen.NONE);
        terminal.show(snapshot());
        terminal.show(snapshot());
        String text = screen.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("No job has run."), text);
        // A head, the line about jobs, and the three of the table of backends.
        assertTrue(text.contains("\033[5A\033[J"), text.replace("\033", "ESC"));
    }
}
