package org.videoengine.project;

import java.util.Objects;

/**
 * How a shot gives way to the next one on the timeline.
 *
 * @param type cut or dissolve
 * @param duration seconds for which both shots are seen, 0 for a cut; the timeline is that much shorter
 */
public record Transition(Type type, double duration) {
    /** The next shot follows at once. */
    public static final Transition CUT = new Transition(Type.CUT, 0);

    /** Kinds of transition. */
    public enum Type {
        CUT,
        DISSOLVE
    }

    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException if a cut has a duration, or a dissolve none
     */
    public Transition {
        Objects.requireNonNull(type, "type");
        boolean fits = type == Type.CUT ? duration == 0 : duration > 0 && Double.isFinite(duration);
        if (!fits) {
            throw new IllegalArgumentException("a dissolve has a positive duration and a cut none, not " + duration);
        }
    }
}
