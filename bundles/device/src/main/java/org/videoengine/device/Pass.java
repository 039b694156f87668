package org.videoengine.device;

import java.util.List;

/** A part of a frame's plane that is drawn in one go. */
sealed interface Pass {

    /** Index of the source that it looks at. */
    int source();

    /** What it adds is multiplied by this. */
    double share();

    /** Straight views, of which one filter for columns and one for rows gives the mean. */
    record Straight(int source, List<AxisLook> across, List<AxisLook> down, double share) implements Pass {}

    /** A view at an angle. */
    record Turned(int source, PlaneMap map, double share) implements Pass {}
}
