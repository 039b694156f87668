package org.videoengine.core.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.videoengine.project.Effects;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Project;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;
import org.videoengine.render.TimelineMetadata;
import org.videoengine.render.TimelineMetadata.Entry;

class TimelineBuilderTest {
    private static final Transition SECOND = new Transition(Transition.Type.DISSOLVE, 1);

    private static Shot shot(String id, double duration, Transition transition) {
        return new Shot(
                id,
                duration,
                List.of(Plans.keyframe("a-9x9.png", 0)),
                Interpolation.LINEAR,
                List.of(),
                Effects.NONE,
                transition);
    }

    private static TimelineMetadata build(FrameRate rate, Shot... shots) {
        return new TimelineBuilder().build(Plans.project(shots), rate, Plans.FULL_HD);
    }

    @Test
    void aDissolveStartsTheNextShotEarly() {
        TimelineMetadata timeline =
                build(Plans.RATE_24, shot("a", 5, SECOND), shot("b", 4, Transition.CUT), shot("c", 2, Transition.CUT));
        assertEquals(
                List.of(
                        new Entry("a", 0, 120, 0, 5, 1, 24),
                        new Entry("b", 96, 96, 4, 4, 1, 0),
                        new Entry("c", 192, 48, 8, 2, 1, 0)),
                timeline.shots());
        assertEquals(240, timeline.frameCount());
        assertEquals(10, timeline.durationSeconds());
        assertEquals("film", timeline.name());
    }

    @Test
    void timesAreThoseOfWholeFrames() {
        FrameRate ntsc = new FrameRate(30000, 1001);
        TimelineMetadata timeline = build(ntsc, shot("a", 1, Transition.CUT), shot("b", 1, Transition.CUT));
        assertEquals(60, timeline.frameCount());
        assertEquals(1.001, timeline.shots().get(1).startSeconds(), 1e-15);
        assertEquals(2.002, timeline.durationSeconds(), 1e-15);
    }

    @Test
    void theTransitionOfTheLastShotIsNotUsed() {
        assertEquals(120, build(Plans.RATE_24, shot("a", 5, SECOND)).frameCount());
    }

    @Property(tries = 300)
    void dissolvesFitAtEveryRate(
            @ForAll @Size(min = 1, max = 8) List<@Scale(6) @DoubleRange(min = 0.001, max = 3) Double> durations,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 3) double dissolve,
            @ForAll @IntRange(min = 1, max = 60) int fps) {
        Shot[] shots = IntStream.range(0, durations.size())
                .mapToObj(i -> shot("s" + i, durations.get(i), new Transition(Transition.Type.DISSOLVE, dissolve)))
                .toArray(Shot[]::new);
        TimelineMetadata timeline = build(new FrameRate(fps, 1), shots);
        int sum = 0;
        for (int i = 0; i < shots.length; i++) {
            Entry entry = timeline.shots().get(i);
            assertEquals(sum, entry.startFrame());
            assertTrue(entry.overlapFrames() >= 0 && entry.overlapFrames() < entry.frameCount());
            if (i > 0) {
                Entry before = timeline.shots().get(i - 1);
                assertTrue(before.overlapFrames() < entry.frameCount());
                assertTrue(before.overlapFrames() + entry.overlapFrames() <= entry.frameCount());
            }
            sum += entry.frameCount() - entry.overlapFrames();
        }
        assertEquals(sum, timeline.frameCount());
    }

    @Test
    void refusesAFilmThatNoIntCanCount() {
        Project project = new Project(
                "endless",
                Path.of("/film/project.json"),
                Plans.RATE_24,
                Plans.FULL_HD,
                Collections.nCopies(30, shot("a", 86_400, Transition.CUT)));
        assertThrows(IllegalArgumentException.class, () -> new TimelineBuilder()
                .build(project, new FrameRate(1000, 1), Plans.FULL_HD));
    }
}
