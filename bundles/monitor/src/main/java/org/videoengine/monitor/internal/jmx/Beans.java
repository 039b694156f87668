package org.videoengine.monitor.internal.jmx;

import java.lang.management.ManagementFactory;
import java.util.Hashtable;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts beans into the JVM's own server of beans. */
final class Beans {
    private static final Logger LOG = LoggerFactory.getLogger(Beans.class);
    private static final String DOMAIN = "org.videoengine";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** A name in our domain. */
    static ObjectName name(Map<String, String> keys) {
        try {
            return new ObjectName(DOMAIN, new Hashtable<>(keys));
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Registers a bean; if that cannot be, the log has it and nothing else happens. */
    void register(Object bean, ObjectName name) {
        try {
            server.registerMBean(bean, name);
        } catch (JMException e) {
            LOG.warn("{} cannot be seen in JMX: {}", name, e.toString());
        }
    }

    void unregister(ObjectName name) {
        try {
            server.unregisterMBean(name);
        } catch (JMException e) {
            LOG.debug("{} was not registered", name, e);
        }
    }
}
