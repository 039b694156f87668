package org.videoengine.device;

import java.nio.IntBuffer;
import org.videoengine.backend.BackendException;

/** Whether a device really works: a kernel is compiled, launched and found to have done what it should. */
public final class SmokeTest {
    private static final int COUNT = 1000;

    private SmokeTest() {}

    /**
     * Tries a device.
     *
     * @throws BackendException if it fails or calculates wrongly
     */
    public static void run(Device device) throws BackendException {
        try (DeviceQueue queue = device.queue();
                SharedMemory numbers = device.share((long) COUNT * Integer.BYTES)) {
            numbers.host().clear();
            IntBuffer host = numbers.host().asIntBuffer();
            for (int i = 0; i < COUNT; i++) {
                host.put(i, 3 * i);
            }
            queue.push(numbers, numbers.bytes());
            queue.kernel("smoke").memory(numbers).number(COUNT).launch(COUNT, 1, 1);
            queue.fetch(numbers, numbers.bytes());
            queue.finish();
            for (int i = 0; i < COUNT; i++) {
                if (host.get(i) != 3 * i + 1) {
                    throw new BackendException(device.facts().name() + " calculates wrongly: 3 * " + i + " + 1 is "
                            + host.get(i) + " to it");
                }
            }
        }
    }
}
