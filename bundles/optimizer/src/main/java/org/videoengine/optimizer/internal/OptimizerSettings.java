package org.videoengine.optimizer.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the optimizer; the PID is {@value DefaultOptimizer#PID}. */
@ObjectClassDefinition(name = "Video Engine: optimizer", description = "What is kept of this machine's speed.")
@interface OptimizerSettings {

    @AttributeDefinition(
            name = "Folder",
            description =
                    "Where measurements are kept; empty for the folder that the framework property video.engine.data names,"
                            + " or else the framework's own storage.")
    String history_folder() default "";

    @AttributeDefinition(
            name = "Measurements",
            description = "How many are kept; older ones make place for newer ones.",
            min = "1")
    int history_measurements() default 2000;
}
