package org.videoengine.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.interchange.ImportOptions;
import org.videoengine.interchange.Imported;
import org.videoengine.interchange.TimelineInterchange;
import org.videoengine.shell.internal.CommandFailure;
import org.videoengine.shell.internal.ToolServices;

class ExportCommandTest {
    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine();
    private final List<Path> written = new ArrayList<>();

    private final class Interchange implements TimelineInterchange {
        @Override
        public Imported importTimeline(Path timeline, Path project, ImportOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> exportTimeline(Path project, Path timeline) {
            written.add(timeline);
            return List.of();
        }
    }

    private ToolServices tools() throws ReflectiveOperationException {
        ToolServices tools = ToolServices.none(Optional::empty);
        var reference = ToolServices.class.getDeclaredField("interchange");
        reference.setAccessible(true);
        reference.set(tools, new Interchange());
        return tools;
    }

    private void run(String... words) throws ReflectiveOperationException {
        CommandContext none = engine.context();
        CommandDispatcher.run(
                new ExportCommand(),
                new CommandContext(none.terminal(), none.optionalEngine(), none.backends(), tools()),
                words);
    }

    /** A timeline that was imported has the name that its project is exported by. */
    @Test
    void aTimelineThatIsThereIsReplacedOnlyByForce() throws Exception {
        String project = folder.resolve("edit.json").toString();
        Path timeline = Files.writeString(folder.resolve("edit.otio"), "mine");
        CommandFailure refused = assertThrows(CommandFailure.class, () -> run(project));
        assertEquals(CommandFailure.FAILED, refused.exitStatus());
        assertEquals(
                timeline + " is there already: give another name with --out, or --force to replace it",
                refused.getMessage());
        assertThrows(CommandFailure.class, () -> run(project, "--out", timeline.toString()));
        assertEquals(List.of(), written);
        run(project, "--force");
        Path other = folder.resolve("other.otio");
        run(project, "--out", other.toString());
        assertEquals(List.of(timeline, other), written);
    }
}
