package org.videoengine.device;

import org.videoengine.backend.BackendException;

/**
 * What is drawn into while one frame is drawn, and used again for the next. For one thread.
 *
 * @param tables of passes
 * @param lines between the two passes of straight views
 * @param sums of passes
 * @param lens room for what is seen through a lens: light, and the cells of its glow
 * @param frame codes, which the host fetches
 */
record FrameMemory(Tables tables, DeviceMemory lines, DeviceMemory sums, DeviceMemory lens, SharedMemory frame)
        implements AutoCloseable {

    /** Allocates everything. */
    static FrameMemory allocate(Device device, FrameNeeds needs) throws BackendException {
        Tables tables = null;
        DeviceMemory lines = null;
        DeviceMemory sums = null;
        DeviceMemory lens = null;
        try {
            tables = new Tables(device, needs.tableWords());
            lines = device.allocate(Math.max(1, needs.lineBytes()));
            sums = device.allocate(Math.max(1, needs.sumBytes()));
            lens = device.allocate(Math.max(1, needs.lensBytes()));
            SharedMemory frame = device.share(needs.frameBytes());
            return new FrameMemory(tables, lines, sums, lens, frame);
        } catch (BackendException | RuntimeException | Error e) {
            close(tables, lines, sums, lens);
            throw e;
        }
    }

    private static void close(Tables tables, DeviceMemory... memories) {
        if (tables != null) {
            tables.close();
        }
        for (DeviceMemory memory : memories) {
            if (memory != null) {
                memory.close();
            }
        }
    }

    @Override
    public void close() {
        close(tables, lines, sums, lens, frame);
    }
}
