package org.videoengine.device;

import java.util.OptionalDouble;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.Bandwidth;

/** Measures how fast a device moves bytes: the best of some rounds, each of them waited for. */
final class BandwidthTest {
    /** More than caches hold, where the device has as much. */
    private static final long MEMORY_BYTES = 256L << 20;

    private static final long COPIED_BYTES = 64L << 20;
    private static final int SHARE_OF_FREE = 4;
    private static final int COPIES = 8;
    private static final int WARM_UPS = 2;
    private static final int LEAST_ROUNDS = 5;
    private static final long LEAST_NANOS = 200_000_000;

    /** Something that moves bytes, and is over when it returns. */
    private interface Round {
        void run() throws BackendException;
    }

    private BandwidthTest() {}

    static Bandwidth measure(Device device) throws BackendException {
        long most = Math.min(device.freeBytes() / SHARE_OF_FREE, device.facts().largestBytes());
        try (DeviceQueue queue = device.queue()) {
            double memory = memory(device, queue, Math.min(MEMORY_BYTES, most));
            try (SharedMemory shared = device.share(Math.min(COPIED_BYTES, most))) {
                if (!shared.copied()) {
                    return new Bandwidth(OptionalDouble.empty(), OptionalDouble.empty(), memory);
                }
                double toDevice = best(shared.bytes(), () -> {
                    queue.push(shared, shared.bytes());
                    queue.finish();
                });
                double toHost = best(shared.bytes(), () -> {
                    queue.fetch(shared, shared.bytes());
                    queue.finish();
                });
                return new Bandwidth(OptionalDouble.of(toDevice), OptionalDouble.of(toHost), memory);
            }
        }
    }

    private static double memory(Device device, DeviceQueue queue, long bytes) throws BackendException {
        try (DeviceMemory from = device.allocate(bytes);
                DeviceMemory to = device.allocate(bytes)) {
            return best(2 * COPIES * bytes, () -> {
                for (int i = 0; i < COPIES; i++) {
                    queue.copy(from, to, bytes);
                }
                queue.finish();
            });
        }
    }

    /** Bytes a second. */
    private static double best(long bytes, Round round) throws BackendException {
        for (int i = 0; i < WARM_UPS; i++) {
            round.run();
        }
        long shortest = Long.MAX_VALUE;
        long start = System.nanoTime();
        for (int i = 0; i < LEAST_ROUNDS || System.nanoTime() - start < LEAST_NANOS; i++) {
            long begun = System.nanoTime();
            round.run();
            shortest = Math.min(shortest, System.nanoTime() - begun);
        }
        return bytes * 1e9 / Math.max(1, shortest);
    }
}
