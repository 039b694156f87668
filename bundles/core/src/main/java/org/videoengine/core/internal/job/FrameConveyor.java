package org.videoengine.core.internal.job;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.render.JobStatistics.Queues;

/**
 * Hands frames out to be drawn in order and gathers them in order again, in a ring: a frame is handed out only while its place
 * in the ring is free, so memory is bounded whatever the frames cost. A frame that was drawn is held until it is known that its
 * backend draws what it should; one that was given back is handed out again before all others. Buffers are made when they are
 * needed. Not thread-safe: the {@link Dispatcher} locks.
 */
final class FrameConveyor {
    private enum State {
        WAITING,
        WITH_BACKEND,
        HELD,
        READY
    }

    private static final class Place {
        private State state = State.WAITING;
        private FrameBuffer buffer;
        private Station station;
    }

    private final FrameFormat format;
    private final BitSet passed;
    private final Place[] ring;
    private final Deque<FrameBuffer> idle = new ArrayDeque<>();
    private final PriorityQueue<Integer> givenBack = new PriorityQueue<>();
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

    int places() {
        return ring.length;
    }

    /** The next frame to hand out; -1 while there is none, or no place for it. */
    int peek() {
        passOver();
        int frame = peekBeyond();
        return frame < nextToWrite + ring.length ? frame : -1;
    }

    /** The next frame to hand out when there is a place for it; -1 if there is none. */
    int peekBeyond() {
        dropPastEnd();
        if (!givenBack.isEmpty()) {
            return givenBack.peek();
        }
        int next = passed.nextClearBit(nextToDraw);
        return next < end ? next : -1;
    }

    /** Frames that are not handed out yet. */
    int left() {
        dropPastEnd();
        return Math.max(0, end - nextToDraw) + givenBack.size();
    }

    /** Takes the frame that {@link #peek} tells. */
    void handOut(int frame, Station station) {
        if (!givenBack.isEmpty() && givenBack.peek() == frame) {
            givenBack.poll();
        } else {
            nextToDraw = frame + 1;
        }
        Place place = place(frame);
        place.state = State.WITH_BACKEND;
        place.station = station;
        if (place.buffer == null) {
            FrameBuffer used = idle.poll();
            place.buffer = used != null ? used : FrameBuffer.allocate(format);
        }
    }

    /** The buffer of a frame that was handed out or is to be written. */
    FrameBuffer buffer(int frame) {
        return place(frame).buffer;
    }

    /** A frame was drawn; it waits for {@link #ready}. */
    void hold(int frame) {
        place(frame).state = State.HELD;
    }

    /** A frame may be written. */
    void ready(int frame) {
        place(frame).state = State.READY;
    }

    /**
     * A frame that was handed out or held is drawn again.
     *
     * @param keepBuffer false if somebody may still write to it
     */
    void giveBack(int frame, boolean keepBuffer) {
        Place place = place(frame);
        place.state = State.WAITING;
        place.station = null;
        if (!keepBuffer) {
            place.buffer = null;
        }
        givenBack.add(frame);
    }

    /** Frames that are held are drawn again; the list is emptied. */
    void giveBack(List<Integer> held) {
        held.forEach(frame -> giveBack(frame, true));
        held.clear();
    }

    /** Whether that frame is still part of the film. */
    boolean wants(int frame) {
        return frame < end;
    }

    /** Who holds up the writing with a frame that waits to be found right; null if nobody does. */
    Station holdingUp() {
        return nextToWrite < end && nextToWrite < nextToDraw && place(nextToWrite).state == State.HELD
                ? place(nextToWrite).station
                : null;
    }

    /** The next frame to write, in order; -1 while it is not there. */
    int nextReady() {
        passOver();
        return nextToWrite < end && place(nextToWrite).state == State.READY ? nextToWrite : -1;
    }

    /** Whether all frames were written, or the film was ended. */
    boolean written() {
        return nextToWrite >= end;
    }

    /** Whether no frame needs a backend any more. */
    boolean drawn() {
        if (left() > 0) {
            return false;
        }
        for (int frame = nextToWrite; frame < Math.min(nextToDraw, end); frame++) {
            if (place(frame).state != State.READY) {
                return false;
            }
        }
        return true;
    }

    /** Where the frames are that are not written yet. */
    Queues queues() {
        int[] count = new int[State.values().length];
        for (int frame = nextToWrite; frame < Math.min(nextToDraw, end); frame++) {
            count[place(frame).state.ordinal()]++;
        }
        return new Queues(
                left(),
                count[State.WITH_BACKEND.ordinal()],
                count[State.HELD.ordinal()],
                count[State.READY.ordinal()],
                ring.length);
    }

    /** Bytes of all buffers that are held here. */
    long bytes() {
        long buffers = idle.size();
        for (Place place : ring) {
            buffers += place.buffer == null ? 0 : 1;
        }
        return buffers * format.frameBytes();
    }

    /** The id of the backend that drew a frame that is ready; empty if nobody needed to draw it. */
    String backend(int frame) {
        Station station = place(frame).station;
        return station == null ? "" : station.id();
    }

    /** Frees the place of the frame that {@link #nextReady} told. */
    void wrote() {
        Place place = place(nextToWrite);
        place.state = State.WAITING;
        place.station = null;
        if (place.buffer != null) {
            idle.push(place.buffer);
            place.buffer = null;
        }
        nextToWrite++;
    }

    /** That frame cannot be drawn: the film ends before it. Frames before it are still awaited. */
    void endBefore(int frame) {
        end = Math.min(end, frame);
    }

    private void passOver() {
        while (nextToDraw < end && nextToDraw < nextToWrite + ring.length && passed.get(nextToDraw)) {
            place(nextToDraw).state = State.READY;
            place(nextToDraw).station = null;
            nextToDraw++;
        }
    }

    private void dropPastEnd() {
        givenBack.removeIf(frame -> frame >= end);
    }

    private Place place(int frame) {
        return ring[frame % ring.length];
    }
}
