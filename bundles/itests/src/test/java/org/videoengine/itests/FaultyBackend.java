package org.videoengine.itests;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.ShotPlan;

/** Preferred to all others; draws by another backend, and after some frames it fails in one way. */
final class FaultyBackend implements RenderBackend {
    /** Ways to fail. */
    enum Fault {
        THROWS,
        HANGS,
        DRAWS_WRONG_PIXELS,
        OUT_OF_MEMORY
    }

    private static final int PREFERENCE = 1000;

    private final RenderBackend other;
    private final Fault fault;
    private final int goodFrames;
    private final CountDownLatch end;
    private final AtomicInteger frames = new AtomicInteger();

    /**
     * @param goodFrames after which it fails, frames and test frames taken together
     * @param end when it comes back from hanging
     */
    FaultyBackend(RenderBackend other, Fault fault, int goodFrames, CountDownLatch end) {
        this.other = other;
        this.fault = fault;
        this.goodFrames = goodFrames;
        this.end = end;
    }

    @Override
    public BackendDescriptor descriptor() {
        BackendDescriptor like = other.descriptor();
        return new BackendDescriptor(
                "cpu:faulty",
                BackendDescriptor.Kind.OTHER,
                like.device(),
                "fails on purpose: " + fault,
                like.memoryBytes(),
                like.pixelFormats(),
                2,
                PREFERENCE);
    }

    @Override
    public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings)
            throws BackendException {
        FrameRenderer renderer = other.open(plan, sources, format, settings);
        return new FrameRenderer() {
            @Override
            public void render(int frame, FrameBuffer target) throws BackendException {
                renderer.render(frame, target);
                if (frames.incrementAndGet() > goodFrames) {
                    fail(target);
                }
            }

            @Override
            public void close() {
                renderer.close();
            }
        };
    }

    private void fail(FrameBuffer target) throws BackendException {
        switch (fault) {
            case THROWS -> throw new BackendException("the device was lost");
            case OUT_OF_MEMORY -> throw new BackendException("the frame needs 9 GiB, but 2 GiB are free");
            case HANGS -> {
                boolean waiting = true;
                while (waiting) {
                    try {
                        end.await();
                        waiting = false;
                    } catch (InterruptedException e) {
                        waiting = true;
                    }
                }
                Arrays.fill(target.bytes(0), (byte) 99);
            }
            case DRAWS_WRONG_PIXELS -> Arrays.fill(target.bytes(0), (byte) 99);
        }
    }
}
