package org.videoengine.core.internal.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.core.internal.project.ProjectReader;

/** Gets the reading of projects ready on a thread of its own. Thread-safe. */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    /** More than it takes on a slow machine; the thread ends in any case. */
    private static final long END_MILLIS = 2_000;

    private Thread thread;

    /** Starts the thread, once. */
    synchronized void begin() {
        if (thread == null) {
            thread = new Thread(Preparation::run, "video-engine-prepare");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Waits for the thread, which must not load classes from bundles that go away. */
    synchronized void end() throws InterruptedException {
        if (thread != null) {
            thread.join(END_MILLIS);
        }
    }

    private static void run() {
        try {
            ProjectReader.prepare();
        } catch (RuntimeException | LinkageError e) {
            // Whoever reads a project is told.
            LOG.debug("the reading of projects was not made ready ahead of its first use", e);
        }
    }
}
