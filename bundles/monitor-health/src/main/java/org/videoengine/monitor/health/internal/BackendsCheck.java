package org.videoengine.monitor.health.internal;

import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendState;
import org.videoengine.render.VideoEngine;

/** Whether frames can be drawn. What cannot work on this machine is told and is no fault; what has ceased to work is. */
@Component(
        service = HealthCheck.class,
        property = {
            "hc.name=Video Engine: backends",
            "hc.tags=videoengine",
            "hc.tags=backends",
            "hc.mbean.name=videoengine-backends"
        })
public final class BackendsCheck implements HealthCheck {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    @Override
    public Result execute() {
        VideoEngine present = engine;
        FormattingResultLog log = new FormattingResultLog();
        if (present == null) {
            log.critical("there is no engine: the bundle org.videoengine.core is not running");
        } else {
            judge(present.backends(), log);
        }
        return new Result(log);
    }

    static void judge(List<BackendState> backends, FormattingResultLog log) {
        for (BackendState backend : backends) {
            if (backend.usable()) {
                log.info(
                        "{} draws frames on {}",
                        backend.id(),
                        backend.descriptor().map(BackendDescriptor::device).orElse("an unknown device"));
            } else if (backend.descriptor().isPresent()) {
                log.warn(
                        "{} was set aside: {}; it is used again when its bundle is started anew",
                        backend.id(),
                        backend.reason().orElse(""));
            } else {
                log.info(
                        "{} cannot be used here: {}",
                        backend.id(),
                        backend.reason().orElse(""));
            }
        }
        if (backends.stream().noneMatch(BackendState::usable)) {
            log.critical("there is no backend to draw with: install one, such as engine-cpu");
        }
    }
}
