package org.videoengine.engine.cuda.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.Bandwidth;
import org.videoengine.device.Device;
import org.videoengine.device.DeviceBackend;
import org.videoengine.device.DeviceCandidate;
import org.videoengine.device.DeviceKernel;
import org.videoengine.device.DeviceMemory;
import org.videoengine.device.DeviceQueue;
import org.videoengine.device.SharedMemory;
import org.videoengine.device.SmokeTest;

/** A device behind JCuda, with {@link StandInDriver} for a driver. */
class CudaDeviceTest {
    private static final int COUNT = 1000;

    private List<DeviceCandidate> found;
    private Device device;

    @BeforeEach
    void open() throws BackendException {
        StandInDriver.load();
        found = CudaDriver.load().devices();
        device = found.get(0).open();
    }

    @AfterEach
    void close() {
        if (device != null) {
            device.close();
        }
    }

    private static String message(Executable fails) {
        return assertThrows(BackendException.class, fails).getMessage();
    }

    @Test
    void tellsWhatItIs() {
        assertEquals("Stand-in for CUDA", device.facts().name());
        assertEquals(
                "driver for CUDA 12.6, compute capability 7.5, 1 multiprocessors",
                device.facts().detail());
        assertEquals(1L << 30, device.facts().memoryBytes());
        assertEquals(Optional.of("CUDA 12.6"), device.facts().info().driver());
        assertEquals(Optional.of("0001:01:01.0"), device.facts().info().pciAddress());
        assertEquals(Optional.empty(), found.get(0).unfit());
    }

    @Test
    void refusesDevicesThatAreTooOld() {
        assertEquals(
                Optional.of("Stand-in too old for CUDA is of compute capability 6.1, but 7.5 or newer is needed"),
                found.get(1).unfit());
    }

    @Test
    void oneThatDoesNotAnswerHidesNoOther() {
        assertEquals(3, found.size());
        assertEquals(
                Optional.of("device 2 could not tell its name: (CUDA_ERROR_UNKNOWN)"),
                found.get(2).unfit());
        assertEquals(found.get(2).unfit().get(), message(() -> found.get(2).open()));
    }

    @Test
    void passesTheSmokeTest() throws BackendException {
        long before = device.freeBytes();
        SmokeTest.run(device);
        assertEquals(before, device.freeBytes());
    }

    @Test
    void measuresHowFastBytesMove() throws BackendException {
        long before = device.freeBytes();
        DeviceBackend backend = new DeviceBackend(device, "cuda:0", BackendDescriptor.Kind.CUDA, 1);
        Bandwidth bandwidth = backend.measureBandwidth();
        assertTrue(bandwidth.memory() > 0 && bandwidth.toDevice().isPresent(), bandwidth.toString());
        assertEquals(before, device.freeBytes());
    }

    @Test
    void worksWhenItIsWaitedForAndNotBefore() throws BackendException {
        try (DeviceQueue queue = device.queue();
                SharedMemory numbers = device.share(COUNT * 4L)) {
            numbers.host().putInt(0, 41);
            queue.push(numbers, numbers.bytes());
            queue.kernel("smoke").memory(numbers).number(1).launch(1, 1, 1);
            queue.fetch(numbers, numbers.bytes());
            assertEquals(41, numbers.host().getInt(0));
            queue.finish();
            assertEquals(42, numbers.host().getInt(0));
        }
    }

    @Test
    void copiesWithinItsMemory() throws BackendException {
        try (DeviceQueue queue = device.queue();
                SharedMemory from = device.share(COUNT);
                SharedMemory to = device.share(COUNT)) {
            assertTrue(from.copied());
            from.host().put(COUNT - 1, (byte) 7);
            queue.push(from, COUNT);
            queue.copy(from, to, COUNT);
            queue.fetch(to, COUNT);
            queue.finish();
            assertEquals(7, to.host().get(COUNT - 1));
        }
    }

    @Test
    void hasOneKernelForAName() throws BackendException {
        try (DeviceQueue queue = device.queue();
                DeviceQueue other = device.queue()) {
            assertSame(queue.kernel("smoke"), queue.kernel("smoke"));
            assertNotEquals(queue.kernel("smoke"), other.kernel("smoke"));
            assertEquals(
                    "there is no kernel nothing among " + PtxText.kernels().keySet(),
                    message(() -> queue.kernel("nothing")));
        }
    }

