package org.videoengine.device;

import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import org.videoengine.backend.BackendException;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.MotionField;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Motion;

/** What draws one frame at a time: a queue, and memory for everything between the sources and the frame. For one thread. */
final class FrameSlot implements AutoCloseable {
    private final FrameFormat format;
    private final ShotOnDevice shot;
    private final DeviceQueue queue;
    private final FrameMemory memory;
    private final PassPainter passes;
    private final LensPainter lens;
    private final LightPainter light;
    private final BetweenPainter between;
    private final List<DeviceSource> pictures;
    private final ShortBuffer shorts;

    private FrameSlot(
            Device device,
            ShotOnDevice shot,
            FrameFormat format,
            DeviceQueue queue,
            FrameMemory memory,
            BetweenPainter between) {
        this.format = format;
        this.shot = shot;
        this.queue = queue;
        this.memory = memory;
        this.between = between;
        passes = new PassPainter(device.facts(), queue, shot.plan(), format);
        lens = new LensPainter(device.facts(), queue, format);
        light = new LightPainter(device.facts(), queue, format);
        pictures = new ArrayList<>(shot.sources());
        memory.frame().host().clear();
        shorts = memory.frame().host().asShortBuffer();
    }

    /** Allocates what a frame takes. */
    static FrameSlot open(Device device, ShotOnDevice shot, FrameFormat format, FrameNeeds needs)
            throws BackendException {
        DeviceQueue queue = device.queue();
        FrameMemory memory = null;
        try {
            memory = FrameMemory.allocate(device, needs);
            BetweenPainter between = needs.pictureBytes() == 0
                    ? null
                    : new BetweenPainter(device, queue, needs.pictureBytes(), shot.linear());
            return new FrameSlot(device, shot, format, queue, memory, between);
        } catch (BackendException | RuntimeException | Error e) {
            if (memory != null) {
                memory.close();
            }
            queue.close();
            throw e;
        }
    }

    /**
     * Draws a frame.
     *
     * @param motion of a frame that lies between two keyframes; else null
     */
    void paint(FrameProgram program, MotionField motion, FrameBuffer target) throws BackendException {
        FrameRecipe recipe = program.recipe();
        try {
            if (motion != null) {
                Motion pair = recipe.motion().orElseThrow();
                DeviceSource first = shot.sources().get(pair.first());
                pictures.set(pair.first(), between(first, shot.sources().get(pair.second()), motion));
            }
            Tables tables = memory.tables();
            tables.clear();
            passes.write(tables, program, pictures);
            if (recipe.lens().isPresent()) {
                lens.write(tables, recipe.lens().get());
            }
            tables.push(queue);
            passes.launch(program, pictures, memory);
            if (shot.linear()) {
                DeviceMemory seen =
                        recipe.lens().isPresent() ? lens.launch(recipe.lens().get(), memory) : memory.sums();
                light.launch(recipe, seen, shot.curve(), memory);
            }
            queue.fetch(memory.frame(), format.frameBytes());
        } finally {
            // Also after a failure: nothing may be left under way when the slot is used again or closed.
            queue.finish();
            if (motion != null) {
                int first = recipe.motion().orElseThrow().first();
                pictures.set(first, shot.sources().get(first));
            }
        }
        copy(target);
    }

    /** The picture between, or the keyframe that is all there is to see. */
    private DeviceSource between(DeviceSource first, DeviceSource second, MotionField motion) throws BackendException {
        if (motion.showsFirstKeyframe()) {
            return first;
        }
        if (motion.showsSecondKeyframe() && second.alike(first)) {
            return second;
        }
        return between.launch(first, second, motion);
    }

    private void copy(FrameBuffer target) {
        int at = 0;
        for (int plane = 0; plane < 3; plane++) {
            int samples = format.planeSamples(plane);
            if (format.pixelFormat().bytesPerSample() == 1) {
                memory.frame().host().get(at, target.bytes(plane), 0, samples);
            } else {
                shorts.get(at, target.shorts(plane), 0, samples);
            }
            at += samples;
        }
    }

    @Override
    public void close() {
        queue.close();
        if (between != null) {
            between.close();
        }
        memory.close();
    }
}
