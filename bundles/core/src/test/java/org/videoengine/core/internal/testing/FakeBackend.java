package org.videoengine.core.internal.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendDescriptor.Kind;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.core.internal.probe.ProbeScene;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.ShotPlan;

/** Draws frames of one value, and counts what the engine does with it. */
public final class FakeBackend implements RenderBackend {

    /** What drawing a frame does. */
    @FunctionalInterface
    public interface Drawing {
        void draw(ShotPlan plan, int frame, FrameBuffer target) throws BackendException;
    }

    /** What opening a plan does. */
    @FunctionalInterface
    public interface Opening {
        void open(ShotPlan plan, SourceImages sources, RenderSettings settings) throws BackendException;
    }

    /** Fills luma with {@link TestFilms#value}. */
    public static final Drawing NUMBERED = (plan, frame, target) -> {
        int value = TestFilms.value(plan.shotId(), frame);
        if (target.format().pixelFormat().bytesPerSample() == 2) {
            Arrays.fill(target.shorts(0), (short) (4 * value));
        } else {
            Arrays.fill(target.bytes(0), (byte) value);
        }
    };

    public final AtomicInteger opened = new AtomicInteger();
    public final AtomicInteger openNow = new AtomicInteger();
    public final AtomicInteger mostOpen = new AtomicInteger();
    public final AtomicInteger mostInside = new AtomicInteger();
    public final AtomicInteger closedInUse = new AtomicInteger();

    public final AtomicInteger probes = new AtomicInteger();
    public final AtomicInteger probesOpenNow = new AtomicInteger();

    private final String id;
    private final int preference;
    private Kind kind = Kind.OTHER;
    private int concurrency = 64;
    private Set<PixelFormat> formats = Set.of(PixelFormat.values());
    private Drawing drawing = NUMBERED;
    private Drawing probing = (plan, frame, target) -> ProbeScene.draw(target);
    private Runnable closing = () -> {};
    private Opening opening = (plan, sources, settings) -> {};

    public FakeBackend(String id, int preference) {
        this.id = id;
        this.preference = preference;
    }

    public FakeBackend drawing(Drawing value) {
        drawing = value;
        return this;
    }

    /** What closing a renderer of a plan does. */
    public FakeBackend closing(Runnable value) {
        closing = value;
        return this;
    }

    /** What drawing the test frame does. */
    public FakeBackend probing(Drawing value) {
        probing = value;
        return this;
    }

    public FakeBackend opening(Opening value) {
        opening = value;
        return this;
    }

    public FakeBackend concurrency(int value) {
        concurrency = value;
        return this;
    }

    public FakeBackend kind(Kind value) {
        kind = value;
        return this;
    }

    public FakeBackend formats(PixelFormat... values) {
        formats = Set.of(values);
        return this;
    }

    @Override
    public BackendDescriptor descriptor() {
        return new BackendDescriptor(id, kind, "test", "", 1 << 20, formats, concurrency, preference);
    }

    @Override
    public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings)
            throws BackendException {
        if (plan.shotId().equals(ProbeScene.ID)) {
            return probe();
        }
        opening.open(plan, sources, settings);
        opened.incrementAndGet();
        mostOpen.accumulateAndGet(openNow.incrementAndGet(), Math::max);
        AtomicInteger inside = new AtomicInteger();
        return new FrameRenderer() {
            @Override
            public void render(int frame, FrameBuffer target) throws BackendException {
                mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
                try {
                    drawing.draw(plan, frame, target);
                } finally {
                    inside.decrementAndGet();
                }
            }

            @Override
            public void close() {
                closing.run();
                openNow.decrementAndGet();
                closedInUse.addAndGet(inside.get());
            }
        };
    }

    private FrameRenderer probe() {
        probesOpenNow.incrementAndGet();
        return new FrameRenderer() {
            @Override
            public void render(int frame, FrameBuffer target) throws BackendException {
                probes.incrementAndGet();
                probing.draw(ProbeScene.plan(), frame, target);
            }

            @Override
            public void close() {
                probesOpenNow.decrementAndGet();
            }
        };
    }
}
