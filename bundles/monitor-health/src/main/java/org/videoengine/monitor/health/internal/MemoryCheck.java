package org.videoengine.monitor.health.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Whether Java's heap is enough, by what was left in use after the latest collection: what is used in between says nothing, as
 * frames and pictures that nobody needs any more lie around until then.
 */
@Component(
        name = HealthConfiguration.PID,
        service = HealthCheck.class,
        property = {
            "hc.name=Video Engine: memory",
            "hc.tags=videoengine",
            "hc.tags=memory",
            "hc.mbean.name=videoengine-memory"
        })
@Designate(ocd = HealthConfiguration.class)
public final class MemoryCheck implements HealthCheck {
    private static final int MIB = 20;
    private static final int WHOLE = 100;

    private final HealthConfiguration configuration;

    /** With these thresholds. */
    @Activate
    public MemoryCheck(HealthConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Result execute() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage after = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            used += after == null ? 0 : after.getUsed();
        }
        FormattingResultLog log = new FormattingResultLog();
        judge(used, Runtime.getRuntime().maxMemory(), log);
        return new Result(log);
    }

    void judge(long used, long max, FormattingResultLog log) {
        long percent = WHOLE * used / max;
        String fact = percent + " % of the heap was in use after the latest collection: " + (used >> MIB) + " of "
                + (max >> MIB) + " MiB";
        if (percent > configuration.memory_critical_percent()) {
            log.critical("{}; give Java a larger one (-Xmx), or render with fewer threads or at a smaller size", fact);
        } else if (percent > configuration.memory_warn_percent()) {
            log.warn("{}; a larger one (-Xmx) would be quicker", fact);
        } else {
            log.info("{}", fact);
        }
    }
}
