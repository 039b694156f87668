package org.videoengine.core.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.videoengine.core.internal.plan.TimelineBuilder;
import org.videoengine.core.internal.testing.TestFilms;
import org.videoengine.media.SoundMix;
import org.videoengine.media.SoundMix.Stretch;
import org.videoengine.project.AudioClip;
import org.videoengine.project.Project;
import org.videoengine.project.Shot;
import org.videoengine.render.FrameRange;
import org.videoengine.render.TimelineMetadata;

/** Three shots of 24, 48 and 72 frames at 24 frames a second; the first two share 12. */
class FilmSoundsTest {
    private static final AudioClip MUSIC =
            new AudioClip(Path.of("music.wav").toAbsolutePath(), 0, 0, OptionalDouble.empty(), 0, 0, 1);

    private final Project silent =
            TestFilms.project(TestFilms.shot(1, 24, 12), TestFilms.shot(2, 48, 0), TestFilms.shot(3, 72, 0));
    private final Project project = new Project(
            silent.name(), silent.file(), silent.frameRate(), silent.resolution(), silent.shots(), List.of(MUSIC));

    private TimelineMetadata film(String... ids) {
        List<Shot> shots =
                List.of(ids).stream().map(id -> project.shot(id).orElseThrow()).toList();
        Project film = new Project("film", project.file(), project.frameRate(), project.resolution(), shots);
        return new TimelineBuilder().build(film, project.frameRate(), project.resolution());
    }

    private List<Stretch> stretches(FrameRange range, String... ids) {
        return FilmSounds.of(project, film(ids), range).orElseThrow().stretches();
    }

    @Test
    void theWholeFilmHasItAll() {
        SoundMix mix = FilmSounds.of(project, film("s1", "s2", "s3"), new FrameRange(1, 132))
                .orElseThrow();
        assertEquals(List.of(new Stretch(0, 5.5)), mix.stretches());
        assertEquals(OptionalDouble.of(5.5), mix.clips().get(0).out(), "it falls to silence before the film's end");
    }

    @Test
    void aNamedShotHasWhatIsHeardWithItInTheWholeFilm() {
        assertEquals(List.of(new Stretch(0.5, 2)), stretches(new FrameRange(1, 48), "s2"));
        assertEquals(List.of(new Stretch(2.5, 3)), stretches(new FrameRange(1, 72), "s3"));
    }

    @Test
    void shotsThatFollowEachOtherAreOneStretchAndOthersAreCut() {
        assertEquals(List.of(new Stretch(0, 2.5)), stretches(new FrameRange(1, 60), "s1", "s2"));
        assertEquals(List.of(new Stretch(2.5, 3), new Stretch(0.5, 2)), stretches(new FrameRange(1, 120), "s3", "s2"));
        // They share half a second here, too: the first is heard until the next one begins.
        assertEquals(List.of(new Stretch(0, 0.5), new Stretch(2.5, 3)), stretches(new FrameRange(1, 84), "s1", "s3"));
    }

    @Test
    void framesCutTheStretches() {
        assertEquals(List.of(new Stretch(1, 1.5)), stretches(new FrameRange(25, 60), "s1", "s2", "s3"));
        assertEquals(
                List.of(new Stretch(4.5, 1), new Stretch(0.5, 0.5)), stretches(new FrameRange(49, 84), "s3", "s2"));
    }

    @Test
    void aSoundThatBeginsAfterTheFilmIsNone() {
        AudioClip late = new AudioClip(MUSIC.file(), 5.5, 0, OptionalDouble.empty(), 0, 0, 0);
        Project other = new Project(
                "film", project.file(), project.frameRate(), project.resolution(), project.shots(), List.of(late));
        assertEquals(Optional.empty(), FilmSounds.of(other, film("s1", "s2", "s3"), new FrameRange(1, 132)));
        assertTrue(FilmSounds.of(silent, film("s1"), new FrameRange(1, 24)).isEmpty());
    }
}
