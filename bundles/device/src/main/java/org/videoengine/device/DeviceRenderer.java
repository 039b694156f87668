package org.videoengine.device;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.MotionField;
import org.videoengine.plan.ShotPlan;

/**
 * Draws the frames of one plan on a device, as many at once as there are slots: while one is drawn, another one's tables are made
 * and a third is copied to where it goes.
 */
final class DeviceRenderer implements FrameRenderer {
    private final ShotOnDevice shot;
    private final SourceImages images;
    private final FrameFormat format;
    private final List<FrameProgram> programs;
    private final List<FrameSlot> slots = new ArrayList<>();
    private final ArrayDeque<FrameSlot> idle = new ArrayDeque<>();
    private volatile boolean closed;

    /**
     * Brings the sources to the device and allocates what drawing takes.
     *
     * @param count frames that are drawn at once
     */
    DeviceRenderer(Device device, ShotPlan plan, SourceImages images, FrameFormat format, int count)
            throws BackendException {
        this.images = images;
        this.format = format;
        shot = ShotOnDevice.upload(device, plan, images, format.pixelFormat());
        try {
            programs = FrameProgram.all(plan, format, shot.sources());
            FrameNeeds needs = FrameNeeds.of(plan, format, programs, shot.sources());
            for (int i = 0; i < count; i++) {
                slots.add(FrameSlot.open(device, shot, format, needs));
            }
            idle.addAll(slots);
        } catch (BackendException | RuntimeException | Error e) {
            letGo();
            throw e;
        }
    }

    @Override
    public void render(int frame, FrameBuffer target) throws BackendException {
        if (closed) {
            throw new BackendException("the renderer of shot " + shot.plan().shotId() + " is closed");
        }
        if (frame < 0 || frame >= programs.size()) {
            throw new BackendException(
                    "shot " + shot.plan().shotId() + " has frames 0 to " + (programs.size() - 1) + ", not " + frame);
        }
        if (!target.format().equals(format)) {
            throw new BackendException(
                    "shot " + shot.plan().shotId() + " is drawn as " + format + ", not " + target.format());
        }
        FrameProgram program = programs.get(frame);
        MotionField motion = program.recipe().motion().isPresent() ? images.motion(frame) : null;
        FrameSlot slot = take();
        try {
            slot.paint(program, motion, target);
        } finally {
            giveBack(slot);
        }
    }

    private FrameSlot take() throws BackendException {
        synchronized (idle) {
            while (idle.isEmpty()) {
                try {
                    idle.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new BackendException("the render was stopped", e);
                }
            }
            return idle.pop();
        }
    }

    private void giveBack(FrameSlot slot) {
        synchronized (idle) {
            idle.push(slot);
            idle.notify();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            letGo();
        }
    }

    private void letGo() {
        slots.forEach(FrameSlot::close);
        shot.close();
    }
}
