package org.videoengine.device;

import org.videoengine.backend.BackendException;
import org.videoengine.frame.FrameFormat;
import org.videoengine.plan.Bloom;
import org.videoengine.plan.Lens;

/** Shows light through a lens: adds its glow and looks at places of their own. For one thread. */
final class LensPainter {
    private final DeviceFacts facts;
    private final DeviceQueue queue;
    private final int width;
    private final int height;
    private final int across;
    private final int down;
    private final int stride;
    private int coreAt;
    private int haloAt;

    LensPainter(DeviceFacts facts, DeviceQueue queue, FrameFormat format) {
        this.facts = facts;
        this.queue = queue;
        width = format.width();
        height = format.height();
        across = cells(width);
        down = cells(height);
        stride = Blocks.padded(width);
    }

    private static int cells(int pixels) {
        return (pixels + Bloom.CELL - 1) / Bloom.CELL;
    }

    /** Words of a glow's tables. */
    static int words(Bloom bloom) {
        return bloom.strength() == 0 ? 0 : 2 * (reach(core(bloom)) + reach(halo(bloom))) + 2;
    }

    /** Bytes for light and cells. */
    static long bytes(int width, int height) {
        return (3L * Blocks.padded(width) * height + 12L * cells(width) * cells(height)) * Float.BYTES;
    }

    private static double core(Bloom bloom) {
        return bloom.sigma() / Bloom.CELL;
    }

    private static double halo(Bloom bloom) {
        return bloom.sigma() / Bloom.CELL * Bloom.HALO;
    }

    private static int reach(double sigma) {
        return (int) Math.ceil(Bloom.REACH * sigma);
    }

    /** Writes the glow's tables. */
    void write(Tables tables, Lens lens) {
        if (lens.bloom().strength() > 0) {
            coreAt = writeBell(tables, core(lens.bloom()));
            haloAt = writeBell(tables, halo(lens.bloom()));
        }
    }

    private static int writeBell(Tables tables, double sigma) {
        int reach = reach(sigma);
        int at = tables.reserve(2 * reach + 1);
        double all = 0;
        for (int d = -reach; d <= reach; d++) {
            all += bell(d, sigma);
        }
        for (int d = -reach; d <= reach; d++) {
            tables.set(at + reach + d, (float) (bell(d, sigma) / all));
        }
        return at;
    }

    private static double bell(int distance, double sigma) {
        return StrictMath.exp(-distance * distance / (2 * sigma * sigma));
    }

    /** Launches it for the light in the sums; returns where the light is then. */
    DeviceMemory launch(Lens lens, FrameMemory memory) throws BackendException {
        if (lens.bloom().strength() > 0) {
            launchGlow(lens.bloom(), memory);
        }
        if (lens.straight()) {
            return memory.sums();
        }
        double perSquare = 4 * lens.distortion() / ((double) width * width + (double) height * height);
        queue.kernel("lens")
                .memory(memory.sums())
                .number(stride * height)
                .number(stride)
                .memory(memory.lens())
                .number(width)
                .number(height)
                .number((float) lens.zoom())
                .number((float) perSquare)
                .number((float) lens.fringe())
                .launch(Blocks.items(facts, width), height, 3);
        return memory.lens();
    }

    private void launchGlow(Bloom bloom, FrameMemory memory) throws BackendException {
        int plane = across * down;
        int cells = 3 * stride * height;
        queue.kernel("cells")
                .memory(memory.sums())
                .number(stride * height)
                .number(stride)
                .number(width)
                .number(height)
                .number((float) bloom.threshold())
                .memory(memory.lens())
                .number(cells)
                .number(across)
                .number(down)
                .launch(across, down, 1);
        int rows = cells + 3 * plane;
        int core = rows + 3 * plane;
        int halo = core + 3 * plane;
        spread(memory, cells, rows, 1, coreAt, reach(core(bloom)));
        spread(memory, rows, core, across, coreAt, reach(core(bloom)));
        spread(memory, cells, rows, 1, haloAt, reach(halo(bloom)));
        spread(memory, rows, halo, across, haloAt, reach(halo(bloom)));
        queue.kernel("glow")
                .memory(memory.sums())
                .number(stride * height)
                .number(stride)
                .number(width)
                .number(height)
                .memory(memory.lens())
                .number(core)
                .number(halo)
                .number(across)
                .number(down)
                .number((float) bloom.strength())
                .launch(Blocks.items(facts, width), height, 3);
    }

    private void spread(FrameMemory memory, int from, int to, int step, int bellAt, int reach) throws BackendException {
        queue.kernel("spread")
                .memory(memory.lens())
                .number(from)
                .number(to)
                .number(across)
                .number(down)
                .number(step)
                .memory(memory.tables().memory())
                .number(bellAt)
                .number(reach)
                .launch(across, down, 3);
    }
}
