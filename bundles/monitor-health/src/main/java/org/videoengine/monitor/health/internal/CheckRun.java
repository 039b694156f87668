package org.videoengine.monitor.health.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.videoengine.monitor.HealthFinding;
import org.videoengine.monitor.HealthFinding.Status;

/**
 * Carries out one check.
 *
 * @param name of the check
 * @param tags of it
 * @param check that may fail in any way
 */
record CheckRun(String name, List<String> tags, HealthCheck check) implements Callable<HealthFinding> {
    private static final double NANOS = 1e9;

    @Override
    public HealthFinding call() {
        long start = System.nanoTime();
        try {
            Result result = check.execute();
            return finding(status(result.getStatus()), messages(result), (System.nanoTime() - start) / NANOS);
        } catch (RuntimeException | LinkageError e) {
            // Not ours perhaps, so it may throw anything, such as what a bundle that has just gone leads to.
            return finding(Status.ERROR, List.of("the check failed: " + e), (System.nanoTime() - start) / NANOS);
        }
    }

    HealthFinding finding(Status status, List<String> messages, double seconds) {
        return new HealthFinding(name, tags, status, messages, seconds);
    }

    private static List<String> messages(Result result) {
        List<String> messages = new ArrayList<>();
        for (ResultLog.Entry entry : result) {
            if (!entry.isDebug()) {
                messages.add(entry.getMessage());
            }
        }
        return messages;
    }

    private static Status status(Result.Status status) {
        return switch (status) {
            case OK -> Status.OK;
            case WARN -> Status.WARN;
            case TEMPORARILY_UNAVAILABLE -> Status.TEMPORARILY_UNAVAILABLE;
            case CRITICAL -> Status.CRITICAL;
            case HEALTH_CHECK_ERROR -> Status.ERROR;
        };
    }
}
