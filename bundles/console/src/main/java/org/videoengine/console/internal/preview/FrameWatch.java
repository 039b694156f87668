package org.videoengine.console.internal.preview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.render.JobListener;
import org.videoengine.render.RenderJob;

/**
 * Keeps the latest picture of each job while somebody looks. It listens to jobs only then: while nobody has looked for some seconds
 * it is no listener, and jobs do not know of it. Thread-safe.
 */
@Component(service = FrameWatch.class)
public final class FrameWatch {
    private static final int WIDTH = 640;
    private static final int MOST_JOBS = 4;
    private static final long BETWEEN_NANOS = 400_000_000L;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final BundleContext context;
    private final LongSupplier nanoTime;
    private final Map<String, Taken> latest = new LinkedHashMap<>();
    private ServiceRegistration<JobListener> registration;
    private volatile long asked;

    /** A picture and when it was taken. */
    private record Taken(Picture picture, long nanos) {}

    @Activate
    public FrameWatch(BundleContext context) {
        this(context, System::nanoTime);
    }

    FrameWatch(BundleContext context, LongSupplier nanoTime) {
        this.context = context;
        this.nanoTime = nanoTime;
    }

    /** The latest picture of a job; empty if none was taken since somebody began to look. */
    Optional<Picture> latest(String job) {
        look();
        synchronized (latest) {
            return Optional.ofNullable(latest.get(job)).map(Taken::picture);
        }
    }

    private synchronized void look() {
        asked = nanoTime.getAsLong();
        if (registration == null) {
            registration = context.registerService(JobListener.class, new Look(), null);
        }
    }

    /** Nobody looks any more. */
    @Deactivate
    void lookAway() {
        ServiceRegistration<JobListener> old;
        synchronized (this) {
            old = registration;
            registration = null;
        }
        synchronized (latest) {
            latest.clear();
        }
        if (old != null) {
            try {
                old.unregister();
            } catch (IllegalStateException e) {
                // The bundle is being stopped, and the framework was first.
            }
        }
    }

    private final class Look implements JobListener {

        @Override
        public void pixels(RenderJob job, int frame, FrameBuffer pixels) {
            long now = nanoTime.getAsLong();
            if (now - asked > PATIENCE_NANOS) {
                lookAway();
            } else if (due(job.id(), now)) {
                keep(job.id(), new Taken(Picture.of(frame, pixels, WIDTH), now));
            }
        }

        private boolean due(String job, long now) {
            synchronized (latest) {
                Taken last = latest.get(job);
                return last == null || now - last.nanos() >= BETWEEN_NANOS;
            }
        }

        private void keep(String job, Taken taken) {
            synchronized (latest) {
                latest.remove(job);
                latest.put(job, taken);
                if (latest.size() > MOST_JOBS) {
                    latest.remove(latest.keySet().iterator().next());
                }
            }
        }
    }
}
