package org.videoengine.monitor.internal.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A job has started. */
@Name("org.videoengine.JobStart")
@Label("Job Start")
@Category("Video Engine")
@Description("A render job has started")
@StackTrace(false)
final class JobStartEvent extends Event {
    @Label("Job")
    String job;

    @Label("Project")
    String project;

    @Label("Output")
    String output;

    @Label("Frames")
    int frames;
}
