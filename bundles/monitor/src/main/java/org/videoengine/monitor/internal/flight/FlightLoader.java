package org.videoengine.monitor.internal.flight;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Defines the events and what commits them anew. Into the classes of events the recorder writes calls of classes of its own, in
 * packages that no framework exports, so that a bundle's class loader does not find them; this one asks Java for them.
 */
final class FlightLoader extends ClassLoader {
    private static final String RECORDER = "jdk.jfr.";
    private static final String PACKAGE = FlightLoader.class.getPackageName() + ".";
    private static final String LISTENER = PACKAGE + "FlightEvents";
    private static final Set<String> DEFINED = Set.of(
            LISTENER,
            PACKAGE + "JobStartEvent",
            PACKAGE + "JobEvent",
            PACKAGE + "FrameDrawEvent",
            PACKAGE + "FrameWriteEvent");

    FlightLoader() {
        super(FlightLoader.class.getClassLoader());
    }

    /** The class of the listener that commits events. */
    Class<?> listener() throws ClassNotFoundException {
        return loadClass(LISTENER);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(RECORDER)) {
            return getPlatformClassLoader().loadClass(name);
        }
        if (!DEFINED.contains(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = getParent().getResourceAsStream(file)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length, FlightLoader.class.getProtectionDomain());
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
