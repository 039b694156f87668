package org.videoengine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.Bandwidth;

class BandwidthTestTest {

    @Test
    void takesNoMoreThanItsShareAndGivesItBack() throws BackendException {
        FakeDevice device = new FakeDevice(64 << 20, 8 << 20);
        Bandwidth bandwidth = BandwidthTest.measure(device);
        assertTrue(bandwidth.memory() > 0);
        assertTrue(bandwidth.toHost().isPresent() && bandwidth.toDevice().isPresent());
        assertEquals(0, device.open());
    }

    @Test
    void leavesNothingBehindWhenItFails() {
        FakeDevice device = new FakeDevice(64 << 20, 8 << 20);
        device.failsToFinish(true);
        assertThrows(BackendException.class, () -> BandwidthTest.measure(device));
        assertEquals(0, device.open());
        FakeDevice full = new FakeDevice(64 << 20, 8 << 20);
        full.failAfterAllocations(1);
        assertThrows(BackendException.class, () -> BandwidthTest.measure(full));
        assertEquals(0, full.open());
    }
}
