package org.videoengine.core.internal.job;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads beside those that draw: they decode pictures, open shots ahead of their time, and close them. Idle ones end. */
final class HelperThreads {
    private final ThreadPoolExecutor decoders;
    private final ThreadPoolExecutor others;

    HelperThreads(String job, int decoding) {
        int size = Math.max(2, decoding);
        decoders = new ThreadPoolExecutor(
                size,
                size,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threads("video-engine-" + job + "-decode-"),
                new ThreadPoolExecutor.DiscardPolicy());
        decoders.allowCoreThreadTimeOut(true);
        // One that hangs in a backend must not keep the next task waiting.
        others = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                100,
                TimeUnit.MILLISECONDS,
                new SynchronousQueue<>(),
                threads("video-engine-" + job + "-help-"));
    }

    private static ThreadFactory threads(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    Executor decoders() {
        return decoders;
    }

    /** Threads for what is done once in a while; they take tasks even when the job has ended. */
    Executor others() {
        return others;
    }

    /** Pictures whose decoding has not been started are dropped; what is under way comes to its end. */
    void end() {
        decoders.shutdown();
        decoders.getQueue().clear();
    }
}
