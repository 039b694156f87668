package org.videoengine.monitor.internal.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A job from start to end, told at its end. */
@Name("org.videoengine.Job")
@Label("Job")
@Category("Video Engine")
@Description("A render job, from its start to its end")
@StackTrace(false)
final class JobEvent extends Event {
    @Label("Job")
    String job;

    @Label("Project")
    String project;

    @Label("Output")
    String output;

    @Label("State")
    @Description("DONE, FAILED or CANCELLED")
    String state;

    @Label("Frames")
    int frames;

    @Label("Frames per Second")
    double framesPerSecond;

    @Label("Backends")
    @Description("Those that drew, by share")
    String backends;

    @Label("Error")
    String error;
}
