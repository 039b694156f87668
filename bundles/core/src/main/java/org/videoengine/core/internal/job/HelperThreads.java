package org.videoengine.core.internal.job;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads beside those that draw: they decode pictures, and open shots ahead of their time. Idle ones end. */
final class HelperThreads {
    private final ThreadPoolExecutor decoders;
    private final ThreadPoolExecutor ahead;

    HelperThreads(String job, int decoding) {
        decoders = pool("video-engine-" + job + "-decode-", Math.max(2, decoding));
        ahead = pool("video-engine-" + job + "-ahead-", 1);
    }

    Executor decoders() {
        return decoders;
    }

    Executor ahead() {
        return ahead;
    }

    /** What has not been started is dropped; what is under way comes to its end. */
    void end() {
        ahead.shutdown();
        decoders.shutdown();
        ahead.getQueue().clear();
        decoders.getQueue().clear();
    }

    private static ThreadPoolExecutor pool(String prefix, int size) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size,
                size,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, prefix + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
