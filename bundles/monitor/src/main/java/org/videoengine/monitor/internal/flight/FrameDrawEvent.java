package org.videoengine.monitor.internal.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A backend has drawn a frame, on the thread of the event. */
@Name("org.videoengine.FrameDraw")
@Label("Frame Draw")
@Category("Video Engine")
@Description("A backend draws a frame")
@Enabled(false)
@StackTrace(false)
final class FrameDrawEvent extends Event {
    @Label("Job")
    String job;

    @Label("Frame")
    @Description("Counted from the job's first, which is 0")
    int frame;

    @Label("Backend")
    String backend;

    @Label("Done")
    @Description("Whether the backend has drawn it")
    boolean done;
}
