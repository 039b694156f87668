package org.videoengine.core.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.videoengine.core.internal.plan.TimelineBuilder;
import org.videoengine.media.SoundMix;
import org.videoengine.project.AudioClip;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.render.FrameRange;
import org.videoengine.render.TimelineMetadata;

/** What is heard with a film: of a project's sound, which lies on the time of all of its shots, what belongs to those in the film. */
final class FilmSounds {
    private FilmSounds() {}

    /**
     * The sounds of a film.
     *
     * @param project with all its shots
     * @param film where the shots of the film lie
     * @param range of its frames
     */
    static Optional<SoundMix> of(Project project, TimelineMetadata film, FrameRange range) {
        if (project.audio().isEmpty()) {
            return Optional.empty();
        }
        FrameRate rate = film.frameRate();
        TimelineMetadata whole = new TimelineBuilder().build(project, rate, film.resolution());
        double end = rate.secondsOf(whole.frameCount());
        List<AudioClip> clips = project.audio().stream()
                .filter(clip -> clip.start() < end)
                .map(clip -> clip.endingBy(end))
                .toList();
        return clips.isEmpty() ? Optional.empty() : Optional.of(new SoundMix(clips, stretches(whole, film, range)));
    }

    /** In frames of the whole project, so that what follows on is found to do so; each shot is heard until the next one begins. */
    private static List<SoundMix.Stretch> stretches(TimelineMetadata whole, TimelineMetadata film, FrameRange range) {
        Map<String, Integer> places = new HashMap<>();
        whole.shots().forEach(shot -> places.put(shot.shotId(), shot.startFrame()));
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < film.shots().size(); i++) {
            TimelineMetadata.Entry shot = film.shots().get(i);
            int next = i + 1 < film.shots().size() ? film.shots().get(i + 1).startFrame() : film.frameCount();
            int first = Math.max(shot.startFrame(), range.first() - 1);
            int past = Math.min(next, range.last());
            if (first < past) {
                int place = places.get(shot.shotId()) + first - shot.startFrame();
                int[] before = runs.isEmpty() ? new int[2] : runs.get(runs.size() - 1);
                if (!runs.isEmpty() && before[0] + before[1] == place) {
                    before[1] += past - first;
                } else {
                    runs.add(new int[] {place, past - first});
                }
            }
        }
        FrameRate rate = film.frameRate();
        return runs.stream()
                .map(run -> new SoundMix.Stretch(rate.secondsOf(run[0]), rate.secondsOf(run[1])))
                .toList();
    }
}
