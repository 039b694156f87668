package org.videoengine.conformance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.backend.UnsupportedPlanException;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.ShotPlan;

/** The reference as a backend, right or with one thing made wrong. */
final class ReferenceBackend implements RenderBackend {

    /** Puts a frame into a buffer. */
    interface Painter {
        void paint(ReferenceRenderer renderer, int frame, FrameBuffer target) throws InterruptedException;
    }

    private UnaryOperator<ShotPlan> plans = UnaryOperator.identity();
    private UnaryOperator<SourceImage> pictures = UnaryOperator.identity();
    private Painter painter = (renderer, frame, target) -> target.copyFrom(renderer.render(frame));
    private Predicate<ShotPlan> unsupported = plan -> false;
    private String refusal = "";
    private boolean careful = true;
    private boolean frugal = true;

    ReferenceBackend changing(UnaryOperator<ShotPlan> change) {
        plans = change;
        return this;
    }

    ReferenceBackend seeing(UnaryOperator<SourceImage> change) {
        pictures = change;
        return this;
    }

    ReferenceBackend painting(Painter another) {
        painter = another;
        return this;
    }

    /** Does not draw some plans at all. */
    ReferenceBackend refusing(Predicate<ShotPlan> plan, String reason) {
        unsupported = plan;
        refusal = reason;
        return this;
    }

    /** Draws after it was closed. */
    ReferenceBackend careless() {
        careful = false;
        return this;
    }

    /** Never asks how much memory there is. */
    ReferenceBackend greedy() {
        frugal = false;
        return this;
    }

    @Override
    public BackendDescriptor descriptor() {
        return new BackendDescriptor(
                "reference",
                BackendDescriptor.Kind.OTHER,
                "doubles",
                "slow",
                1,
                EnumSet.complementOf(EnumSet.of(PixelFormat.YUV444P10)),
                2,
                0);
    }

    private static IntFunction<MotionField> motions(SourceImages sources) {
        return frame -> {
            try {
                return sources.motion(frame);
            } catch (BackendException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Override
    public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings)
            throws BackendException {
        if (unsupported.test(plan)) {
            throw new UnsupportedPlanException(refusal);
        }
        if (frugal && settings.memoryBytes() < 1 << 20) {
            throw new BackendException("needs 1 MiB, but " + settings.memoryBytes() + " bytes are allowed");
        }
        List<SourceImage> images = new ArrayList<>();
        for (int i = 0; i < plan.sources().size(); i++) {
            images.add(pictures.apply(sources.image(i)));
        }
        ReferenceRenderer renderer = new ReferenceRenderer(plans.apply(plan), images, motions(sources), format);
        return new FrameRenderer() {
            private volatile boolean closed;

            @Override
            public void render(int frame, FrameBuffer target) throws BackendException {
                if (closed && careful) {
                    throw new BackendException("closed");
                }
                if (frame < 0 || frame >= plan.frames().size()) {
                    throw new BackendException("there is no frame " + frame);
                }
                if (!target.format().equals(renderer.format())) {
                    throw new BackendException("not " + target.format());
                }
                try {
                    painter.paint(renderer, frame, target);
                } catch (InterruptedException e) {
                    throw new BackendException("interrupted", e);
                }
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
