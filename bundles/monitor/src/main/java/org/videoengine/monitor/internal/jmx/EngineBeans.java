package org.videoengine.monitor.internal.jmx;

import java.util.Map;
import javax.management.ObjectName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.monitor.EngineMonitor;
import org.videoengine.monitor.internal.JobBook;

/** Keeps the engine's bean. */
@Component(service = EngineBeans.class, immediate = true)
public final class EngineBeans {
    private static final ObjectName NAME = Beans.name(Map.of("type", "Engine"));

    private final Beans beans = new Beans();

    /** Registers it. */
    @Activate
    public EngineBeans(@Reference JobBook book, @Reference EngineMonitor monitor) {
        beans.register(new EngineBean(book, monitor), NAME);
    }

    @Deactivate
    void stop() {
        beans.unregister(NAME);
    }
}
