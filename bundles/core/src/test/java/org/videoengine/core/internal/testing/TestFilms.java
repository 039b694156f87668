package org.videoengine.core.internal.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.videoengine.core.internal.job.FilmLayout;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.Effects;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Project;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;
import org.videoengine.render.TimelineMetadata;

/** Small projects, plans and films: 16x16 pixels, 24 frames a second, shots named s0, s1, and so on. */
public final class TestFilms {
    public static final FrameRate RATE = new FrameRate(24, 1);
    public static final Resolution SIZE = new Resolution(16, 16);
    public static final Path FOLDER = Path.of("films").toAbsolutePath();

    private TestFilms() {}

    /** The luma that {@link FakeBackend} gives a frame of a shot. */
    public static int value(String shotId, int frame) {
        int shot = Integer.parseInt(shotId.substring(1));
        return 16 + (shot * 37 + frame) % 200;
    }

    /** The values of a shot's first frames. */
    public static List<Integer> values(int shot, int frames) {
        List<Integer> values = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            values.add(value("s" + shot, frame));
        }
        return values;
    }

    public static KeyframeSource picture(String name) {
        return new KeyframeSource.Image(FOLDER.resolve(name));
    }

    public static ShotPlan plan(int shot, int frames, String... pictures) {
        List<FrameRecipe> recipes = new ArrayList<>();
        ViewSample whole = new ViewSample(0, new Affine(1, 0, 0, 0, 1, 0), 1);
        for (int i = 0; i < frames; i++) {
            recipes.add(new FrameRecipe(i, List.of(whole), 0, Grain.NONE));
        }
        List<SourceSpec> sources = new ArrayList<>();
        for (String picture : pictures.length == 0 ? new String[] {"s" + shot + ".png"} : pictures) {
            sources.add(new SourceSpec(picture(picture), 32, 32, 1));
        }
        return new ShotPlan(
                "s" + shot,
                SIZE.width(),
                SIZE.height(),
                RATE,
                Quality.HIGH,
                ResamplingKernel.CATMULL_ROM,
                WorkingSpace.YCBCR,
                sources,
                recipes);
    }

    /** One shot. */
    public static FilmLayout film(int frames) {
        return film(0, frames);
    }

    /** Several shots, each dissolving into the next over so many frames. */
    public static FilmLayout film(int overlap, int... frames) {
        List<ShotPlan> plans = new ArrayList<>();
        for (int shot = 0; shot < frames.length; shot++) {
            plans.add(plan(shot, frames[shot]));
        }
        return film(overlap, plans);
    }

    public static FilmLayout film(int overlap, List<ShotPlan> plans) {
        List<TimelineMetadata.Entry> entries = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int shot = 0; shot < plans.size(); shot++) {
            int count = plans.get(shot).frames().size();
            boolean last = shot == plans.size() - 1;
            entries.add(new TimelineMetadata.Entry(
                    "s" + shot, start, count, RATE.secondsOf(start), RATE.secondsOf(count), 1, last ? 0 : overlap));
            end = start + count;
            start = end - overlap;
        }
        return new FilmLayout(new TimelineMetadata("film", RATE, SIZE, end, RATE.secondsOf(end), entries), plans);
    }

    /** A shot with a picture of its own and a dissolve of so many frames after it. */
    public static Shot shot(int number, int frames, int overlap) {
        return new Shot(
                "s" + number,
                RATE.secondsOf(frames),
                List.of(new Keyframe(picture("s" + number + ".png"), 0, Optional.empty())),
                Interpolation.HOLD,
                List.of(),
                Effects.NONE,
                overlap == 0 ? Transition.CUT : new Transition(Transition.Type.DISSOLVE, RATE.secondsOf(overlap)));
    }

    public static Project project(Shot... shots) {
        return new Project("film", FOLDER.resolve("project.json"), RATE, SIZE, List.of(shots));
    }
}
