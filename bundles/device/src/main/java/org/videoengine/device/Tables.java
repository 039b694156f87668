package org.videoengine.device;

import java.nio.IntBuffer;
import java.util.Arrays;
import org.videoengine.backend.BackendException;

/** What kernels look up for one frame: words of 32 bits, whole numbers or floats, written one after the other. For one thread. */
final class Tables implements AutoCloseable {
    private final int[] words;
    private final SharedMemory memory;
    private final IntBuffer host;
    private int used;

    Tables(Device device, int capacity) throws BackendException {
        words = new int[capacity];
        memory = device.share((long) capacity * Integer.BYTES);
        host = memory.host().asIntBuffer();
    }

    void clear() {
        used = 0;
    }

    /** Room for so many words; returns the first one's place. */
    int reserve(int count) {
        int at = used;
        used += count;
        if (used > words.length) {
            throw new IllegalStateException("a frame needs " + used + " words of tables, not " + words.length);
        }
        return at;
    }

    void set(int at, int value) {
        words[at] = value;
    }

    void set(int at, float value) {
        words[at] = Float.floatToRawIntBits(value);
    }

    void add(int at, double value) {
        words[at] = Float.floatToRawIntBits((float) (Float.intBitsToFloat(words[at]) + value));
    }

    /** Makes words 0. */
    void zero(int at, int count) {
        Arrays.fill(words, at, at + count, 0);
    }

    /** Brings everything to the device. */
    void push(DeviceQueue queue) throws BackendException {
        host.clear();
        host.put(words, 0, used);
        queue.push(memory, (long) used * Integer.BYTES);
    }

    DeviceMemory memory() {
        return memory;
    }

    @Override
    public void close() {
        memory.close();
    }
}
