package org.videoengine.monitor.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the monitor; the PID is {@value Endpoint#PID}. */
@ObjectClassDefinition(name = "Video Engine: monitor", description = "Where metrics of the engine are served.")
public @interface MonitorConfiguration {

    @AttributeDefinition(
            name = "Prometheus port",
            description = "Port on which metrics are served over HTTP; 0 for none.",
            min = "0",
            max = "65535")
    int prometheus_port() default 0;

    @AttributeDefinition(
            name = "Prometheus address",
            description =
                    "Address of this machine on which metrics are served. With another one than 127.0.0.1, everybody who"
                            + " reaches this machine can read them.")
    String prometheus_host() default "127.0.0.1";
}
