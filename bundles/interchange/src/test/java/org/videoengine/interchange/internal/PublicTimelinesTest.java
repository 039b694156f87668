package org.videoengine.interchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.interchange.ImportOptions;
import org.videoengine.interchange.Imported;
import org.videoengine.project.CameraMove;
import org.videoengine.project.KeyframeSource.ClipFrame;
import org.videoengine.project.KeyframeSource.ClipRange;
import org.videoengine.project.KeyframeSource.Image;
import org.videoengine.project.Project;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;

/** Timelines as other programs write them. */
class PublicTimelinesTest {
    @TempDir
    Path folder;

    private Exchange exchange;

    @BeforeEach
    void start() throws Exception {
        exchange = new Exchange(folder);
    }

    /** As long as the timeline is, sound included; the frames were counted from the files. */
    @ParameterizedTest
    @CsvSource({
        "transition, 24, 19",
        "elfuente_remix, 60, 1030",
        "multitrack, 24, 3282",
        "nested_example, 24, 636",
        "premiere_example, 30, 1271",
        "effects, 24, 1125"
    })
    void isAsLongAsItWas(String name, String rate, int frames) throws Exception {
        Project film = exchange.read(exchange.resource(name + ".otio")).project();
        assertEquals(rate, film.frameRate().toString());
        int sum = 0;
        for (Shot shot : film.shots()) {
            sum += film.frameRate().framesIn(shot.duration());
            if (shot.transition().type() == Transition.Type.DISSOLVE) {
                sum -= film.frameRate().framesIn(shot.transition().duration());
            }
        }
        assertEquals(frames, sum);
    }

    /** Written out and read again it is the very same film, with its media there or not. */
    @ParameterizedTest
    @CsvSource({"transition", "elfuente_remix", "multitrack", "nested_example", "premiere_example", "effects"})
    void comesBackAsItWent(String name) throws Exception {
        exchange.clip("Netflix_Tango_4096x2160_60fps_10bit_420.y4m");
        Project film = exchange.read(exchange.resource(name + ".otio")).project();
        Path out = folder.resolve("elsewhere/out.otio");
        exchange.service.exportTimeline(film.file(), out);
        Imported back = exchange.service.importTimeline(out, folder.resolve("back.json"), ImportOptions.DEFAULT);
        assertEquals(film.name(), back.project().name());
        assertEquals(film.frameRate(), back.project().frameRate());
        assertEquals(film.resolution(), back.project().resolution());
        assertEquals(film.shots(), back.project().shots());
        assertEquals(List.of(), back.notes());
    }

    @Test
    void aDissolveTakesWhatTheCutLeftOver() throws Exception {
        for (int i = 1; i <= 4; i++) {
            exchange.clip("media/clip" + i + ".mov");
        }
        String text = java.nio.file.Files.readString(exchange.resource("transition.otio"))
                .replace("file:///folder/wind-up.mov", "media/clip1.mov")
                .replace("file:///folder/punchline.mov", "media/clip2.mov")
                .replace("file:///folder/credits.mov", "media/clip3.mov")
                .replace("file:///folder/titles.mov", "media/clip4.mov");
        Project film = exchange.read(exchange.timeline(text)).project();
        // Clip-002 shows its frames 2 to 7; the dissolve begins 2 before the cut and ends 3 after it.
        Shot second = film.shots().get(1);
        ClipRange range = (ClipRange) second.keyframes().get(0).source();
        assertEquals(9, film.frameRate().framesIn(second.duration()));
        assertEquals(2 / 24.0, range.in(), 1e-9);
        assertEquals(11 / 24.0, range.out(), 1e-9);
        assertEquals(5 / 24.0, second.transition().duration(), 1e-9);
        // Clip-003's media begins at frame 1 of its own clock, so that its third frame is two frames in; all of these
        // are shown.
        Shot third = film.shots().get(2);
        assertEquals(6, film.frameRate().framesIn(third.duration()));
        assertEquals(0, ((ClipRange) third.keyframes().get(0).source()).in(), 1e-9);
        // Clip-004 has no range of its own: all of its media, whose clock begins at 100.
        Shot fourth = film.shots().get(3);
        assertEquals(0, ((ClipRange) fourth.keyframes().get(0).source()).in(), 1e-9);
        assertEquals(6, film.frameRate().framesIn(fourth.duration()));
    }

    @Test
    void speedsAndFrozenFramesOfNestedItems() throws Exception {
        String text = java.nio.file.Files.readString(exchange.resource("nested_example.otio"));
        exchange.clip("a.mov");
        // All of its clips get a file of ten seconds, whose clock begins at 0 as nothing is said.
        text = text.replace("MissingReference.1", "ExternalReference.1\", \"target_url\": \"a.mov");
        Project film = exchange.read(exchange.timeline(text)).project();
        ClipRange warped = film.shots().stream()
                .filter(shot -> shot.id().startsWith("Clip_Inside_A_Stack_2"))
                .map(shot -> (ClipRange) shot.keyframes().get(0).source())
                .findFirst()
                .orElseThrow();
        assertEquals(0.8545454551724138, warped.speed(), 1e-12);
        assertTrue(film.shots().stream()
                .filter(shot -> shot.id().startsWith("Clip_Inside_A_Track"))
                .allMatch(shot -> shot.keyframes().get(0).source() instanceof ClipFrame));
    }

    @Test
    void stillsWithTheCameraOfResolve() throws Exception {
        Path timeline = exchange.resource("effects.otio");
        Path still = exchange.picture("frames/Picchu_V7_310821_0003.png", 3840, 2160, false);
        exchange.picture("frames/Picchu_V7_310821_0015.png", 1920, 1080, false);
        Project film = exchange.service
                .importTimeline(
                        timeline,
                        folder.resolve("film.json"),
                        new ImportOptions(
                                java.util.Optional.empty(), java.util.Optional.empty(), List.of(folder), false))
                .project();
        Shot shot = film.shots().stream()
                .filter(each -> each.keyframes().get(0).source() instanceof Image image
                        && image.file().equals(still))
                .findFirst()
                .orElseThrow();
        CameraMove.Path path = (CameraMove.Path) shot.camera().get(0);
        // From 2.11 times as large at frame 3 to 1.50 at frame 424.
        assertEquals(3840 / 2.110382080078125, path.views().get(0).width(), 1e-6);
        var last = path.views().get(path.views().size() - 1);
        assertEquals(3840 / 1.5003825426101685, last.width(), 1e-6);
        // The frame is moved right by a quarter of its width and up by a third of its height: further than the picture
        // reaches.
        assertEquals(0, last.x(), 1e-6);
        assertEquals(2160, last.y() + last.height(), 1e-6);
    }

    @Test
    void whatIsLeftOutIsSaid() throws Exception {
        List<String> notes =
                exchange.read(exchange.resource("premiere_example.otio")).notes();
        assertTrue(
                notes.contains(
                        "sound is left out: 6 clips whose files are neither in place nor in the folders given with --media"),
                notes::toString);
        assertTrue(notes.contains("4 markers left out"), notes::toString);
        assertTrue(notes.stream().anyMatch(note -> note.contains("sc01_sh020_anim.mov")), notes::toString);
    }
}
