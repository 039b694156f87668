package org.videoengine.monitor.internal.metrics;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.internal.JobBook;

/** What Prometheus gets: the engine's meters, and Micrometer's of the JVM. Thread-safe. */
final class Scrape implements AutoCloseable {
    private final EngineMonitor monitor;
    private final JobBook book;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final EngineMeters meters = new EngineMeters(registry);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Scrape(EngineMonitor monitor, JobBook book) {
        this.monitor = monitor;
        this.book = book;
        new JvmMemoryMetrics().bindTo(registry);
        collections.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** All meters as they are now, in Prometheus's text format 0.0.4. */
    synchronized String text() {
        meters.show(monitor.snapshot(), book.read().ended());
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
