package org.videoengine.engine.opencl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.Bandwidth;
import org.videoengine.device.DeviceBackend;

class OpenClBandwidthTest {
    /** No memory is as slow, and none as fast. */
    private static final double LEAST = 1e8;

    private static final double MOST = 1e14;

    @Test
    void isMeasuredWhereBytesMove() throws Exception {
        DeviceProperties properties = Pocl.device();
        try (OpenClDevice device = OpenClDevice.open(properties)) {
            DeviceBackend backend = new DeviceBackend(device, "opencl:0", BackendDescriptor.Kind.OPENCL, 1);
            Bandwidth bandwidth = backend.measureBandwidth();
            assertTrue(bandwidth.memory() > LEAST && bandwidth.memory() < MOST, bandwidth.toString());
            assertEquals(properties.unified(), bandwidth.toHost().isEmpty(), bandwidth.toString());
            assertEquals(properties.unified(), bandwidth.toDevice().isEmpty(), bandwidth.toString());
        }
    }
}
