package org.videoengine.media.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.media.internal.picture.Rehearsal;

/**
 * Loads FFmpeg, and has the JIT compile what turns pictures into planes, on a thread of its own: the first picture would
 * otherwise wait for both. Thread-safe.
 */
final class HeadStart {
    private static final Logger LOG = LoggerFactory.getLogger(HeadStart.class);
    /** More than it takes on a slow machine; the thread ends in any case. */
    private static final long END_MILLIS = 2_000;

    private final Thread thread = new Thread(this::run, "video-engine-media-head-start");
    private boolean begun;
    private volatile boolean ending;

    /** Starts the thread, once. */
    synchronized void begin() {
        if (!begun && !ending) {
            begun = true;
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Waits for the thread, since a bundle that goes away under JavaCPP makes it complain to the user. */
    synchronized void end() throws InterruptedException {
        ending = true;
        thread.join(END_MILLIS);
    }

    private void run() {
        try {
            Ffmpeg.load();
            Rehearsal.run(() -> ending);
        } catch (MediaException | RuntimeException | LinkageError e) {
            // Whoever reads a picture is told.
            LOG.debug("media was not made ready ahead of its first use", e);
        }
    }
}
