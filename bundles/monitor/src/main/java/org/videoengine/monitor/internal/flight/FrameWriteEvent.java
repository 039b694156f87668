package org.videoengine.monitor.internal.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The encoder, or whatever takes the frames, has taken one. */
@Name("org.videoengine.FrameWrite")
@Label("Frame Write")
@Category("Video Engine")
@Description("The encoder takes a frame")
@Enabled(false)
@StackTrace(false)
final class FrameWriteEvent extends Event {
    @Label("Job")
    String job;

    @Label("Frame")
    @Description("Counted from the job's first, which is 0")
    int frame;
}
