package org.videoengine.core.internal.engine;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the engine; the PID is {@value DefaultVideoEngine#PID}. */
@ObjectClassDefinition(name = "Video Engine: engine", description = "How render jobs use this machine.")
@interface EngineConfiguration {

    @AttributeDefinition(
            name = "Frame memory (MiB)",
            description =
                    "Most memory for drawn frames that wait to be encoded, for each job. At least as many frames as"
                            + " there are drawing threads, and one more, are kept in any case.")
    int frame_memory_mib() default 256;

    @AttributeDefinition(
            name = "Renderer memory (MiB)",
            description =
                    "Most memory that a renderer may hold for pictures and buffers; 0 for three quarters of the heap.")
    int renderer_memory_mib() default 0;

    @AttributeDefinition(
            name = "Wait for a backend (s)",
            description = "How long a running job that has lost its last backend waits for another one.")
    int backend_wait_seconds() default 10;
}
