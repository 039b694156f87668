package org.videoengine.monitor.health.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.videoengine.monitor.HealthExaminer;
import org.videoengine.monitor.HealthFinding;
import org.videoengine.monitor.HealthFinding.Status;

/** Carries out the checks that are registered at that moment. */
@Component
public final class DefaultHealthExaminer implements HealthExaminer {
    private static final long LIMIT_SECONDS = 10;
    private static final Comparator<HealthFinding> WORST_FIRST =
            Comparator.comparing(HealthFinding::status).reversed().thenComparing(HealthFinding::name);

    private final BundleContext context;

    /** Of a framework. */
    @Activate
    public DefaultHealthExaminer(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<HealthFinding> examine(Set<String> tags) throws InterruptedException {
        List<ServiceReference<HealthCheck>> references = new ArrayList<>();
        List<CheckRun> runs = new ArrayList<>();
        try {
            for (ServiceReference<HealthCheck> reference : registered()) {
                List<String> own = tags(reference);
                HealthCheck check =
                        tags.isEmpty() || own.stream().anyMatch(tags::contains) ? context.getService(reference) : null;
                if (check != null) {
                    references.add(reference);
                    runs.add(new CheckRun(name(reference), own, check));
                }
            }
            return carryOut(runs, LIMIT_SECONDS);
        } finally {
            references.forEach(context::ungetService);
        }
    }

    private Collection<ServiceReference<HealthCheck>> registered() {
        try {
            return context.getServiceReferences(HealthCheck.class, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(ServiceReference<HealthCheck> reference) {
        Object name = reference.getProperty(HealthCheck.NAME);
        return name instanceof String text && !text.isBlank()
                ? text
                : reference.getBundle() + " " + reference.getProperty("service.id");
    }

    private static List<String> tags(ServiceReference<HealthCheck> reference) {
        Object tags = reference.getProperty(HealthCheck.TAGS);
        if (tags instanceof String[] several) {
            return Arrays.stream(several).sorted().toList();
        }
        return tags instanceof String one ? List.of(one) : List.of();
    }

    /** Carries out checks side by side, the worst first in the answer. */
    static List<HealthFinding> carryOut(List<CheckRun> runs, long limitSeconds) throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "video-engine-health");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<HealthFinding>> answers = threads.invokeAll(runs, limitSeconds, TimeUnit.SECONDS);
            List<HealthFinding> findings = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                findings.add(finding(runs.get(i), answers.get(i), limitSeconds));
            }
            findings.sort(WORST_FIRST);
            return findings;
        } finally {
            threads.shutdownNow();
        }
    }

    private static HealthFinding finding(CheckRun run, Future<HealthFinding> answer, long limitSeconds)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException e) {
            String late = String.format(Locale.ROOT, "the check had not ended after %d s", limitSeconds);
            return run.finding(Status.ERROR, List.of(late), limitSeconds);
        } catch (ExecutionException e) {
            return run.finding(Status.ERROR, List.of("the check failed: " + e.getCause()), 0);
        }
    }
}
