package org.videoengine.core.internal.job;

import java.util.BitSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;

/**
 * Hands frames out to be drawn in order and gathers them in order again, through a fixed ring of buffers: a frame is handed
 * out only while its place in the ring is free, so memory is bounded whatever the frames cost. A buffer is made when its
 * place is first used. Thread-safe.
 */
final class FrameConveyor {

    /** A place in the ring; only the thread that has the frame touches the buffer. */
    private static final class Place {
        private FrameBuffer buffer;
        private boolean drawn;
        private String backend = "";
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition placeFree = lock.newCondition();
    private final Condition frameDrawn = lock.newCondition();

    private final FrameFormat format;
    private final BitSet passed;
    private final Place[] ring;
    private int end;
    private int nextToDraw;
    private int nextToWrite;

    /**
     * @param count frames, numbered from 0 here
     * @param places in the ring, at least 1
     * @param passed frames that nobody needs to draw
     */
    FrameConveyor(int count, int places, FrameFormat format, BitSet passed) {
        this.end = count;
        this.passed = passed;
        this.format = format;
        this.ring = new Place[Math.max(1, Math.min(places, count))];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Place();
        }
    }

    /**
     * The next frame to draw, waiting for a free place.
     *
     * @return its number, or -1 when there is none left or drawing was ended
     */
    int claim() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                while (nextToDraw < end && nextToDraw >= nextToWrite + ring.length) {
                    placeFree.await();
                }
                if (nextToDraw >= end) {
                    return -1;
                }
                int frame = nextToDraw++;
                if (nextToDraw >= end) {
                    placeFree.signalAll();
                }
                if (!passed.get(frame)) {
                    return frame;
                }
                markDrawn(frame, "");
            }
        } finally {
            lock.unlock();
        }
    }

    /** The buffer of a frame that was claimed or is to be written. */
    FrameBuffer buffer(int frame) {
        Place place = place(frame);
        if (place.buffer == null) {
            place.buffer = FrameBuffer.allocate(format);
        }
        return place.buffer;
    }

    /** Gives a claimed frame back, drawn. */
    void drawn(int frame, String backend) {
        lock.lock();
        try {
            markDrawn(frame, backend);
        } finally {
            lock.unlock();
        }
    }

    private void markDrawn(int frame, String backend) {
        Place place = place(frame);
        place.drawn = true;
        place.backend = backend;
        if (frame == nextToWrite) {
            frameDrawn.signal();
        }
    }

    /**
     * Waits for the next frame in order.
     *
     * @return its number, or -1 after the last one
     */
    int awaitNext() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (nextToWrite < end && !place(nextToWrite).drawn) {
                frameDrawn.await();
            }
            return nextToWrite < end ? nextToWrite : -1;
        } finally {
            lock.unlock();
        }
    }

    /** The backend that drew the frame which {@link #awaitNext} returned; empty if nobody needed to draw it. */
    String backend(int frame) {
        return place(frame).backend;
    }

    /** Frees the place of the frame that {@link #awaitNext} returned. */
    void written() {
        lock.lock();
        try {
            place(nextToWrite).drawn = false;
            nextToWrite++;
            placeFree.signal();
        } finally {
            lock.unlock();
        }
    }

    /** That frame cannot be drawn: the film ends before it. Frames before it are still awaited. */
    void endBefore(int frame) {
        lock.lock();
        try {
            end = Math.min(end, frame);
            placeFree.signalAll();
            frameDrawn.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the film here; frames that are being drawn are given up. */
    void stop() {
        endBefore(0);
    }

    private Place place(int frame) {
        return ring[frame % ring.length];
    }
}
