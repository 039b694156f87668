package org.videoengine.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.FrameRange;
import org.videoengine.render.VideoConfig;

class RenderNoteTest {
    private static RenderNote note(Optional<FrameRange> frames, List<String> shots) {
        return new RenderNote(
                Path.of("/films/a = b\t%/project.json").toAbsolutePath(),
                "123 456",
                shots,
                frames,
                VideoConfig.DEFAULT
                        .withQuality(Quality.LOW)
                        .withResolution(new Resolution(640, 360))
                        .withBackends("opencl:0", "cpu"),
                "/films/über\n.mp4",
                frames.map(range -> "av1"),
                "cpu",
                24,
                1.25,
                0.5,
                2,
                Instant.parse("2026-01-02T03:04:05Z"),
                RenderNote.thisMachine());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (RenderNote note : List.of(
                note(Optional.empty(), List.of()),
                note(Optional.of(new FrameRange(3, 26)), List.of("ridge", "the valley")))) {
            assertFalse(note.line().contains("\n"));
            assertEquals(Optional.of(note), RenderNote.parse(note.line()));
        }
    }

    @Test
    void whatIsNoNoteIsNone() {
        String line = note(Optional.empty(), List.of()).line();
        for (int length = 0; length <= line.indexOf("\tmachine="); length += 7) {
            assertEquals(Optional.empty(), RenderNote.parse(line.substring(0, length)));
        }
        assertEquals(Optional.empty(), RenderNote.parse("{\"at\": 3}"));
        assertEquals(Optional.empty(), RenderNote.parse("at=%zz\tproject"));
        assertEquals(Optional.empty(), RenderNote.parse(line.replace("drawn=24", "drawn=many")));
    }
}
