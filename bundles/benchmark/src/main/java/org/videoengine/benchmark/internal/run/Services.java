package org.videoengine.benchmark.internal.run;

import java.util.Optional;
import org.videoengine.backend.DeviceMemoryMeter;
import org.videoengine.backend.RenderBackend;
import org.videoengine.hardware.HardwareDetector;
import org.videoengine.optimizer.ConfigurationOptimizer;
import org.videoengine.quality.QualityValidator;
import org.videoengine.render.VideoEngine;

/** What a benchmark works with, as it is at the moment. */
public interface Services {

    /** The engine. */
    VideoEngine engine();

    /** What measures quality, if it is there. */
    Optional<QualityValidator> quality();

    /** What knows the machine, if it is there. */
    Optional<HardwareDetector> hardware();

    /** What estimates speeds, if it is there. */
    Optional<ConfigurationOptimizer> optimizer();

    /** What knows the memory of a backend's device, if it does. */
    Optional<DeviceMemoryMeter> deviceMemory(String backend);

    /** Lets the engine draw on a backend until the result is closed. */
    Offer offer(RenderBackend backend);

    /** The program's version. */
    String program();

    /** A backend that the engine may draw on. */
    interface Offer extends AutoCloseable {
        /** Takes it away again. */
        @Override
        void close();
    }
}
