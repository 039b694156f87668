package org.videoengine.interchange.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.core.internal.engine.DefaultVideoEngine;
import org.videoengine.interchange.ImportOptions;
import org.videoengine.interchange.Imported;
import org.videoengine.interchange.InterchangeException;
import org.videoengine.project.AudioClip;
import org.videoengine.project.KeyframeSource.ClipRange;
import org.videoengine.project.KeyframeSource.Image;
import org.videoengine.project.Project;
import org.videoengine.project.Shot;

/** One thing at a time. */
class TimelinesByHandTest {
    @TempDir
    Path folder;

    private Exchange exchange;

    @BeforeEach
    void start() throws Exception {
        exchange = new Exchange(folder);
    }

    private static String time(double frames) {
        return "{\"OTIO_SCHEMA\": \"RationalTime.1\", \"rate\": 24, \"value\": " + frames + "}";
    }

    private static String range(double start, double frames) {
        return "{\"OTIO_SCHEMA\": \"TimeRange.1\", \"start_time\": " + time(start) + ", \"duration\": " + time(frames)
                + "}";
    }

    private static String clip(String file, double start, double frames) {
        return "{\"OTIO_SCHEMA\": \"Clip.1\", \"name\": \"" + file + "\", \"source_range\": " + range(start, frames)
                + ", \"media_reference\": {\"OTIO_SCHEMA\": \"ExternalReference.1\", \"target_url\": \"" + file
                + "\"}}";
    }

    private static String gap(double frames) {
        return "{\"OTIO_SCHEMA\": \"Gap.1\", \"source_range\": " + range(0, frames) + "}";
    }

    private static String dissolve(double before, double after) {
        return "{\"OTIO_SCHEMA\": \"Transition.1\", \"transition_type\": \"SMPTE_Dissolve\", \"in_offset\": "
                + time(before) + ", \"out_offset\": " + time(after) + "}";
    }

    private static String track(String... children) {
        return "{\"OTIO_SCHEMA\": \"Track.1\", \"kind\": \"Video\", \"children\": [" + String.join(", ", children)
                + "]}";
    }

    private Path timeline(String... tracks) throws Exception {
        return exchange.timeline("{\"OTIO_SCHEMA\": \"Timeline.1\", \"name\": \"t\", \"tracks\": {\"OTIO_SCHEMA\":"
                + " \"Stack.1\", \"children\": [" + String.join(", ", tracks) + "]}}");
    }

    private Imported read(String... tracks) throws Exception {
        return exchange.read(timeline(tracks));
    }

    private static List<Integer> frames(Project film) {
        return film.shots().stream()
                .map(shot -> film.frameRate().framesIn(shot.duration()))
                .toList();
    }

    private static String file(Shot shot) {
        return shot.keyframes().get(0).source().file().getFileName().toString();
    }

    @Test
    void theTopmostTrackIsSeen() throws Exception {
        exchange.clip("low.mov");
        exchange.clip("high.mov");
        Project film = read(track(clip("low.mov", 0, 100)), track(gap(30), clip("high.mov", 5, 20)))
                .project();
        assertEquals(List.of(30, 20, 50), frames(film));
        assertEquals(
                List.of("low.mov", "high.mov", "low.mov"),
                film.shots().stream().map(TimelinesByHandTest::file).toList());
        // The lower track has gone on below the upper one.
        assertEquals(
                50 / 24.0, ((ClipRange) film.shots().get(2).keyframes().get(0).source()).in(), 1e-9);
    }

    private static String sounds(String... children) {
        return track(children).replace("\"Video\"", "\"Audio\"");
    }

    @Test
    void aRelativeAddressMayHavePercentSigns() throws Exception {
        exchange.clip("a clip ü.mov");
        Imported imported = read(track(clip("a%20clip%20%C3%BC.mov", 0, 24)));
        assertEquals(List.of(), imported.notes());
    }

    @Test
    void aTransitionAtATracksEndIsLeftOutAndSaid() throws Exception {
        exchange.clip("low.mov");
        Imported imported = read(track(dissolve(2, 2), clip("low.mov", 4, 24), dissolve(2, 2)));
        assertEquals(2, imported.notes().size(), imported.notes()::toString);
        assertTrue(imported.notes().get(0).endsWith("at a track's start is left out"), imported.notes()::toString);
        assertTrue(imported.notes().get(1).endsWith("at a track's end is left out"), imported.notes()::toString);
        assertEquals(List.of(24), frames(imported.project()));
    }

