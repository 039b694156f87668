package org.videoengine.device;

import org.videoengine.backend.BackendException;
import org.videoengine.frame.FrameFormat;
import org.videoengine.plan.FrameRecipe;

/** Brings a frame from linear light to codes. For one thread. */
final class LightPainter {
    private final DeviceFacts facts;
    private final DeviceQueue queue;
    private final FrameFormat format;
    private final Sink sink;
    private final Sink corners;
    private final int stride;

    LightPainter(DeviceFacts facts, DeviceQueue queue, FrameFormat format) {
        this.facts = facts;
        this.queue = queue;
        this.format = format;
        sink = new Sink(format);
        corners = new Sink(format);
        stride = Blocks.padded(format.width());
    }

    /**
     * Launches it.
     *
     * @param light planes of floats, which are overwritten
     * @param curve {@link LightCurves#encoded} on the device
     */
    void launch(FrameRecipe recipe, DeviceMemory light, DeviceMemory curve, FrameMemory memory)
            throws BackendException {
        int plane = stride * format.height();
        corners.vignette(recipe.vignette(), 0)
                .appendVignette(queue.kernel("encode")
                        .memory(light)
                        .number(plane)
                        .number(stride)
                        .number(format.width())
                        .number(format.height())
                        .memory(curve))
                .launch(Blocks.items(facts, format.width()), format.height(), 1);
        subsample(recipe, light, 0, 1, memory);
        subsample(recipe, light, 1, 2, memory);
    }

    private void subsample(FrameRecipe recipe, DeviceMemory light, int plane, int count, FrameMemory memory)
            throws BackendException {
        DeviceKernel kernel = queue.kernel("subsample")
                .memory(light)
                .number(plane * stride * format.height())
                .number(stride * format.height())
                .number(stride)
                .number(format.width())
                .number(format.pixelFormat().shiftX(plane))
                .number(format.pixelFormat().shiftY(plane));
        // What is not added to is never looked at; the lines are not in use any more.
        sink.toCodes(memory.lines(), memory.frame(), plane, false);
        if (plane == 0 && recipe.grain().sigma() > 0) {
            sink.grain(recipe.grain());
        }
        sink.append(kernel).launch(Blocks.items(facts, format.planeWidth(plane)), format.planeHeight(plane), count);
    }
}
