package org.videoengine.core.internal.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.videoengine.plan.Motion;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Shot;

/**
 * Which pictures are seen in each frame of a shot, and how strongly. Keyframes lie on the exact clock: frame {@code k} is at
 * {@code k} over the frame rate. A picture that several keyframes show with one depth map is one source; one that no frame shows
 * is none.
 */
final class KeyframeTrack {
    private static final double NOTHING = 1e-9;
    /** Times of keyframes are written with three digits or more: so much they may be off, in seconds and in frames. */
    private static final double ROUNDED_SECONDS = 5.01e-4;

    private static final double ROUNDED_FRAMES = 0.05;
    /** What of a picture is too little to be seen. */
    private static final double UNSEEN_SHARE = 1e-6;
    /**
     * A keyframe farther from its neighbour than so many times the way between the two that follow, or nearer by as much, says
     * nothing of it.
     */
    private static final double FARTHEST = 2.5;

    private static final int UNSEEN = -1;

    /**
     * What a frame shows.
     *
     * @param source index into {@link #sources()}
     * @param next the source that it dissolves into; the same one where nothing dissolves
     * @param weight of {@code next}, 0 where nothing dissolves, always under 1
     * @param time of the source's keyframe, in seconds; where one picture is several keyframes in a row, of their first
     * @param nextTime of the other one's
     * @param before the keyframe before a dissolve, if it is near and shows another picture
     * @param after the one after it
     */
    record Blend(
            int source,
            int next,
            double weight,
            double time,
            double nextTime,
            Optional<Motion.Beyond> before,
            Optional<Motion.Beyond> after) {

        /** A picture as it is. */
        Blend(int source, double time) {
            this(source, source, 0, time, time, Optional.empty(), Optional.empty());
        }

        boolean dissolves() {
            return weight > 0;
        }
    }

    /** One picture with two depth maps is two things to look at. */
    private record Shown(KeyframeSource picture, Optional<Path> depth) {}

    private final FrameRate frameRate;
    private final boolean hold;
    private final double rounded;
    private final double[] times;
    private final double[] takenAt;
    private final int[] sourceOf;
    private final List<KeyframeSource> sources = new ArrayList<>();
    private final List<Optional<Path>> depths = new ArrayList<>();
    private boolean dissolves;

    KeyframeTrack(Shot shot, FrameRate frameRate, int frames) {
        this.frameRate = frameRate;
        hold = shot.interpolation() == Interpolation.HOLD;
        List<Keyframe> keyframes = shot.keyframes();
        // Those of a clip are exact, and close to each other.
        boolean exact = keyframes.stream().anyMatch(keyframe -> keyframe.source() instanceof KeyframeSource.ClipFrame);
        rounded = exact ? NOTHING : Math.min(ROUNDED_SECONDS, ROUNDED_FRAMES / frameRate.fps());
        times = keyframes.stream().mapToDouble(Keyframe::time).toArray();
        Map<Shown, Integer> indices = new HashMap<>();
        List<Shown> distinct = new ArrayList<>();
        sourceOf = new int[times.length];
        for (int i = 0; i < times.length; i++) {
            Shown shown = new Shown(keyframes.get(i).source(), keyframes.get(i).depth());
            sourceOf[i] = indices.computeIfAbsent(shown, s -> {
                distinct.add(s);
                return distinct.size() - 1;
            });
        }
        takenAt = times.clone();
        for (int i = 1; i < takenAt.length; i++) {
            takenAt[i] = sourceOf[i] == sourceOf[i - 1] ? takenAt[i - 1] : times[i];
        }
        dropUnseen(distinct, frames);
    }

    private void dropUnseen(List<Shown> distinct, int frames) {
        boolean[] seen = new boolean[distinct.size()];
        for (int frame = 0; frame < frames; frame++) {
            Blend blend = at(frame);
            seen[blend.source()] = true;
            seen[blend.next()] = true;
            dissolves |= blend.dissolves();
        }
        int[] renumbered = new int[distinct.size()];
        for (int i = 0; i < renumbered.length; i++) {
            renumbered[i] = seen[i] ? sources.size() : UNSEEN;
            if (seen[i]) {
                sources.add(distinct.get(i).picture());
                depths.add(distinct.get(i).depth());
            }
        }
        for (int i = 0; i < sourceOf.length; i++) {
            sourceOf[i] = renumbered[sourceOf[i]];
        }
    }

    /** The pictures that are seen, in the order of their first keyframes. */
    List<KeyframeSource> sources() {
        return sources;
    }

    /** The depth map of a picture that is seen. */
    Optional<Path> depth(int source) {
        return depths.get(source);
    }

    /** Whether any frame shows two pictures. */
    boolean dissolves() {
        return dissolves;
    }

    /** What a frame shows. */
    Blend at(int frame) {
        double time = frameRate.secondsOf(frame);
        // A keyframe on the frame's very moment counts as begun, whatever its time was rounded to.
        int found = Arrays.binarySearch(times, time + rounded);
        int before = Math.max(0, found >= 0 ? found : -found - 2);
        int source = sourceOf[before];
        if (hold || before + 1 == times.length || time <= times[before]) {
            return new Blend(source, takenAt[before]);
        }
        int next = sourceOf[before + 1];
        double weight = (time - times[before]) / (times[before + 1] - times[before]);
        if (next == source || weight < UNSEEN_SHARE) {
            return new Blend(source, takenAt[before]);
        }
        return weight > 1 - UNSEEN_SHARE
                ? new Blend(next, takenAt[before + 1])
                : new Blend(
                        source,
                        next,
                        weight,
                        takenAt[before],
                        takenAt[before + 1],
                        beyond(before, before - 1),
                        beyond(before, before + 2));
    }

    /** A keyframe outside the pair that begins with {@code first}. */
    private Optional<Motion.Beyond> beyond(int first, int keyframe) {
        if (keyframe < 0 || keyframe >= times.length) {
            return Optional.empty();
        }
        int source = sourceOf[keyframe];
        double time = (times[keyframe] - times[first]) / (times[first + 1] - times[first]);
        double apart = time < 0 ? -time : time - 1;
        boolean near = apart <= FARTHEST && apart >= 1 / FARTHEST;
        boolean other = source != sourceOf[first] && source != sourceOf[first + 1];
        return near && other && source != UNSEEN ? Optional.of(new Motion.Beyond(source, time)) : Optional.empty();
    }
}
