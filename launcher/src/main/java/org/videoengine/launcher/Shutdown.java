package org.videoengine.launcher;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends cleanly when the process is told to end (Ctrl-C), at whatever point it is: bundles are started no further, a command is
 * interrupted, and the main thread, which alone stops the framework and removes its cache, gets time to do so. The JVM itself
 * then exits with 128 and the signal's number.
 */
final class Shutdown {
    private static final long MAIN_MILLIS = 6_000;

    private final EngineFramework framework;
    private final Thread main = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean asked;
    private boolean working;

    private Shutdown(EngineFramework framework) {
        this.framework = framework;
    }

    /** Installed by the main thread before the framework leaves any trace; empty if the process is ending already. */
    static Optional<Shutdown> install(EngineFramework framework) {
        Shutdown shutdown = new Shutdown(framework);
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(shutdown::end, "video-engine-shutdown"));
            return Optional.of(shutdown);
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /**
     * Asks between two steps of the start whether there is any sense in the next one. A step itself is not interrupted: bundles
     * do not expect it while they start.
     */
    synchronized void goOn() throws InterruptedException {
        if (asked) {
            throw new InterruptedException();
        }
    }

    /** From here on the main thread can be interrupted. */
    synchronized void work() throws InterruptedException {
        goOn();
        working = true;
    }

    /** From here on the main thread stops the framework and is left alone. */
    synchronized void workEnded() {
        working = false;
        // An interrupt that came too late for the command would cut the stopping short.
        Thread.interrupted();
    }

    /** The framework is stopped and its cache is gone. */
    void ended() {
        ended.countDown();
    }

    private void end() {
        if (ended.getCount() == 0) {
            return;
        }
        askMain();
        try {
            if (!ended.await(MAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                framework.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void askMain() {
        asked = true;
        System.setProperty("video.engine.stopping", "true");
        if (working) {
            main.interrupt();
        }
    }
}
