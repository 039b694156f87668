package org.videoengine.benchmark.internal.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.conformance.ReferenceRenderer;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.ShotPlan;

/**
 * The reference renderer as a backend, so that the engine gives it what it gives every other: pictures, motion, dissolves. It is
 * slow and only there while reference frames are drawn.
 */
final class ReferenceBackend implements RenderBackend {
    /** Its id. */
    static final String ID = "reference";

    private static final int LAST_CHOICE = -1000;

    @Override
    public BackendDescriptor descriptor() {
        return new BackendDescriptor(
                ID,
                BackendDescriptor.Kind.OTHER,
                "reference renderer",
                "double precision, one thread",
                Runtime.getRuntime().maxMemory(),
                EnumSet.allOf(PixelFormat.class),
                1,
                LAST_CHOICE);
    }

    @Override
    public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings)
            throws BackendException {
        List<SourceImage> pictures = new ArrayList<>();
        for (int i = 0; i < plan.sources().size(); i++) {
            pictures.add(sources.image(i));
        }
        ReferenceRenderer renderer = new ReferenceRenderer(plan, pictures, frame -> motion(sources, frame), format);
        return new FrameRenderer() {
            @Override
            public void render(int frame, FrameBuffer target) throws BackendException {
                try {
                    target.copyFrom(renderer.render(frame));
                } catch (NoMotion e) {
                    throw new BackendException(e.getMessage(), e);
                }
            }

            @Override
            public void close() {
                // All is on the heap.
            }
        };
    }

    private static MotionField motion(SourceImages sources, int frame) {
        try {
            return sources.motion(frame);
        } catch (BackendException e) {
            throw new NoMotion(e);
        }
    }

    /** Carries a failure through the renderer. */
    private static final class NoMotion extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoMotion(BackendException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
