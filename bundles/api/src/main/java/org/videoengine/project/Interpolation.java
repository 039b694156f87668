package org.videoengine.project;

/** How the picture between two neighbouring keyframes is made. */
public enum Interpolation {
    /** The earlier keyframe stays until the next one's time. */
    HOLD("hold"),
    /** The earlier keyframe dissolves into the later one, linearly in time. */
    LINEAR("linear"),
    /** Pixels move along the optical flow between the two keyframes. */
    OPTICAL_FLOW("optical_flow"),
    /** Pixels move in space, by a depth map for each keyframe. */
    DEPTH_AWARE("depth_aware");

    private final String id;

    Interpolation(String id) {
        this.id = id;
    }

    /** The name in project files. */
    public String id() {
        return id;
    }
}