    @Test
    void refusesArgumentsThatDoNotFit() throws BackendException {
        try (DeviceQueue queue = device.queue();
                DeviceMemory memory = device.allocate(4)) {
            DeviceKernel smoke = queue.kernel("smoke");
            assertEquals(
                    "the kernel smoke takes memory in place 1, not a whole number", message(() -> smoke.number(1)));
            assertEquals(
                    "the kernel smoke takes a whole number in place 2, not a number in floating point",
                    message(() -> smoke.memory(memory).number(1f)));
            assertEquals(
                    "the kernel smoke takes no argument in place 3, not memory",
                    message(() -> smoke.memory(memory).number(1).memory(memory)));
            assertEquals("the kernel smoke takes 2 arguments, and was given 1", message(() -> smoke.memory(memory)
                    .launch(1, 1, 1)));
        }
    }

    @Test
    void saysHowMuchMemoryThereIs() throws BackendException {
        try (DeviceMemory half = device.allocate(1 << 29)) {
            assertEquals(1L << 29, half.bytes());
            assertEquals(
                    "Stand-in for CUDA was asked for 513 MiB of memory, but has 512 MiB of 1024 MiB free",
                    message(() -> device.allocate((1 << 29) + 1)));
        }
    }

    @Test
    void refusesMoreThanJavaSees() throws BackendException {
        long before = device.freeBytes();
        assertEquals(
                "Stand-in for CUDA was asked for 2048 MiB that Java is to see, which sees 2047 MiB in one piece at most",
                message(() -> device.share(1L << 31)));
        assertEquals(before, device.freeBytes());
    }

    @Test
    void namesTheFaultOfAKernel() throws BackendException {
        try (DeviceQueue queue = device.queue();
                SharedMemory numbers = device.share(COUNT * 4L)) {
            queue.kernel("smoke").memory(numbers).number(1 << 24).launch(1 << 24, 1, 1);
            assertEquals(
                    "Stand-in for CUDA could not finish its work: an illegal memory access was encountered"
                            + " (CUDA_ERROR_ILLEGAL_ADDRESS)",
                    message(queue::finish));
        }
    }

    /** Cells that are spread in their own place are read by one thread and written by another. */
    @Test
    void findsThreadsThatRace() throws BackendException {
        try (DeviceQueue queue = device.queue();
                DeviceMemory cells = device.allocate(COUNT * 4L);
                DeviceMemory bells = device.allocate(3 * 4L)) {
            StandInDriver.watch(true);
            spread(queue, cells, bells, COUNT / 2);
            queue.finish();
            spread(queue, cells, bells, 0);
            assertEquals(
                    "Stand-in for CUDA could not finish its work: threads of the kernel spread race for a byte"
                            + " (CUDA_ERROR_LAUNCH_FAILED)",
                    message(queue::finish));
        } finally {
            StandInDriver.watch(false);
        }
    }

    private static void spread(DeviceQueue queue, DeviceMemory cells, DeviceMemory bells, int to)
            throws BackendException {
        queue.kernel("spread")
                .memory(cells)
                .number(0)
                .number(to)
                .number(COUNT / 2)
                .number(1)
                .number(1)
                .memory(bells)
                .number(0)
                .number(1)
                .launch(COUNT / 2, 1, 1);
    }

    @Test
    void staysUntilNothingIsLeftOfWhatWasMadeByIt() throws BackendException {
        DeviceQueue queue = device.queue();
        SharedMemory numbers = device.share(COUNT * 4L);
        device.close();
        device.close();
        numbers.host().putInt(0, 1);
        queue.push(numbers, numbers.bytes());
        queue.kernel("smoke").memory(numbers).number(1).launch(1, 1, 1);
        queue.fetch(numbers, numbers.bytes());
        queue.finish();
        assertEquals(2, numbers.host().getInt(0));
        queue.close();
        numbers.close();
        numbers.close();
        assertEquals(0, StandInDriver.held());
        Device again = found.get(0).open();
        assertEquals(again.facts().memoryBytes(), again.freeBytes());
        again.close();
        assertEquals(0, StandInDriver.held());
    }
}