    @Test
    void nothingButATimelineIsWrittenOver() throws Exception {
        Path picture = exchange.picture("a.png", 32, 18, false);
        byte[] before = Files.readAllBytes(picture);
        Path project = Files.writeString(
                folder.resolve("film.json"),
                "{\"shots\": [{\"id\": \"a\", \"duration\": 1, \"keyframes\": [{\"image\": \"a.png\"}]}]}");
        for (Path wrong : List.of(picture, project)) {
            assertThrows(InterchangeException.class, () -> exchange.service.exportTimeline(project, wrong));
        }
        assertArrayEquals(before, Files.readAllBytes(picture));
    }

    @Test
    void soundIsHeardWhereItLies() throws Exception {
        exchange.clip("low.mov");
        exchange.clip("music.wav");
        exchange.clip("ping.wav");
        Imported imported = read(
                track(clip("low.mov", 0, 96)),
                sounds(clip("music.wav", 48, 96)),
                sounds(
                        gap(24),
                        clip("ping.wav", 0, 24),
                        dissolve(6, 12),
                        clip("music.wav", 12, 12),
                        clip("gone.wav", 0, 9)));
        List<AudioClip> audio = imported.project().audio();
        assertEquals(3, audio.size());
        assertEquals(sound("music.wav", 0, 2, 6, 0, 0), audio.get(0));
        assertEquals(sound("ping.wav", 1, 0, 1, 0, 0.25), audio.get(1));
        assertEquals(sound("music.wav", 2, 0.5, 1, 0.5, 0), audio.get(2));
        assertTrue(
                imported.notes().stream().anyMatch(note -> note.startsWith("sound is left out: 1 clip whose file is")),
                imported.notes()::toString);
    }

    @Test
    void soundGoesBackAsItWas() throws Exception {
        exchange.picture("a.png", 320, 180, false);
        exchange.clip("music.wav");
        Files.writeString(
                folder.resolve("song.json"),
                "{\"shots\": [{\"id\": \"a\", \"duration\": 4, \"keyframes\": [{\"image\": \"a.png\"}]}], \"audio\":"
                        + " [{\"file\": \"music.wav\", \"start\": 1, \"in\": 2, \"out\": 4.5, \"gain\": -6, \"fadeIn\": 0.5,"
                        + " \"fadeOut\": 1}, {\"file\": \"music.wav\"}]}");
        Project film = new DefaultVideoEngine().loadProject(folder.resolve("song.json"));
        exchange.service.exportTimeline(film.file(), folder.resolve("film.otio"));
        List<AudioClip> back =
                exchange.read(folder.resolve("film.otio")).project().audio();
        assertEquals(film.audio().get(0), back.get(0));
        // Without an end of its own it is as long as the film.
        assertEquals(sound("music.wav", 0, 0, 4, 0, 0), back.get(1));
    }

    private AudioClip sound(String name, double start, double in, double out, double fadeIn, double fadeOut) {
        return new AudioClip(folder.resolve(name), start, in, OptionalDouble.of(out), 0, fadeIn, fadeOut);
    }

    @Test
    void aTransparentPictureOnTopIsLeftOutAndSaid() throws Exception {
        exchange.clip("low.mov");
        exchange.picture("title.png", 320, 180, true);
        Imported imported = read(track(clip("low.mov", 0, 100)), track(clip("title.png", 0, 50)));
        assertEquals(List.of(100), frames(imported.project()));
        assertTrue(imported.notes().get(0).startsWith("\"title.png\" lies over another track"));
    }

    @Test
    void mediaThatAreMissingOnTopDoNotHideWhatIsThere() throws Exception {
        exchange.clip("low.mov");
        Project film = read(track(clip("low.mov", 0, 40)), track(clip("missing.mov", 0, 60)))
                .project();
        assertEquals(List.of(40, 20), frames(film));
        assertEquals("low.mov", file(film.shots().get(0)));
        assertEquals("video-engine-missing.png", file(film.shots().get(1)));
        assertTrue(Files.exists(folder.resolve("video-engine-missing.png")));
    }

    @Test
    void aDissolveIsAsLongAsTheMediaAllow() throws Exception {
        exchange.clip("a.mov");
        exchange.clip("b.mov");
        // Of a.mov, which has a minute, 4 frames are left after its cut; b.mov has 3 before its own.
        Imported imported = read(track(clip("a.mov", 1340, 96), dissolve(6, 6), clip("b.mov", 3, 50)));
        assertEquals(List.of(100, 53), frames(imported.project()));
        assertEquals(7 / 24.0, imported.project().shots().get(0).transition().duration(), 1e-9);
        assertTrue(imported.notes().get(0).contains("is shortened from 12 to 7 frames"), imported.notes()::toString);
    }

    @Test
    void stillsHaveAllTimeForADissolve() throws Exception {
        exchange.picture("a.png", 640, 360, false);
        exchange.picture("b.png", 640, 360, false);
        Project film = read(track(clip("a.png", 0, 48), dissolve(12, 12), clip("b.png", 0, 48)))
                .project();
        assertEquals(List.of(60, 60), frames(film));
        assertEquals(1.0, film.shots().get(0).transition().duration(), 1e-9);
        assertTrue(film.shots().get(0).keyframes().get(0).source() instanceof Image);
    }

