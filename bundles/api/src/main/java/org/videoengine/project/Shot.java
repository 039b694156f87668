package org.videoengine.project;

import java.util.List;
import java.util.Objects;

/**
 * A stretch of film without a cut.
 *
 * @param id unique in its project
 * @param duration seconds, positive
 * @param keyframes at least one, by ascending time
 * @param interpolation how pictures between keyframes are made
 * @param camera moves, composed; empty for a still camera
 * @param effects what else is done to the picture
 * @param transition how the shot gives way to the next
 */
public record Shot(
        String id,
        double duration,
        List<Keyframe> keyframes,
        Interpolation interpolation,
        List<CameraMove> camera,
        Effects effects,
        Transition transition) {

    /** The longest shot, in seconds: a day. */
    public static final double MAX_DURATION = 86_400;

    /**
     * Copies the lists and checks what concerns the shot alone.
     *
     * @throws IllegalArgumentException with one clear sentence
     */
    public Shot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(interpolation, "interpolation");
        Objects.requireNonNull(effects, "effects");
        Objects.requireNonNull(transition, "transition");
        keyframes = List.copyOf(keyframes);
        camera = List.copyOf(camera);
        if (!(duration > 0 && duration <= MAX_DURATION)) {
            throw new IllegalArgumentException(
                    "a shot lasts more than 0 and at most " + MAX_DURATION + " seconds, not " + duration);
        }
        if (keyframes.isEmpty()) {
            throw new IllegalArgumentException("a shot needs at least one keyframe");
        }
    }

    /** The same shot with other keyframes. */
    public Shot withKeyframes(List<Keyframe> others) {
        return new Shot(id, duration, others, interpolation, camera, effects, transition);
    }
}
