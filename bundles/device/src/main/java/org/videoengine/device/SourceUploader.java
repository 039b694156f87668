package org.videoengine.device;

import java.nio.ByteBuffer;
import java.util.List;
import org.videoengine.backend.BackendException;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.WorkingSpace;

/** Brings a plan's pictures to the device, one after the other, and reduces them there. For one thread. */
final class SourceUploader implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final Device device;
    private final DeviceQueue queue;
    private final ShotPlan plan;
    private final PixelFormat format;
    private final boolean linear;
    private final Scratch<SharedMemory> raw;
    private final Scratch<SharedMemory> curve;
    private final Scratch<DeviceMemory> full;
    private final Scratch<DeviceMemory> lights;
    private final Scratch<DeviceMemory> lines;
    private final AxisFilter[][] filters = new AxisFilter[3][2];

    SourceUploader(Device device, ShotPlan plan, PixelFormat format) throws BackendException {
        this.device = device;
        this.queue = device.queue();
        this.plan = plan;
        this.format = format;
        this.linear = plan.workingSpace() == WorkingSpace.LINEAR_RGB;
        raw = new Scratch<>(device::share);
        curve = new Scratch<>(device::share);
        full = new Scratch<>(device::allocate);
        lights = new Scratch<>(device::allocate);
        lines = new Scratch<>(device::allocate);
        for (AxisFilter[] pair : filters) {
            pair[0] = new AxisFilter();
            pair[1] = new AxisFilter();
        }
    }

    /** Most bytes of the device, and among them of the host, that bringing a picture of that size takes. */
    static long mostBytes(long width, long height, boolean linear) {
        long samples = 3 * width * height;
        return samples * (2 * Short.BYTES + (linear ? Short.BYTES : 0)) + width * height * Float.BYTES;
    }

    /** The source, reduced; whoever asks closes its memory. */
    DeviceSource upload(int source, SourceImage image) throws BackendException {
        DeviceSource made = DeviceSource.of(plan, source, image, format);
        made = made.in(device.allocate(made.bytes()));
        try {
            int samples = pushRaw(image);
            boolean asItIs = !linear;
            for (int plane = 0; plane < 3; plane++) {
                asItIs &= made.width()[plane] == made.fullWidth()[plane]
                        && made.height()[plane] == made.fullHeight()[plane];
            }
            if (asItIs) {
                widen(image, samples, made.memory());
            } else {
                DeviceMemory wide = full.atLeast(((long) samples + Blocks.LENGTH) * Short.BYTES);
                widen(image, samples, wide);
                reduce(made, linear ? toLight(image, wide) : wide);
            }
            queue.finish();
            return made;
        } catch (BackendException | RuntimeException | Error e) {
            made.memory().close();
            throw e;
        }
    }

    /** A table of floats, for any queue of the device; whoever asks closes its memory. */
    DeviceMemory table(float[] values) throws BackendException {
        long bytes = (long) values.length * Float.BYTES;
        // Memory with a side of the host's is for one queue at a time, and all of a shot's frames read this.
        SharedMemory staged = raw.atLeast(bytes);
        staged.host().clear();
        staged.host().asFloatBuffer().put(values);
        DeviceMemory memory = device.allocate(bytes);
        try {
            queue.push(staged, bytes);
            queue.copy(staged, memory, bytes);
            queue.finish();
            return memory;
        } catch (BackendException | RuntimeException | Error e) {
            memory.close();
            throw e;
        }
    }

    /** Brings the planes as they are to the device. */
    private int pushRaw(SourceImage image) throws BackendException {
        SharedMemory memory = raw.atLeast(image.byteSize());
        ByteBuffer host = memory.host();
        host.clear();
        for (int plane = 0; plane < 3; plane++) {
            if (image.bitDepth() == 8) {
                host.put(image.bytes(plane));
            } else {
                short[] samples = image.shorts(plane);
                host.slice().order(host.order()).asShortBuffer().put(samples);
                host.position(host.position() + samples.length * Short.BYTES);
            }
        }
        queue.push(memory, image.byteSize());
        return (int) (image.byteSize() / (image.bitDepth() / 8));
    }

    private void widen(SourceImage image, int samples, DeviceMemory to) throws BackendException {
        SharedMemory from = raw.atLeast(1);
        queue.kernel("widen")
                .memory(from)
                .memory(from)
                .number(image.bitDepth() > 8 ? 1 : 0)
                .number(samples)
                .memory(to)
                .number(0)
                .launch(
                        Blocks.items(device.facts(), Math.min(CHUNK, samples)),
                        (int) (((long) samples + CHUNK - 1) / CHUNK),
                        1);
    }

    private DeviceMemory toLight(SourceImage image, DeviceMemory from) throws BackendException {
        int width = image.width();
        int height = image.height();
        DeviceMemory to = lights.atLeast((3L * width * height + Blocks.LENGTH) * Short.BYTES);
        float[] linear = LightCurves.linear();
        SharedMemory table = curve.atLeast((long) linear.length * Float.BYTES);
        table.host().clear();
        table.host().asFloatBuffer().put(linear);
        queue.push(table, table.bytes());
        ChromaLayout chroma = image.chroma();
        int luma = width * height;
        queue.kernel("light")
                .memory(from)
                .number(luma)
                .number(luma + image.planeWidth(1) * image.planeHeight(1))
                .number(image.planeWidth(1))
                .number(image.planeHeight(1))
                .number((float) Math.scalb(1.0, -chroma.shiftX()))
                .number((float) Math.scalb(1.0, -chroma.shiftY()))
                .number((float) chroma.offsetX())
                .memory(table)
                .memory(to)
                .number(width)
                .number(height)
                .launch(Blocks.items(device.facts(), width), height, 1);
        return to;
    }

    private void reduce(DeviceSource source, DeviceMemory from) throws BackendException {
        int words = 0;
        for (int plane = 0; plane < 3; plane++) {
            words += words(source.width()[plane], source.fullWidth()[plane]);
            words += words(source.height()[plane], source.fullHeight()[plane]);
        }
        try (Tables tables = new Tables(device, words)) {
            for (int plane = 0; plane < 3; plane++) {
                write(tables, filters[plane][0], source.width()[plane], source.fullWidth()[plane]);
                write(tables, filters[plane][1], source.height()[plane], source.fullHeight()[plane]);
            }
            tables.push(queue);
            int at = 0;
            for (int plane = 0; plane < 3; plane++) {
                reduce(source, plane, from, at, tables.memory());
                at += source.fullWidth()[plane] * source.fullHeight()[plane];
            }
            queue.finish();
        }
    }

    private int words(int reduced, int size) {
        return AxisFilter.words(reduced, AxisFilter.taps(plan.kernel(), looks(reduced, size), reduced, size));
    }

    private void write(Tables tables, AxisFilter filter, int reduced, int size) {
        ResamplingKernel kernel = plan.kernel();
        filter.write(tables, kernel, looks(reduced, size), reduced, size);
    }

    private static List<AxisLook> looks(int reduced, int size) {
        double scale = (double) size / reduced;
        return List.of(new AxisLook(scale, 0.5 * scale, Math.max(1, scale), 1));
    }

    private void reduce(DeviceSource source, int plane, DeviceMemory from, int at, DeviceMemory tables)
            throws BackendException {
        int fullWidth = source.fullWidth()[plane];
        int width = source.width()[plane];
        int height = source.height()[plane];
        int stride = Blocks.padded(fullWidth);
        DeviceMemory sums = lines.atLeast((long) stride * height * Float.BYTES);
        AxisFilter across = filters[plane][0];
        AxisFilter down = filters[plane][1];
        queue.kernel("rows")
                .memory(from)
                .number(at)
                .number(0)
                .number(fullWidth)
                .memory(tables)
                .memory(tables)
                .filter(down)
                .memory(sums)
                .number(0)
                .number(stride)
                .number(fullWidth)
                .number(height)
                .launch(Blocks.items(device.facts(), fullWidth), height, 1);
        DeviceKernel columns = queue.kernel("columns")
                .memory(sums)
                .number(0)
                .number(stride)
                .number(0)
                .memory(tables)
                .memory(tables)
                .filter(across)
                .number(1f);
        new Sink(null)
                .toSamples(sums, source.memory(), source.at()[plane], width, height)
                .append(columns)
                .launch(Blocks.items(device.facts(), width), height, 1);
        // The next plane may need longer lines.
        queue.finish();
    }

    @Override
    public void close() {
        queue.close();
        raw.close();
        curve.close();
        full.close();
        lights.close();
        lines.close();
    }
}
