package org.videoengine.monitor;

import java.util.Objects;

/**
 * A backend at a moment.
 *
 * @param id its id
 * @param device the device as its vendor names it, empty where that is not known
 * @param state whether frames can be drawn on it
 * @param reason why not, in one sentence; empty if they can
 * @param frames that it drew in this process, of all jobs, of those that were found right
 * @param busySeconds that its threads spent in drawing in this process, added up
 */
public record BackendSnapshot(String id, String device, State state, String reason, long frames, double busySeconds) {

    /** Whether a backend can be used. */
    public enum State {
        /** Frames can be drawn on it. */
        USABLE,
        /** It worked and was given up, until it is installed anew. */
        SET_ASIDE,
        /** It is installed and cannot work on this machine. */
        UNAVAILABLE,
        /** It drew frames and has been stopped or uninstalled. */
        GONE
    }

    /** Refuses null. */
    public BackendSnapshot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
    }
}
