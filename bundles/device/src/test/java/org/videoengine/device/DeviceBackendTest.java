package org.videoengine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceBackendTest {

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "6, 3", "8, 4", "16, 8", "64, 8"})
    void halfOfTheProcessorsServeTheDevice(int processors, int frames) {
        assertEquals(frames, DeviceBackend.concurrency(processors));
    }
}
