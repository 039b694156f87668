package org.videoengine.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.DeviceInfo;

/** A device that draws nothing, counts what is open, and fails when it is told to. */
final class FakeDevice implements Device {
    private static final int NEVER = Integer.MAX_VALUE;

    final List<String> launches = new ArrayList<>();
    private final DeviceFacts facts;
    private int open;
    private int allocationsLeft = NEVER;
    private boolean failsToFinish;
    private long allocated;
    boolean closed;

    FakeDevice(long memoryBytes, long largestBytes) {
        facts = new DeviceFacts(
                "Fake 9000", "made for tests", memoryBytes, largestBytes, info(DeviceInfo.Type.GRAPHICS));
    }

    static DeviceInfo info(DeviceInfo.Type type) {
        return new DeviceInfo(type, Optional.empty(), Optional.of("1.0"), Optional.empty(), OptionalInt.empty());
    }

    /** Memories and queues that have not been closed. */
    int open() {
        return open;
    }

    /** The allocation after so many more fails. */
    void failAfterAllocations(int count) {
        allocationsLeft = count;
    }

    void failsToFinish(boolean value) {
        failsToFinish = value;
    }

    @Override
    public DeviceFacts facts() {
        return facts;
    }

    @Override
    public long freeBytes() {
        return facts.memoryBytes() - allocated;
    }

    @Override
    public DeviceMemory allocate(long bytes) throws BackendException {
        return share(bytes);
    }

    @Override
    public SharedMemory share(long bytes) throws BackendException {
        if (bytes < 1) {
            throw new AssertionError("asked for " + bytes + " bytes");
        }
        if (bytes > facts.largestBytes()) {
            throw new BackendException("Fake 9000 gives no piece of " + bytes + " bytes");
        }
        if (allocationsLeft-- == 0) {
            throw new BackendException("Fake 9000 has no memory left");
        }
        open++;
        allocated += bytes;
        return new FakeMemory(bytes);
    }

    @Override
    public DeviceQueue queue() {
        open++;
        return new FakeQueue();
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class FakeMemory implements SharedMemory {
        private final ByteBuffer host;
        private boolean closed;

        FakeMemory(long bytes) {
            host = ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.nativeOrder());
        }

        @Override
        public ByteBuffer host() {
            return host;
        }

        @Override
        public long bytes() {
            return host.capacity();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open--;
                allocated -= host.capacity();
            }
        }
    }

    private final class FakeQueue implements DeviceQueue {
        private boolean closed;

        @Override
        public DeviceKernel kernel(String name) {
            return new FakeKernel(name);
        }

        @Override
        public void push(SharedMemory memory, long bytes) {
            if (bytes > memory.bytes()) {
                throw new AssertionError(bytes + " bytes of " + memory.bytes());
            }
        }

        @Override
        public void fetch(SharedMemory memory, long bytes) {
            push(memory, bytes);
        }

        @Override
        public void copy(DeviceMemory from, DeviceMemory to, long bytes) {
            ((FakeMemory) to).host.put(0, ((FakeMemory) from).host, 0, (int) bytes);
        }

        @Override
        public void finish() throws BackendException {
            if (failsToFinish) {
                throw new BackendException("Fake 9000 has been pulled out");
            }
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open--;
            }
        }
    }

    private final class FakeKernel implements DeviceKernel {
        private final String name;
        private SharedMemory first;

        FakeKernel(String name) {
            this.name = name;
        }

        @Override
        public DeviceKernel memory(DeviceMemory memory) {
            if (memory == null) {
                throw new AssertionError(name + " was given no memory");
            }
            first = first == null ? (SharedMemory) memory : first;
            return this;
        }

        @Override
        public DeviceKernel number(int value) {
            return this;
        }

        @Override
        public DeviceKernel number(float value) {
            return this;
        }

        @Override
        public void launch(int columns, int rows, int planes) {
            launches.add(name + " " + columns + "x" + rows + "x" + planes);
            if (name.equals("smoke")) {
                for (int i = 0; i < columns; i++) {
                    first.host().putInt(4 * i, first.host().getInt(4 * i) + 1);
                }
            }
        }
    }
}
