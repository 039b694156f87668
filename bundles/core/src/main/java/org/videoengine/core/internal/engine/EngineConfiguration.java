package org.videoengine.core.internal.engine;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the engine; the PID is {@value DefaultVideoEngine#PID}. Jobs that are running keep theirs. */
@ObjectClassDefinition(name = "Video Engine: engine", description = "How render jobs use this machine.")
@interface EngineConfiguration {

    @AttributeDefinition(
            name = "Frame memory (MiB)",
            description =
                    "Most memory for the frames that a job draws and that wait to be written; 0 for a quarter of the"
                            + " heap. Where a frame is large, fewer threads draw so that the limit is kept; two frames (three with"
                            + " dissolves) are kept in any case.",
            min = "0")
    int frame_memory_mib() default 0;

    @AttributeDefinition(
            name = "Renderer memory (MiB)",
            description =
                    "Most memory that a renderer may hold for pictures and buffers; 0 for three quarters of the heap.",
            min = "0")
    int renderer_memory_mib() default 0;

    @AttributeDefinition(
            name = "Drawing threads",
            description = "Threads that draw in each job that does not ask for a number; 0 for one for each processor.",
            min = "0",
            max = "1024")
    int draw_threads() default 0;

    @AttributeDefinition(
            name = "Wait for a backend (s)",
            description = "How long a running job that has lost its last backend waits for another one.",
            min = "0")
    int backend_wait_seconds() default 10;

    @AttributeDefinition(
            name = "Give a backend up after (s)",
            description =
                    "How long a backend may take for a frame before it is given up: that long, or twenty times as long as"
                            + " the slowest frame that it has drawn in the job, where this is more. Four times as long for what"
                            + " it does first: opening a shot, its first frame. 0 to wait for ever.",
            min = "0")
    int backend_hang_seconds() default 30;
}
