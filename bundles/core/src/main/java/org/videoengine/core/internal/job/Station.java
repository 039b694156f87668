package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.core.internal.probe.Probe;

/** A backend in one job: its threads, its speed, and its frames that are held. Not thread-safe: the {@link Dispatcher} locks. */
final class Station {
    private final BackendHandle handle;
    private final int seats;
    private final Pace pace = new Pace();
    private final List<Integer> held = new ArrayList<>();
    private boolean serving = true;
    private boolean trusted = true;
    private boolean established;
    private int threads;
    private int busy;
    private int closing;
    private int refusals;
    private boolean opening;
    private boolean probing;
    private long probeCost;
    private long probeEnd;
    private volatile Probe probe;

    /**
     * @param seats threads that draw on it at once
     * @param established whether it may take a shot over from others at once; otherwise it shows first that it can draw
     */
    Station(BackendHandle handle, int seats, boolean established) {
        this.handle = handle;
        this.seats = seats;
        this.established = established;
    }

    BackendHandle handle() {
        return handle;
    }

    String id() {
        return handle.id();
    }

    int seats() {
        return seats;
    }

    Pace pace() {
        return pace;
    }

    /** Frames that it drew and that wait to be found right. */
    List<Integer> held() {
        return held;
    }

    /** Whether it gets frames. */
    boolean serving() {
        return serving;
    }

    /** Whether what it holds may still be found right. */
    boolean trusted() {
        return trusted;
    }

    /**
     * It gets no more frames.
     *
     * @param stillTrusted whether what it has drawn may be right
     */
    void dismiss(boolean stillTrusted) {
        serving = false;
        trusted &= stillTrusted;
    }

    boolean established() {
        return established;
    }

    /** It has opened a shot and is known to draw. */
    void establish() {
        established = true;
        refusals = 0;
    }

    /** It refused a shot; says how many one after the other that makes. */
    int refuse() {
        return ++refusals;
    }

    int threads() {
        return threads;
    }

    void threadStarts() {
        threads++;
    }

    void threadEnds() {
        threads--;
    }

    /** Frames that are being drawn on it. */
    int busy() {
        return busy;
    }

    void frameBegins() {
        busy++;
    }

    void frameEnds() {
        busy--;
    }

    /** Renderers that are being closed. */
    int closing() {
        return closing;
    }

    void closingBegins() {
        closing++;
    }

    void closingEnds() {
        closing--;
    }

    /** Whether a shot is being opened: one at a time, so that pictures are decoded in their order. */
    boolean opening() {
        return opening;
    }

    void opening(boolean now) {
        opening = now;
    }

    boolean probing() {
        return probing;
    }

    void probeBegins() {
        probing = true;
    }

    void probeEnds(long now, long cost) {
        probing = false;
        probeEnd = now;
        probeCost = cost;
    }

    /** Whether drawing the test frame again would take no more than a small part of the time. */
    boolean probeIsCheap(long now, int share) {
        return now - probeEnd >= probeCost * share;
    }

    /** The test frame's renderer, which one thread uses at a time; null if it is not open. */
    Probe probe() {
        return probe;
    }

    void probe(Probe value) {
        probe = value;
    }
}
