package org.videoengine.device;

import java.nio.FloatBuffer;
import java.util.List;
import org.videoengine.backend.BackendException;
import org.videoengine.frame.MotionField;
import org.videoengine.plan.ResamplingKernel;

/** Draws the picture between two keyframes, as large as the first one, from the motion of one frame. For one thread. */
final class BetweenPainter implements AutoCloseable {
    /** Of a layer of motion. */
    static final int PLANES = 6;

    private final Device device;
    private final DeviceQueue queue;
    private final boolean linear;
    private final DeviceMemory picture;
    private final Scratch<SharedMemory> field;
    private final boolean processor;
    private final AxisFilter[] filters = {new AxisFilter(), new AxisFilter(), new AxisFilter(), new AxisFilter()};
    private Tables tables;
    private int capacity;
    private int bicubicAt;
    private int layers;

    /**
     * @param bytes of the largest picture
     * @param linear whether planes hold linear light and have all the same size
     */
    BetweenPainter(Device device, DeviceQueue queue, long bytes, boolean linear) throws BackendException {
        this.device = device;
        this.queue = queue;
        this.linear = linear;
        this.processor = device.facts().processor();
        field = new Scratch<>(device::share);
        picture = device.allocate(bytes);
    }

    /** Launches it; returns the picture, which is seen as the first keyframe is, until the next launch. */
    DeviceSource launch(DeviceSource first, DeviceSource second, MotionField motion) throws BackendException {
        SharedMemory planes = push(motion);
        int groups = linear ? 1 : 2;
        int words = TurnedTable.bicubicWords();
        for (int plane = 0; plane < groups; plane++) {
            words += words(first.width()[plane], motion.width()) + words(first.height()[plane], motion.height());
        }
        if (tables == null || capacity < words) {
            close(tables);
            tables = new Tables(device, words);
            capacity = words;
        }
        tables.clear();
        for (int plane = 0; plane < groups; plane++) {
            write(filters[2 * plane], first.width()[plane], motion.width());
            write(filters[2 * plane + 1], first.height()[plane], motion.height());
        }
        bicubicAt = TurnedTable.writeBicubic(tables);
        tables.push(queue);
        for (int plane = 0; plane < groups; plane++) {
            int count = linear ? 3 : plane == 0 ? 1 : 2;
            launch(first, second, motion, planes, plane, count);
        }
        return first.in(picture);
    }

    /** Brings those layers of the motion to the device that have any weight. */
    private SharedMemory push(MotionField motion) throws BackendException {
        layers = 0;
        for (int i = 0; i < motion.layers().size(); i++) {
            layers += counts(motion.layers().get(i)) ? 1 : 0;
        }
        int samples = motion.width() * motion.height();
        long bytes = (long) layers * PLANES * samples * Float.BYTES;
        // Processors read whole blocks.
        SharedMemory planes = field.atLeast(bytes + Blocks.LENGTH * Float.BYTES);
        planes.host().clear();
        FloatBuffer host = planes.host().asFloatBuffer();
        for (int i = 0; i < motion.layers().size(); i++) {
            MotionField.Layer layer = motion.layers().get(i);
            if (counts(layer)) {
                host.put(layer.firstX())
                        .put(layer.firstY())
                        .put(layer.secondX())
                        .put(layer.secondY())
                        .put(layer.firstWeight())
                        .put(layer.secondWeight());
            }
        }
        queue.push(planes, bytes);
        return planes;
    }

    private static boolean counts(MotionField.Layer layer) {
        return anyWeight(layer.firstWeight()) || anyWeight(layer.secondWeight());
    }

    private static boolean anyWeight(float[] weights) {
        for (float weight : weights) {
            if (weight != 0) {
                return true;
            }
        }
        return false;
    }

    private static List<AxisLook> looks(int count, int size) {
        double scale = (double) size / count;
        return List.of(new AxisLook(scale, 0.5 * scale, Math.max(1, scale), 1));
    }

    private static int words(int count, int size) {
        return AxisFilter.words(count, AxisFilter.taps(ResamplingKernel.TRIANGLE, looks(count, size), count, size));
    }

    private void write(AxisFilter filter, int count, int size) {
        filter.write(tables, ResamplingKernel.TRIANGLE, looks(count, size), count, size);
    }

    private void launch(
            DeviceSource first, DeviceSource second, MotionField motion, DeviceMemory planes, int plane, int count)
            throws BackendException {
        AxisFilter across = filters[2 * plane];
        AxisFilter down = filters[2 * plane + 1];
        boolean inBlocks = processor && Blocks.inOneGo(motion.width() / (double) first.width()[plane], across.taps());
        DeviceKernel kernel = queue.kernel(inBlocks ? "betweenInBlocks" : "between")
                .memory(first.memory())
                .number(first.at()[plane])
                .number(first.planeStep(plane))
                .memory(second.memory())
                .number(second.at()[plane])
                .number(second.planeStep(plane))
                .number(second.width()[plane])
                .number(second.height()[plane])
                .memory(planes)
                .number(motion.width())
                .number(motion.height())
                .number(layers)
                .memory(tables.memory())
                .memory(tables.memory())
                .filter(across)
                .filter(down)
                .memory(picture)
                .number(first.at()[plane])
                .number(first.planeStep(plane))
                .number(first.width()[plane])
                .number(first.height()[plane]);
        if (inBlocks) {
            kernel.number(count).number(bicubicAt).launch(1, Blocks.rows(first.height()[plane]), 1);
        } else {
            kernel.launch(Blocks.items(device.facts(), first.width()[plane]), first.height()[plane], count);
        }
    }

    private static void close(AutoCloseable memory) {
        if (memory instanceof Tables some) {
            some.close();
        }
    }

    @Override
    public void close() {
        field.close();
        picture.close();
        close(tables);
    }
}
