package org.videoengine.core.internal.project;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.videoengine.core.internal.plan.ShotPlanner;
import org.videoengine.core.internal.plan.TimelineBuilder;
import org.videoengine.project.FrameRate;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;

/** Checks shots against each other: ids that differ, dissolves that fit, a film of bearable length. */
final class FilmCheck {
    private final FrameRate frameRate;
    private final Place shotsPlace;

    FilmCheck(FrameRate frameRate, Place shotsPlace) {
        this.frameRate = frameRate;
        this.shotsPlace = shotsPlace;
    }

    void check(List<Shot> shots) throws ProjectException {
        checkIds(shots);
        checkLength(shots);
        int before = 0;
        for (int i = 0; i < shots.size(); i++) {
            before = checkDissolve(shots, i, before);
        }
    }

    /** Ids become file names, and some file systems do not tell upper from lower case. */
    private void checkIds(List<Shot> shots) throws ProjectException {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < shots.size(); i++) {
            String id = shots.get(i).id();
            Integer other = seen.putIfAbsent(id.toLowerCase(Locale.ROOT), i);
            if (other != null) {
                throw shotsPlace
                        .item(i)
                        .field("id")
                        .error("\"" + id + "\" is taken by shots[" + other
                                + "]; ids differ, in more than upper and lower case");
            }
        }
    }

    private void checkLength(List<Shot> shots) throws ProjectException {
        long frames = 0;
        for (int i = 0; i < shots.size(); i++) {
            frames += frameRate.framesIn(shots.get(i).duration());
            if (frames > ShotPlanner.MAX_FRAMES) {
                throw shotsPlace
                        .item(i)
                        .field("duration")
                        .error("up to here the film has " + frames + " frames at " + frameRate
                                + " frames per second, but " + ShotPlanner.MAX_FRAMES
                                + " is the most; make shots shorter or the frameRate lower");
            }
        }
    }

    /**
     * Checks the dissolve at a shot's end.
     *
     * @param before frames that the shot shares with the one before it
     * @return frames that it shares with the one after it
     */
    private int checkDissolve(List<Shot> shots, int index, int before) throws ProjectException {
        Shot shot = shots.get(index);
        if (shot.transition().type() == Transition.Type.CUT) {
            return 0;
        }
        Place place = shotsPlace.item(index).field("transition");
        if (index + 1 == shots.size()) {
            throw place.error("the last shot has no next one to dissolve into; leave the transition out");
        }
        Shot next = shots.get(index + 1);
        int overlap = TimelineBuilder.overlapFrames(shot.transition(), frameRate);
        for (Shot side : List.of(shot, next)) {
            if (overlap >= frameRate.framesIn(side.duration())) {
                boolean rounded = shot.transition().duration() < side.duration();
                throw place.field("duration")
                        .error("a dissolve is shorter than both of its shots, but "
                                + seconds(shot.transition().duration()) + " is not less than the "
                                + seconds(side.duration()) + " of shot \"" + side.id() + "\""
                                + (rounded ? " in whole frames, which are " + overlap + " each" : ""));
            }
        }
        if (before + overlap > frameRate.framesIn(shot.duration())) {
            throw place.field("duration")
                    .error("the dissolves before and after shot \"" + shot.id() + "\" last " + (before + overlap)
                            + " frames together, more than its " + frameRate.framesIn(shot.duration())
                            + "; make one of them shorter");
        }
        return overlap;
    }

    private static String seconds(double value) {
        return Place.number(value) + " s";
    }
}
