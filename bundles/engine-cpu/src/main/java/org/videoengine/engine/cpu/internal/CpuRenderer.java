package org.videoengine.engine.cpu.internal;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.function.Supplier;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.MotionField;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;

/** Draws the frames of one plan, each on the thread that asks for it, with a painter for every thread at work. */
final class CpuRenderer implements FrameRenderer {
    private final ShotPlan plan;
    private final SourceImages sources;
    private final FrameFormat format;
    private final Kernels kernels;
    private final Set<KernelSet> rowSets;
    private final Set<KernelSet> motionSets;
    private final Supplier<FramePainter> painters;
    private final ArrayDeque<FramePainter> idle = new ArrayDeque<>();
    private volatile boolean closed;

    CpuRenderer(
            ShotPlan plan,
            SourceImages sources,
            FrameFormat format,
            Kernels kernels,
            Set<KernelSet> needed,
            Supplier<FramePainter> painters) {
        this.plan = plan;
        this.sources = sources;
        this.format = format;
        this.kernels = kernels;
        this.rowSets = KernelSet.ofRows(needed);
        this.motionSets = KernelSet.ofMotion(needed);
        this.painters = painters;
    }

    @Override
    public void render(int frame, FrameBuffer target) throws BackendException {
        if (closed) {
            throw new BackendException("the renderer of shot " + plan.shotId() + " is closed");
        }
        if (frame < 0 || frame >= plan.frames().size()) {
            throw new BackendException("shot " + plan.shotId() + " has frames 0 to "
                    + (plan.frames().size() - 1) + ", not " + frame);
        }
        if (!target.format().equals(format)) {
            throw new BackendException("shot " + plan.shotId() + " is drawn as " + format + ", not " + target.format());
        }
        FrameRecipe recipe = plan.frames().get(frame);
        MotionField motion = recipe.motion().isPresent() ? sources.motion(frame) : null;
        FramePainter painter = takePainter();
        painter.paint(recipe, motion, target, kernels.rows(rowSets), kernels.motion(motionSets));
        giveBack(painter);
    }

    private FramePainter takePainter() {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return painters.get();
    }

    private void giveBack(FramePainter painter) {
        synchronized (idle) {
            if (!closed) {
                idle.push(painter);
            }
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.clear();
        }
    }
}
