package org.videoengine.interchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.core.internal.engine.DefaultVideoEngine;
import org.videoengine.interchange.ImportOptions;
import org.videoengine.interchange.Imported;
import org.videoengine.project.Effects;
import org.videoengine.project.Keyframe;
import org.videoengine.project.Shot;

/** Timelines that were exported, when what they show is no longer where it was. */
class ExportedTimelinesTest {
    @TempDir
    Path folder;

    private Exchange exchange;
    private Shot exported;
    private Path timeline;

    @BeforeEach
    void export() throws Exception {
        exchange = new Exchange(folder);
        for (String name : List.of("a", "b", "a_depth", "b_depth")) {
            exchange.picture("images/" + name + ".png", 320, 180, false);
        }
        Path project = Files.writeString(
                folder.resolve("ridge.json"),
                "{\"shots\": [{\"id\": \"ridge\", \"duration\": 4, \"keyframes\": [{\"image\": \"images/a.png\","
                        + " \"depth\": \"images/a_depth.png\"}, {\"image\": \"images/b.png\", \"depth\":"
                        + " \"images/b_depth.png\"}], \"interpolation\": \"depth_aware\", \"camera\": [{\"type\":"
                        + " \"zoom\", \"amount\": 0.2}], \"effects\": {\"vignette\": 0.3}}]}");
        exported = new DefaultVideoEngine().loadProject(project).shots().get(0);
        timeline = folder.resolve("ridge.otio");
        exchange.service.exportTimeline(project, timeline);
    }

    private Path move() throws Exception {
        Path footage = Files.createDirectory(folder.resolve("footage"));
        return Files.move(folder.resolve("images"), footage.resolve("day 1"));
    }

    private Imported read(Path... media) throws Exception {
        return exchange.service.importTimeline(
                timeline,
                folder.resolve("film.json"),
                new ImportOptions(Optional.empty(), Optional.empty(), List.of(media), false));
    }

    private static List<Path> files(Shot shot) {
        return shot.keyframes().stream()
                .map(keyframe -> keyframe.source().file())
                .toList();
    }

    @Test
    void whatHasMovedIsFoundByName() throws Exception {
        Path moved = move();
        Imported imported = read(folder.resolve("footage"));
        Shot shot = imported.project().shots().get(0);
        assertEquals(List.of(moved.resolve("a.png"), moved.resolve("b.png")), files(shot));
        assertEquals(
                List.of(Optional.of(moved.resolve("a_depth.png")), Optional.of(moved.resolve("b_depth.png"))),
                shot.keyframes().stream().map(Keyframe::depth).toList());
        assertEquals(exported.withKeyframes(shot.keyframes()), shot);
        assertEquals(List.of(), imported.notes());
    }

    @Test
    void whatIsNowhereIsGreyAndSaidOnce() throws Exception {
        move();
        Imported imported = read();
        Shot shot = imported.project().shots().get(0);
        assertEquals(List.of(folder.resolve("video-engine-missing.png")), files(shot));
        assertEquals("ridge", shot.id());
        assertEquals(exported.duration(), shot.duration(), 1e-9);
        assertEquals(
                List.of("\"ridge\": there is no file images/a.png, nor one of its name in the folders given with"
                        + " --media: it is grey"),
                imported.notes());
    }

    @Test
    void aShotThatHasLostAFileIsItsFirstPicture() throws Exception {
        Files.delete(folder.resolve("images/b_depth.png"));
        Imported imported = read();
        Shot shot = imported.project().shots().get(0);
        assertEquals(List.of(folder.resolve("images/a.png")), files(shot));
        assertEquals("ridge", shot.id());
        assertTrue(shot.camera().isEmpty());
        assertEquals(Effects.NONE, shot.effects());
        assertEquals(
                List.of("\"ridge\": there is no file images/b_depth.png, nor one of its name in the folders given with"
                        + " --media: its other keyframes, camera and effects are left out"),
                imported.notes());
    }
}
