package org.videoengine.core.internal.job;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The lock before what the threads of a job share: one of them is at it at a time, and who waits for a change is told of it. */
final class SharedState {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Changes something. */
    void change(Runnable change) {
        change(() -> {
            change.run();
            return null;
        });
    }

    /** Changes something, and tells what came of it. */
    <T> T change(Supplier<T> change) {
        lock.lock();
        try {
            T result = change.get();
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** Looks at something. */
    <T> T read(Supplier<T> value) {
        lock.lock();
        try {
            return value.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a value.
     *
     * @param value null while there is none
     * @param never whether there will be none any more; asked when there is none
     * @return null if there will be none
     */
    <T> T await(Supplier<T> value, BooleanSupplier never) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            T found = value.get();
            while (found == null && !never.getAsBoolean()) {
                changed.await();
                found = value.get();
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something is so, but not for ever.
     *
     * @param deadline in {@link System#nanoTime}
     */
    void await(BooleanSupplier so, long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!so.getAsBoolean() && changed.awaitNanos(deadline - System.nanoTime()) > 0) {}
        } finally {
            lock.unlock();
        }
    }
}
