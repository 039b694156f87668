package org.videoengine.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.optimizer.RenderNote;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoGenerationResult;
import org.videoengine.render.VideoGenerationResult.Status;

/** What renders leave behind for the optimizer. */
class RenderDiaryTest {
    @TempDir
    Path folder;

    private RenderRequest request;

    @BeforeEach
    void project() throws Exception {
        Path file = Files.writeString(folder.resolve("project.json"), "{}");
        request = RenderRequest.of(
                new Project("alps", file, new FrameRate(24, 1), new Resolution(64, 36), List.of()), "alps.mp4");
    }

    private Path log() {
        return folder.resolve("data").resolve(RenderNote.FILE);
    }

    private void note(String load, Status status, int frames) throws Exception {
        VideoGenerationResult result = new VideoGenerationResult(
                status,
                frames,
                frames / 24.0,
                Optional.of("alps.mp4"),
                Map.of("cpu", frames),
                Quality.HIGH,
                2,
                20,
                Map.of("render", 1.5, "encode", 0.5),
                List.of(),
                Optional.empty());
        new RenderDiary(folder.resolve("data"), Files.writeString(folder.resolve("load"), load)).note(request, result);
    }

    @Test
    void aLineForEachRender() throws Exception {
        note("0.50 0.40 0.30 1/99 1234\n", Status.DONE, 24);
        note("no load is told", Status.DONE, 48);
        List<RenderNote> notes = Files.readAllLines(log()).stream()
                .map(line -> RenderNote.parse(line).orElseThrow())
                .toList();
        assertEquals(List.of(24, 48), notes.stream().map(RenderNote::drawn).toList());
        RenderNote first = notes.get(0);
        assertEquals(folder.resolve("project.json").toAbsolutePath(), first.project());
        assertEquals(RenderNote.version(first.project()), first.version());
        assertEquals("cpu", first.backend());
        assertEquals(1.5, first.drawSeconds());
        assertEquals(0.5, first.encodeSeconds());
        assertEquals(2, first.totalSeconds());
    }

    @Test
    void whatTellsNothingOfTheSpeedIsNotNoted() throws Exception {
        note("0.5", Status.DONE, 3);
        note("0.5", Status.CANCELLED, 24);
        note("999.5", Status.DONE, 24);
        assertFalse(Files.exists(log()));
    }
}
