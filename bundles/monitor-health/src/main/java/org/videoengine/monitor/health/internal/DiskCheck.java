package org.videoengine.monitor.health.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.render.RenderJob;
import org.videoengine.render.VideoEngine;

/** Whether there is space for the films of the jobs that run. */
@Component(
        service = HealthCheck.class,
        configurationPid = HealthConfiguration.PID,
        property = {
            "hc.name=Video Engine: disk",
            "hc.tags=videoengine",
            "hc.tags=disk",
            "hc.mbean.name=videoengine-disk"
        })
public final class DiskCheck implements HealthCheck {
    private static final int MIB = 20;

    private final HealthConfiguration configuration;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    /** With these thresholds. */
    @Activate
    public DiskCheck(HealthConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        Set<Path> folders = new LinkedHashSet<>();
        VideoEngine present = engine;
        if (present != null) {
            present.jobs().stream().filter(JobsCheck::runs).forEach(job -> addFolder(job, folders));
        }
        if (folders.isEmpty()) {
            log.info("no running job writes to a disk");
        }
        for (Path folder : folders) {
            try {
                judge(folder, Files.getFileStore(folder).getUsableSpace() >> MIB, log);
            } catch (IOException e) {
                log.warn("the space in {} cannot be told: {}", folder, e.toString());
            }
        }
        return new Result(log);
    }

    private static void addFolder(RenderJob job, Set<Path> folders) {
        if (job.request().output().discards()) {
            return;
        }
        try {
            Path folder =
                    Path.of(job.request().output().location()).toAbsolutePath().getParent();
            while (folder != null && !Files.isDirectory(folder)) {
                folder = folder.getParent();
            }
            if (folder != null) {
                folders.add(folder);
            }
        } catch (InvalidPathException e) {
            // A place that is no file, of a sink that is not ours.
        }
    }

    void judge(Path folder, long mib, FormattingResultLog log) {
        if (mib < configuration.disk_critical_mib()) {
            log.critical("{} MiB are free in {}: the film there will soon not fit", mib, folder);
        } else if (mib < configuration.disk_warn_mib()) {
            log.warn("{} MiB are free in {}, where a film is written", mib, folder);
        } else {
            log.info("{} MiB are free in {}", mib, folder);
        }
    }
}
