package org.videoengine.core.internal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.core.internal.job.Task.Draw;
import org.videoengine.core.internal.job.Task.Open;
import org.videoengine.core.internal.job.Task.Prove;
import org.videoengine.core.internal.job.Task.View;
import org.videoengine.core.internal.probe.Probe;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.render.RenderException;

/**
 * The threads that call backends: for each backend as many as it takes, each of which does one task after the other. A thread
 * that does not come back from a call is left behind.
 */
final class DrawingCrew implements Dispatcher.Crew {
    private static final Logger LOG = LoggerFactory.getLogger(DrawingCrew.class);

    private final JobSetup setup;
    private final Dispatcher dispatcher;
    private final RendererOpener opener;
    private final HangWatch watch;
    private final Executor helpers;
    private final PhaseSpan drawing;
    private final Audience audience;
    private final List<Thread> threads = new ArrayList<>();
    private int started;

    /** @param helpers threads that open shots ahead of their time, and close renderers; as many as it takes */
    DrawingCrew(
            JobSetup setup,
            Dispatcher dispatcher,
            RendererOpener opener,
            HangWatch watch,
            Executor helpers,
            PhaseSpan drawing,
            Audience audience) {
        this.setup = setup;
        this.dispatcher = dispatcher;
        this.opener = opener;
        this.watch = watch;
        this.helpers = helpers;
        this.drawing = drawing;
        this.audience = audience;
    }

    @Override
    public void startThread(Station station) {
        Thread thread = new Thread(
                () -> work(station), "video-engine-" + setup.id() + "-" + station.id() + "-draw-" + ++started);
        thread.setDaemon(true);
        synchronized (threads) {
            threads.removeIf(other -> !other.isAlive());
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public void openAhead(Station station, Open open) {
        helpers.execute(() -> open(station, open, true));
    }

    @Override
    public void close(Station station, Runnable closing) {
        helpers.execute(() -> {
            BackendCall call = watch.closes(station);
            closeNow(station, closing);
            if (watch.end(call)) {
                dispatcher.closed(station);
            }
        });
    }

    private static void closeNow(Station station, Runnable closing) {
        try {
            closing.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("backend {} did not close a renderer cleanly", station.id(), e);
        }
        station.handle().closed();
    }

    /** Waits for the threads, which have been told to end. One that is deep in a call ends by itself after it. */
    void awaitEnd(long deadline) throws InterruptedException {
        List<Thread> all;
        synchronized (threads) {
            all = List.copyOf(threads);
        }
        for (Thread thread : all) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        }
    }

    /** Does what the dispatcher says, until there is nothing left to do or a call was given up. */
    private void work(Station station) {
        // Only a dissolve needs a second buffer.
        FrameBuffer[] second = new FrameBuffer[1];
        int frame = -1;
        try {
            Task task = dispatcher.next(station);
            while (task != null) {
                frame = task instanceof Draw draw ? draw.frame() : -1;
                boolean inTime =
                        switch (kind(task)) {
                            case DRAW -> draw(station, (Draw) task, second);
                            case PROBE -> prove(station, (Prove) task);
                            default -> open(station, (Open) task, false);
                        };
                if (!inTime) {
                    return;
                }
                task = dispatcher.next(station);
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            dispatcher.fail(frame, e);
        }
        dispatcher.threadEnds(station);
    }

    private static BackendCall.Kind kind(Task task) {
        if (task instanceof Draw) {
            return BackendCall.Kind.DRAW;
        }
        return task instanceof Prove ? BackendCall.Kind.PROBE : BackendCall.Kind.OPEN;
    }

    private boolean draw(Station station, Draw draw, FrameBuffer[] second) {
        FrameBuffer target = dispatcher.buffer(draw.frame());
        if (draw.over().isPresent() && second[0] == null) {
            second[0] = FrameBuffer.allocate(setup.format());
        }
        BackendCall call = watch.draws(station, draw);
        long start = System.nanoTime();
        Throwable fault = null;
        drawing.begin();
        audience.drawing(draw.frame(), station.id());
        try {
            int shot = render(draw.shot(), draw.frame(), target);
            if (draw.over().isPresent()) {
                int over = render(draw.over().get(), draw.frame(), second[0]);
                FrameBlender.blend(
                        target,
                        second[0],
                        over + 1,
                        setup.layout().overlap(draw.shot().stage().number()) + 1);
            }
        } catch (BackendException | RuntimeException | Error e) {
            fault = e;
        }
        drawing.end();
        if (!watch.end(call)) {
            dispatcher.cameBack(draw);
            return false;
        }
        audience.drawn(draw.frame(), station.id(), fault == null);
        if (fault == null) {
            dispatcher.drawn(draw, System.nanoTime() - start);
        } else {
            dispatcher.failed(draw, fault);
        }
        return true;
    }

    /** Draws a shot of the film's frame; says which frame of the shot that is. */
    private int render(View view, int frame, FrameBuffer target) throws BackendException {
        int local = setup.layout().localFrame(view.stage().number(), setup.first() + frame);
        view.renderer().render(local, target);
        return local;
    }

    private boolean open(Station station, Open open, boolean ahead) {
        PhaseClock asking = new PhaseClock();
        station.handle().opening();
        BackendCall call = watch.opens(station, open, ahead, asking);
        FrameRenderer renderer = null;
        Throwable fault = null;
        try {
            renderer = opener.open(station, open.stage(), open.memory(), asking);
        } catch (BackendException | RenderException | RuntimeException | Error e) {
            fault = e;
        }
        boolean inTime = watch.end(call);
        if (fault != null) {
            station.handle().closed();
            if (inTime) {
                dispatcher.notOpened(station, open, fault);
            }
        } else if (!inTime || !dispatcher.opened(open, new OpenRenderer(station, renderer, asking))) {
            closeNow(station, renderer::close);
        }
        return inTime;
    }

    private boolean prove(Station station, Prove prove) {
        boolean fresh = station.probe() == null;
        if (fresh) {
            station.handle().opening();
        }
        BackendCall call = watch.proves(station);
        long start = System.nanoTime();
        Probe probe = station.probe();
        Optional<String> wrong;
        try {
            if (fresh) {
                probe = new Probe(station.handle().backend(), setup.format().pixelFormat());
            }
            wrong = probe.draw();
        } catch (BackendException | RuntimeException | Error e) {
            wrong = Optional.of(Roster.reason(e));
        }
        boolean inTime = watch.end(call);
        if (probe == null) {
            station.handle().closed();
        } else if (!inTime) {
            closeNow(station, probe::close);
        } else if (fresh) {
            station.probe(probe);
        }
        if (inTime && wrong.isEmpty()) {
            dispatcher.proved(station, prove, System.nanoTime() - start);
        } else if (inTime) {
            dispatcher.notProved(station, wrong.get());
        }
        return inTime;
    }
}
