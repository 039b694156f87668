package org.videoengine.gpucheck.internal.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.Bandwidth;
import org.videoengine.backend.BandwidthMeter;
import org.videoengine.backend.RenderBackend;

/**
 * How fast bytes move, by the device's own means where it has them; a backend on the processor has the host's memory.
 *
 * @param bandwidth empty if nothing could be measured
 * @param how it was measured, or why not
 */
record Throughput(Optional<Bandwidth> bandwidth, String how) {
    /** Before it was measured. */
    static final Throughput UNKNOWN = new Throughput(Optional.empty(), "it was not reached");

    static Throughput of(RenderBackend backend) {
        if (backend instanceof BandwidthMeter meter) {
            try {
                return new Throughput(
                        Optional.of(meter.measureBandwidth()),
                        "the backend's own transfers, and copies within the device's memory");
            } catch (BackendException | RuntimeException e) {
                return new Throughput(Optional.empty(), "the backend could not measure it: " + e.getMessage());
            }
        }
        if (backend.descriptor().kind() == BackendDescriptor.Kind.CPU) {
            return new Throughput(
                    Optional.of(
                            new Bandwidth(OptionalDouble.empty(), OptionalDouble.empty(), HostMemory.bytesPerSecond())),
                    "arrays copied in Java by as many threads as there are processors");
        }
        return new Throughput(Optional.empty(), "the backend has no means to measure it");
    }

    /** Share of the copies to the host that this many bytes a second take; empty where nothing is copied. */
    Optional<Double> shareOfCopies(double bytesPerSecond) {
        return bandwidth
                .map(Bandwidth::toHost)
                .filter(OptionalDouble::isPresent)
                .map(rate -> bytesPerSecond / rate.getAsDouble());
    }

    /** Share of the device's memory bandwidth that this many bytes a second take. */
    Optional<Double> shareOfMemory(double bytesPerSecond) {
        return bandwidth.map(measured -> bytesPerSecond / measured.memory());
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("toDevice", bandwidth.map(b -> orNull(b.toDevice())).orElse(null));
        document.put("toHost", bandwidth.map(b -> orNull(b.toHost())).orElse(null));
        document.put("memory", bandwidth.map(Bandwidth::memory).orElse(null));
        document.put("how", how);
        return document;
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
