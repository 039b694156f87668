package org.videoengine.core.internal.job;

import java.util.BitSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;

/**
 * Hands frames out to be drawn in order and gathers them in order again, through a fixed ring of buffers: a frame is handed
 * out only while its place in the ring is free, so memory is bounded whatever the frames cost. Thread-safe.
 */
final class FrameConveyor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition placeFree = lock.newCondition();
    private final Condition frameDrawn = lock.newCondition();

    private final FrameBuffer[] ring;
    private final boolean[] drawn;
    private final BitSet passed;
    private final int count;
    private int nextToDraw;
    private int nextToWrite;
    private boolean stopped;

    /**
     * @param count frames, numbered from 0 here
     * @param buffers places in the ring, at least 1
     * @param passed frames that nobody needs to draw
     */
    FrameConveyor(int count, int buffers, FrameFormat format, BitSet passed) {
        this.count = count;
        this.passed = passed;
        this.ring = new FrameBuffer[Math.max(1, Math.min(buffers, count))];
        this.drawn = new boolean[ring.length];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = FrameBuffer.allocate(format);
        }
    }

    /**
     * The next frame to draw, waiting for a free place.
     *
     * @return its number, or -1 when there is none left or the conveyor was stopped
     */
    int claim() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                while (!stopped && nextToDraw < count && nextToDraw >= nextToWrite + ring.length) {
                    placeFree.await();
                }
                if (stopped || nextToDraw >= count) {
                    return -1;
                }
                int frame = nextToDraw++;
                if (!passed.get(frame)) {
                    return frame;
                }
                markDrawn(frame);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The buffer of a claimed frame. */
    FrameBuffer buffer(int frame) {
        return ring[frame % ring.length];
    }

    /** Gives a claimed frame back, drawn. */
    void drawn(int frame) {
        lock.lock();
        try {
            markDrawn(frame);
        } finally {
            lock.unlock();
        }
    }

    private void markDrawn(int frame) {
        drawn[frame % ring.length] = true;
        if (frame == nextToWrite) {
            frameDrawn.signal();
        }
    }

    /**
     * Waits for the next frame in order.
     *
     * @return its number, or -1 after the last one or when the conveyor was stopped
     */
    int awaitNext() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stopped && nextToWrite < count && !drawn[nextToWrite % ring.length]) {
                frameDrawn.await();
            }
            return stopped || nextToWrite >= count ? -1 : nextToWrite;
        } finally {
            lock.unlock();
        }
    }

    /** Frees the place of the frame that {@link #awaitNext} returned. */
    void written() {
        lock.lock();
        try {
            drawn[nextToWrite % ring.length] = false;
            nextToWrite++;
            placeFree.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waiting; frames that are being drawn are given up. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            placeFree.signalAll();
            frameDrawn.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
