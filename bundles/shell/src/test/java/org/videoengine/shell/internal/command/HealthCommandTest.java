package org.videoengine.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.videoengine.monitor.HealthFinding;
import org.videoengine.monitor.HealthFinding.Status;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.ToolServices;

class HealthCommandTest {
    private final FakeEngine engine = new FakeEngine();
    private final List<Set<String>> asked = new ArrayList<>();
    private List<HealthFinding> findings = List.of();

    private void run(String... words) {
        CommandContext none = engine.context();
        ToolServices tools = ToolServices.of(tags -> {
            asked.add(tags);
            return findings;
        });
        CommandDispatcher.run(
                new HealthCommand(),
                new CommandContext(none.terminal(), none.optionalEngine(), none.backends(), tools),
                words);
    }

    private static HealthFinding finding(String name, Status status, String... messages) {
        return new HealthFinding(name, List.of("videoengine"), status, List.of(messages), 0.01);
    }

    @Test
    void whatWorksWithWarningsIsNoFailure() {
        findings = List.of(
                finding("disk", Status.WARN, "300 MiB are free"),
                finding("backends", Status.OK, "cpu draws", "cuda not"));
        run("videoengine");
        assertEquals(List.of(Set.of("videoengine")), asked);
        List<String> lines = engine.printed().lines().toList();
        assertTrue(lines.get(1).matches("warn +disk +300 MiB are free"), engine.printed());
        assertTrue(lines.get(3).strip().equals("cuda not"), engine.printed());
    }

    @Test
    void whatIsCriticalIsOneAndFollowsTheSchema() throws Exception {
        findings = List.of(
                finding("jobs", Status.ERROR, "the check failed"),
                finding("backends", Status.CRITICAL, "there is no backend"),
                finding("memory", Status.OK));
        CommandFailure failure = assertThrows(CommandFailure.class, () -> run("--json"));
        assertEquals(CommandFailure.FAILED, failure.exitStatus());
        assertEquals("health checks that failed: 2 of 3", failure.getMessage());
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("../../distribution/docs/schemas/health.schema.json")))
                        .validate(engine.printed(), InputFormat.JSON),
                engine.printed());
    }

    @Test
    void aTagThatNoCheckHasIsWrongUse() {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> run("dsik"));
        assertEquals(CommandFailure.WRONG_USE, failure.exitStatus());
        assertTrue(failure.getMessage().contains("dsik"), failure.getMessage());
    }
}
