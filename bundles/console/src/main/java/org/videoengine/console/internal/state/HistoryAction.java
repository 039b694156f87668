package org.videoengine.console.internal.state;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.console.internal.Action;
import org.videoengine.console.internal.Query;
import org.videoengine.console.internal.Refusal;
import org.videoengine.console.internal.Reply;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.render.VideoEngine;

/** The figures of the last five minutes, taken each second whether somebody looks or not; all of them, or those after a time. */
@Component
public final class HistoryAction implements Action {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryAction.class);
    private static final int SECONDS = 300;

    private final History history = new History(SECONDS);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(HistoryAction::thread);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VideoEngine engine;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile EngineMonitor monitor;

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "video-engine-console-history");
        thread.setDaemon(true);
        return thread;
    }

    @Activate
    void start() {
        clock.scheduleAtFixedRate(this::take, 0, 1, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        clock.shutdownNow();
    }

    private void take() {
        try {
            history.add(
                    Sample.of(System.currentTimeMillis(), Optional.ofNullable(engine), Optional.ofNullable(monitor)));
        } catch (RuntimeException | LinkageError e) {
            // Whatever is asked may be going away just now; the next second is another one.
            LOG.debug("no figures were taken", e);
        }
    }

    @Override
    public String path() {
        return "history.json";
    }

    @Override
    public Reply answer(Query query) throws Refusal {
        try {
            long after = query.text("after").map(Long::parseLong).orElse(0L);
            return Reply.json(Map.of("seconds", SECONDS, "samples", history.after(after)));
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.WRONG, "\"after\" is a time in milliseconds", e);
        }
    }
}
