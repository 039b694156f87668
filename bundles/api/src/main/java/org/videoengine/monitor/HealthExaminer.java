package org.videoengine.monitor;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Carries out the health checks that are registered in this framework, whoever they are from: services of Apache Felix's Health
 * Check API. An OSGi service; thread-safe.
 */
@ProviderType
public interface HealthExaminer {

    /**
     * Carries out checks side by side and waits for them, but not for longer than some seconds: one that has not ended by then
     * is {@link HealthFinding.Status#ERROR}.
     *
     * @param tags of which a check has at least one; all checks if there is none
     * @return a finding for each check, the worst first, then by name; empty if there is no such check
     * @throws InterruptedException if the calling thread is interrupted; the checks are interrupted then
     */
    List<HealthFinding> examine(Set<String> tags) throws InterruptedException;
}
