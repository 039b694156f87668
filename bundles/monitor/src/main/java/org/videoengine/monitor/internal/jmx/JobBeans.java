package org.videoengine.monitor.internal.jmx;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.ObjectName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.monitor.internal.JobBook;
import org.videoengine.render.JobListener;
import org.videoengine.render.RenderJob;

/** Keeps a bean for each job, for as long as the book knows the job. */
@Component(service = JobListener.class)
public final class JobBeans implements JobListener {
    private final Beans beans = new Beans();
    private final Map<String, ObjectName> names = new LinkedHashMap<>();
    private final JobBook book;

    /** Reads from that book. */
    @Activate
    public JobBeans(@Reference JobBook book) {
        this.book = book;
    }

    @Override
    public synchronized void started(RenderJob job) {
        names.entrySet().removeIf(entry -> {
            boolean forgotten = book.read(entry.getKey()).isEmpty();
            if (forgotten) {
                beans.unregister(entry.getValue());
            }
            return forgotten;
        });
        ObjectName name = Beans.name(Map.of("type", "Job", "id", job.id()));
        names.put(job.id(), name);
        beans.register(new JobBean(book, job.id()), name);
    }

    @Deactivate
    synchronized void stop() {
        names.values().forEach(beans::unregister);
        names.clear();
    }
}
