package org.videoengine.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleException;

/**
 * Ends cleanly when the process is told to end (Ctrl-C): bundles are stopped, which cancels running jobs and closes their
 * films, and the command gets time to say what was kept. The JVM itself then exits with 128 and the signal's number.
 */
final class Shutdown {
    private static final long LAST_WORDS_MILLIS = 2_000;

    private final CountDownLatch commandEnded = new CountDownLatch(1);

    private Shutdown() {}

    static Shutdown install(EngineFramework framework) {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutdown.end(framework), "video-engine-shutdown"));
        return shutdown;
    }

    void commandEnded() {
        commandEnded.countDown();
    }

    private void end(EngineFramework framework) {
        if (commandEnded.getCount() == 0) {
            return;
        }
        System.setProperty("video.engine.stopping", "true");
        try {
            framework.stop();
            commandEnded.await(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (BundleException e) {
            System.err.println("video-engine: the framework did not stop cleanly: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        framework.deleteCache();
    }
}
