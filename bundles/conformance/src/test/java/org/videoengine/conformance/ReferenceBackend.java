package org.videoengine.conformance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.ShotPlan;

/** The reference as a backend, right or with one thing made wrong. */
record ReferenceBackend(UnaryOperator<ShotPlan> error) implements RenderBackend {

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

    @Override
    public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings)
            throws BackendException {
        List<SourceImage> images = new ArrayList<>();
        for (int i = 0; i < plan.sources().size(); i++) {
            images.add(sources.image(i));
        }
        ReferenceRenderer renderer = new ReferenceRenderer(error.apply(plan), images, format);
        return new FrameRenderer() {
            @Override
            public void render(int frame, FrameBuffer target) {
                target.copyFrom(renderer.render(frame));
            }

            @Override
            public void close() {
                // Holds nothing but memory.
            }
        };
    }
}
