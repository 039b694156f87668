package org.videoengine.monitor.health.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the health checks; the PID is {@value HealthConfiguration#PID}. */
@ObjectClassDefinition(
        name = "Video Engine: health checks",
        description = "When the health checks turn yellow and red.")
@interface HealthConfiguration {
    String PID = "org.videoengine.monitor.health";

    @AttributeDefinition(
            name = "Stuck job (s)",
            description = "A job that has written no frame for so many seconds is stuck.",
            min = "1")
    int job_stuck_seconds() default 120;

    @AttributeDefinition(
            name = "Disk, yellow (MiB)",
            description = "Less space for a running job's film than this is a warning.",
            min = "0")
    long disk_warn_mib() default 2048;

    @AttributeDefinition(
            name = "Disk, red (MiB)",
            description = "Less space for a running job's film than this is critical.",
            min = "0")
    long disk_critical_mib() default 200;

    @AttributeDefinition(
            name = "Heap, yellow (%)",
            description = "More of the heap than this that is still in use after a collection is a warning.",
            min = "1",
            max = "100")
    int memory_warn_percent() default 85;

    @AttributeDefinition(
            name = "Heap, red (%)",
            description = "More of the heap than this that is still in use after a collection is critical.",
            min = "1",
            max = "100")
    int memory_critical_percent() default 95;
}