    @Test
    void aFadeIsADissolveWithBlack() throws Exception {
        exchange.picture("a.png", 640, 360, false);
        Project film =
                read(track(clip("a.png", 0, 48), dissolve(12, 0), gap(24))).project();
        assertEquals(List.of(48, 36), frames(film));
        assertEquals("video-engine-black.png", file(film.shots().get(1)));
        assertEquals(0.5, film.shots().get(0).transition().duration(), 1e-9);
    }

    @Test
    void cutsDoNotDriftWhereRatesDiffer() throws Exception {
        exchange.clip("a.mov");
        String[] cuts = new String[31];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = clip("a.mov", 0, 1.3);
        }
        Project film = read(track(cuts)).project();
        assertEquals(40, frames(film).stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void filesElsewhereAreFoundByName() throws Exception {
        Path there = exchange.picture("footage/day 1/a.png", 640, 360, false);
        Imported imported = exchange.service.importTimeline(
                timeline(track(clip("file:///Volumes/RAID/day%201/a.png", 0, 24))),
                folder.resolve("projects/film.json"),
                new ImportOptions(Optional.empty(), Optional.empty(), List.of(folder.resolve("footage")), false));
        assertEquals(
                there,
                imported.project().shots().get(0).keyframes().get(0).source().file());
        assertTrue(imported.allowExternal());
    }

    @Test
    void aProjectThatIsThereIsKept() throws Exception {
        exchange.picture("a.png", 640, 360, false);
        Files.writeString(folder.resolve("film.json"), "mine");
        InterchangeException refused =
                assertThrows(InterchangeException.class, () -> read(track(clip("a.png", 0, 24))));
        assertTrue(refused.getMessage().contains("film.json is there already"));
        assertEquals("mine", Files.readString(folder.resolve("film.json")));
    }

    private String refusedThoughItMayReplace(Path timeline, Path project) {
        ImportOptions replacing = new ImportOptions(Optional.empty(), Optional.empty(), List.of(), true);
        InterchangeException refused = assertThrows(
                InterchangeException.class, () -> exchange.service.importTimeline(timeline, project, replacing));
        return refused.getMessage();
    }

    @Test
    void nothingButAProjectIsReplaced() throws Exception {
        Path picture = exchange.picture("a.png", 640, 360, false);
        byte[] before = Files.readAllBytes(picture);
        Path timeline = timeline(track(clip("a.png", 0, 24)));
        String text = Files.readString(timeline);
        for (Path wrong : List.of(picture, timeline)) {
            assertEquals(
                    wrong + " does not end in .json, as a project file does: nothing was written",
                    refusedThoughItMayReplace(timeline, wrong));
        }
        assertArrayEquals(before, Files.readAllBytes(picture));
        assertEquals(text, Files.readString(timeline));
    }

    @Test
    void aTimelineIsNotReplacedByItsProject() throws Exception {
        exchange.picture("a.png", 640, 360, false);
        Path timeline = Files.move(timeline(track(clip("a.png", 0, 24))), folder.resolve("edit.json"));
        String text = Files.readString(timeline);
        Path elsewhere = Files.createSymbolicLink(folder.resolve("elsewhere"), folder);
        for (Path same : List.of(timeline, elsewhere.resolve("edit.json"))) {
            assertEquals(
                    same + " is the timeline, and its project needs a file of its own: nothing was written",
                    refusedThoughItMayReplace(timeline, same));
        }
        assertEquals(text, Files.readString(timeline));
    }

    @Test
    void aPictureWithTheNameOfAStandInIsKept() throws Exception {
        Path mine = exchange.picture("video-engine-missing.png", 32, 18, false);
        byte[] before = Files.readAllBytes(mine);
        Project film = read(track(clip("missing.mov", 0, 24))).project();
        assertEquals(mine, film.shots().get(0).keyframes().get(0).source().file());
        assertArrayEquals(before, Files.readAllBytes(mine));
    }

    @Test
    void whatIsNoTimelineIsRefusedInOneSentence() throws Exception {
        for (String text : List.of("", "{", "[]", "{\"OTIO_SCHEMA\": \"Clip.1\"}", "null", "{\"a\": 1}")) {
            Path file = exchange.timeline(text);
            InterchangeException refused = assertThrows(InterchangeException.class, () -> exchange.read(file));
            assertTrue(refused.getMessage().startsWith(file.toString()), refused.getMessage());
            assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
        }
        assertThrows(InterchangeException.class, () -> read(track()));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("edit.otio"),
                    left.map(path -> path.getFileName().toString()).toList());
        }
    }
}
