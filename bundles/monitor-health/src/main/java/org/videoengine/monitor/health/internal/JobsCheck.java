package org.videoengine.monitor.health.internal;

import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.render.JobStatistics;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoEngine;

/** Whether the jobs that run get on. */
@Component(
        service = HealthCheck.class,
        configurationPid = HealthConfiguration.PID,
        property = {
            "hc.name=Video Engine: jobs",
            "hc.tags=videoengine",
            "hc.tags=jobs",
            "hc.mbean.name=videoengine-jobs"
        })
public final class JobsCheck implements HealthCheck {
    private final HealthConfiguration configuration;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    /** With these thresholds. */
    @Activate
    public JobsCheck(HealthConfiguration configuration) {
        this.configuration = configuration;
    }

    static boolean runs(RenderJob job) {
        return !job.result().toCompletableFuture().isDone();
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        VideoEngine present = engine;
        List<RenderJob> running = present == null
                ? List.of()
                : present.jobs().stream().filter(JobsCheck::runs).toList();
        if (running.isEmpty()) {
            log.info("no job runs");
        }
        running.forEach(job -> judge(job.id(), job.statistics(), log));
        return new Result(log);
    }

    void judge(String job, JobStatistics now, FormattingResultLog log) {
        String fact = "frames that " + job + " has written: " + now.progress().framesDone() + " of "
                + now.progress().framesTotal();
        if (now.secondsSinceFrame() > configuration.job_stuck_seconds()) {
            log.critical(
                    "{}, the last one {} s ago: it waits for {}",
                    fact,
                    Math.round(now.secondsSinceFrame()),
                    now.queues().ready() > 0 ? "the encoder or the disk" : "a backend");
        } else {
            log.info("{}", fact);
        }
    }
}
