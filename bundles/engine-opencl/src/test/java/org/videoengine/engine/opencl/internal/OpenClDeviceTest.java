package org.videoengine.engine.opencl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.backend.BackendException;
import org.videoengine.device.Device;
import org.videoengine.device.DeviceCandidate;
import org.videoengine.device.DeviceMemory;
import org.videoengine.device.DeviceQueue;
import org.videoengine.device.SharedMemory;
import org.videoengine.device.SmokeTest;

class OpenClDeviceTest {
    private static final int COUNT = 3000;

    private static OpenClDevice open(boolean card) throws BackendException {
        return OpenClDevice.open(card ? Pocl.card() : Pocl.device());
    }

    @Test
    void isNamedAndMeasured() throws BackendException {
        try (OpenClDevice device = open(false)) {
            assertTrue(!device.facts().name().isBlank());
            assertTrue(
                    device.facts().detail().startsWith("OpenCL, "),
                    device.facts().detail());
            assertTrue(device.facts().memoryBytes() >= device.facts().largestBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void worksAgainAndAgain(boolean card) throws BackendException {
        try (OpenClDevice device = open(card)) {
            SmokeTest.run(device);
            SmokeTest.run(device);
            assertEquals(device.facts().memoryBytes(), device.freeBytes());
        }
    }

    /** The host writes, the device reads and writes, the host reads and writes again. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void memoryGoesToAndFro(boolean card) throws BackendException {
        try (OpenClDevice device = open(card);
                DeviceQueue queue = device.queue();
                SharedMemory memory = device.share(4 * COUNT)) {
            assertEquals(ByteOrder.nativeOrder(), memory.host().order());
            assertEquals(4 * COUNT, memory.host().capacity());
            IntBuffer host = memory.host().asIntBuffer();
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i < COUNT; i++) {
                    host.put(i, i * round);
                }
                queue.push(memory, memory.bytes());
                queue.kernel("smoke").memory(memory).number(COUNT).launch(COUNT, 1, 1);
                queue.kernel("smoke").memory(memory).number(COUNT - 1).launch(COUNT, 1, 1);
                queue.fetch(memory, memory.bytes());
                queue.finish();
                assertEquals(2, host.get(0));
                assertEquals((COUNT - 2) * round + 2, host.get(COUNT - 2));
                assertEquals((COUNT - 1) * round + 1, host.get(COUNT - 1));
            }
        }
    }

    /** What the host writes first gets there, and copies go to memory that nobody has pushed. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFirstPushBringsWhatWasWritten(boolean card) throws BackendException {
        try (OpenClDevice device = open(card);
                DeviceQueue queue = device.queue();
                SharedMemory memory = device.share(4 * COUNT);
                SharedMemory copy = device.share(4 * COUNT)) {
            for (int i = 0; i < COUNT; i++) {
                memory.host().putInt(4 * i, 5 * i);
                copy.host().putInt(4 * i, -1);
            }
            queue.push(memory, memory.bytes());
            queue.copy(memory, copy, memory.bytes());
            queue.fetch(copy, copy.bytes());
            queue.finish();
            for (int i = 0; i < COUNT; i++) {
                assertEquals(5 * i, copy.host().getInt(4 * i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesMoreThanJavaSees(boolean card) throws BackendException {
        try (OpenClDevice device = open(card)) {
            long before = device.freeBytes();
            BackendException failure = assertThrows(BackendException.class, () -> device.share(Integer.MAX_VALUE));
            assertTrue(
                    failure.getMessage()
                            .endsWith(
                                    " was asked for 2048 MiB that Java is to see, which sees 2047 MiB in one piece at most"),
                    failure.getMessage());
            assertEquals(before, device.freeBytes());
        }
    }

    @Test
    void countsItsMemory() throws BackendException {
        try (OpenClDevice device = open(false)) {
            long before = device.freeBytes();
            DeviceMemory memory = device.allocate(1 << 20);
            assertEquals(before - (1 << 20), device.freeBytes());
            memory.close();
            memory.close();
            assertEquals(before, device.freeBytes());
        }
    }

    @Test
    void saysHowMuchThereIs() throws BackendException {
        try (OpenClDevice device = open(false)) {
            long before = device.freeBytes();
            BackendException failure = assertThrows(
                    BackendException.class, () -> device.allocate(device.facts().largestBytes() + 1));
            assertTrue(
                    failure.getMessage().matches(".* was asked for \\d+ MiB, but has \\d+ MiB to give"),
                    failure.getMessage());
            assertEquals(before, device.freeBytes());
        }
    }

    @Test
    void saysWhatItDoesNotKnow() throws BackendException {
        try (OpenClDevice device = open(false);
                DeviceQueue queue = device.queue()) {
            BackendException failure = assertThrows(BackendException.class, () -> queue.kernel("polish"));
            assertTrue(failure.getMessage().contains("there is no kernel polish"), failure.getMessage());
            BackendException missing = assertThrows(
                    BackendException.class, () -> queue.kernel("smoke").launch(1, 1, 1));
            assertTrue(missing.getMessage().contains("kernel smoke could not be launched"), missing.getMessage());
        }
    }

    @Test
    void isOfNoUseWhenClosed() throws BackendException {
        OpenClDevice device = open(false);
        device.close();
        device.close();
        BackendException failure = assertThrows(BackendException.class, device::queue);
        assertTrue(failure.getMessage().endsWith("has been closed"), failure.getMessage());
    }

    @Test
    void isFound() throws BackendException {
        Pocl.device();
        List<DeviceCandidate> candidates = OpenClPlatforms.candidates();
        assertTrue(candidates.get(0).unfit().isEmpty());
        try (Device device = candidates.get(0).open()) {
            assertEquals(candidates.get(0).facts(), device.facts());
        }
    }
}
