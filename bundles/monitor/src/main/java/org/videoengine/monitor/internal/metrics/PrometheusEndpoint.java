package org.videoengine.monitor.internal.metrics;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.internal.Endpoint;
import org.videoengine.monitor.internal.JobBook;
import org.videoengine.monitor.internal.MonitorConfiguration;

/** Has a server where the configuration says so. While another process has the port, it waits for it. */
@Component(name = Endpoint.PID, service = PrometheusEndpoint.class, immediate = true)
@Designate(ocd = MonitorConfiguration.class)
public final class PrometheusEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(PrometheusEndpoint.class);
    private static final long RETRY_SECONDS = 2;

    @Reference
    private EngineMonitor monitor;

    @Reference
    private JobBook book;

    private ScheduledExecutorService retries;
    private MetricsServer server;

    @Activate
    void start(BundleContext context, MonitorConfiguration configuration) {
        try {
            Endpoint endpoint = Endpoint.of(context, configuration);
            if (endpoint.on() && !watchesOthers(context)) {
                open(endpoint);
            }
        } catch (IllegalArgumentException e) {
            LOG.error("no metrics are served: {}", e.getMessage());
        }
    }

    @Modified
    void change(BundleContext context, MonitorConfiguration configuration) {
        stop();
        start(context, configuration);
    }

    /** The program that only looks at another one must not take the port from the one that comes to be looked at. */
    private static boolean watchesOthers(BundleContext context) {
        return "monitor".equals(context.getProperty("video.engine.command"));
    }

    private synchronized void open(Endpoint endpoint) {
        try {
            server = new MetricsServer(endpoint.socket(), monitor, book);
            LOG.info("metrics are served at {}/metrics", endpoint.address());
        } catch (BindException e) {
            LOG.warn(
                    "no metrics are served at {} until it is free: {}; prometheus.port of {} is the setting",
                    endpoint.address(),
                    e.getMessage(),
                    Endpoint.PID);
            retries = Executors.newSingleThreadScheduledExecutor(PrometheusEndpoint::thread);
            retries.scheduleWithFixedDelay(() -> openAgain(endpoint), RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            LOG.error("no metrics are served at {}: {}", endpoint.address(), e.toString());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "video-engine-metrics-port");
        thread.setDaemon(true);
        return thread;
    }

    private synchronized void openAgain(Endpoint endpoint) {
        if (retries == null) {
            return;
        }
        try {
            server = new MetricsServer(endpoint.socket(), monitor, book);
            LOG.info("metrics are served at {}/metrics", endpoint.address());
            retries.shutdown();
            retries = null;
        } catch (IOException e) {
            LOG.debug("{} is still taken", endpoint.address(), e);
        }
    }

    @Deactivate
    synchronized void stop() {
        if (retries != null) {
            retries.shutdownNow();
            retries = null;
        }
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
