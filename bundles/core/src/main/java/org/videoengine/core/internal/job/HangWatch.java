package org.videoengine.core.internal.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.videoengine.core.internal.job.BackendCall.Kind;
import org.videoengine.core.internal.job.Task.Draw;
import org.videoengine.core.internal.job.Task.Open;

/** Looks now and then whether a job's calls into backends come back in time, on a thread of its own. Thread-safe. */
final class HangWatch {
    /** What a backend does for the first time, such as to compile its kernels, may take so many times as long. */
    private static final int FIRST = 4;
    /** A frame may take so many times as long as the slowest one so far. */
    private static final int SLOWER = 20;

    private static final long SHORTEST_PERIOD = 5_000_000;
    private static final long LONGEST_PERIOD = 250_000_000;

    private final Set<BackendCall> calls = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private final long period;
    private final long base;
    private final Consumer<BackendCall> hung;
    private final Runnable tick;
    private volatile boolean ended;

    /**
     * @param limit the shortest time that a call may take, in nanoseconds; 0 for no limit at all
     * @param hung is told of each call that was given up
     * @param tick is run each time
     */
    HangWatch(String job, long limit, Consumer<BackendCall> hung, Runnable tick) {
        this.base = limit;
        this.period = limit == 0 ? LONGEST_PERIOD : Math.max(SHORTEST_PERIOD, Math.min(LONGEST_PERIOD, limit / 8));
        this.hung = hung;
        this.tick = tick;
        thread = new Thread(this::run, "video-engine-" + job + "-watch");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void end() {
        ended = true;
        thread.interrupt();
    }

    /** A frame begins to be drawn on this thread. */
    BackendCall draws(Station station, Draw draw) {
        long slowest = station.pace().slowest();
        boolean known = draw.shot().renderer().hasDrawn()
                && draw.over().map(over -> over.renderer().hasDrawn()).orElse(true);
        long limit = Math.max(known ? base : FIRST * base, SLOWER * slowest);
        String what = "drawing frame " + (draw.frame() + 1) + " of the render";
        return begin(
                station,
                Kind.DRAW,
                draw.frame(),
                what,
                limit,
                () -> draw.shot().renderer().asking().nanos()
                        + draw.over()
                                .map(over -> over.renderer().asking().nanos())
                                .orElse(0L));
    }

    /** A shot begins to be opened on this thread. */
    BackendCall opens(Station station, Open open, boolean ahead, PhaseClock asking) {
        String what = "opening shot " + open.stage().plan().shotId();
        return begin(station, ahead ? Kind.OPEN_AHEAD : Kind.OPEN, -1, what, FIRST * base, asking::nanos);
    }

    /** The test frame begins to be drawn on this thread. */
    BackendCall proves(Station station) {
        return begin(station, Kind.PROBE, -1, "drawing a test frame", FIRST * base, () -> 0);
    }

    /** A renderer begins to be closed on this thread. */
    BackendCall closes(Station station) {
        return begin(station, Kind.CLOSE, -1, "closing a renderer", base, () -> 0);
    }

    private BackendCall begin(Station station, Kind kind, int frame, String what, long limit, LongSupplier asking) {
        long most = base == 0 ? Long.MAX_VALUE : limit;
        BackendCall call = new BackendCall(station, kind, frame, what, most, asking);
        calls.add(call);
        return call;
    }

    /** The call has come back; false if it had been given up. */
    boolean end(BackendCall call) {
        calls.remove(call);
        return call.end();
    }

    private void run() {
        long last = System.nanoTime();
        while (!ended) {
            try {
                Thread.sleep(period / 1_000_000, (int) (period % 1_000_000));
            } catch (InterruptedException e) {
                return;
            }
            long now = System.nanoTime();
            long still = now - last - period;
            // A process that was stopped for a while, or starved, is no fault of the backend.
            if (still > 4 * period) {
                calls.forEach(call -> call.excuse(still));
            }
            last = now;
            for (BackendCall call : calls) {
                if (call.overdue(now) && calls.remove(call) && call.giveUp()) {
                    hung.accept(call);
                }
            }
            tick.run();
        }
    }
}
