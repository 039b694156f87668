package com.example.backend;

import java.util.EnumSet;
import org.osgi.service.component.annotations.Component;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.backend.SourceImages;
import org.videoengine.backend.UnsupportedPlanException;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.WorkingSpace;

/** A backend to read and to begin from: right, short and slow. It draws everything but linear light. */
@Component
public final class PlainBackend implements RenderBackend {
    /** Lower than the processor's backend, which has 0: this one draws when it is asked for by name. */
    private static final int PREFERENCE = -1;

    @Override
    public BackendDescriptor descriptor() {
        Runtime java = Runtime.getRuntime();
        return new BackendDescriptor(
                "plain",
                BackendDescriptor.Kind.OTHER,
                "the processor",
                "plain Java in double precision, sample by sample",
                java.maxMemory(),
                EnumSet.allOf(PixelFormat.class),
                java.availableProcessors(),
                PREFERENCE);
    }

    @Override
    public FrameRenderer open(ShotPlan plan, SourceImages sources, PixelFormat format, RenderSettings settings)
            throws BackendException {
        if (plan.workingSpace() != WorkingSpace.YCBCR) {
            throw new UnsupportedPlanException(
                    "the backend plain does not draw in linear light, which quality ultra and"
                            + " faults of the lens need");
        }
        long needed = bytes(plan, settings.threads());
        if (needed > settings.memoryBytes()) {
            throw new BackendException("the backend plain needs " + needed + " bytes for this shot, and may have "
                    + settings.memoryBytes());
        }
        return new PlainRenderer(plan, sources, format);
    }

    /** The most that a plan takes: reduced planes, a full one while it is reduced, and pictures between keyframes. */
    private static long bytes(ShotPlan plan, int threads) {
        boolean moving = plan.frames().stream().anyMatch(frame -> frame.motion().isPresent());
        long reduced = 0;
        long largest = 0;
        for (SourceSpec source : plan.sources()) {
            long samples = (long) SourceSpec.reduced(source.width(), source.minStep())
                    * SourceSpec.reduced(source.height(), source.minStep());
            // Beside its own three planes, a picture between has the six of a layer of the motion.
            reduced += samples * (moving ? 3 + 10L * threads : 3);
            largest = Math.max(largest, (long) source.width() * source.height());
        }
        return (reduced + largest) * Double.BYTES;
    }
}
