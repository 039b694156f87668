package org.videoengine.doctor.internal.check;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.hardware.ComputeDevice;
import org.videoengine.hardware.Container;
import org.videoengine.hardware.Disk;
import org.videoengine.hardware.GraphicsProcessor;
import org.videoengine.hardware.Hardware;
import org.videoengine.hardware.JavaRuntime;
import org.videoengine.hardware.Memory;
import org.videoengine.hardware.OperatingSystem;
import org.videoengine.hardware.Processor;
import org.videoengine.hardware.ProcessorLoad;
import org.videoengine.hardware.Simd;
import org.videoengine.hardware.WriteSpeed;
import org.videoengine.media.CodecInfo;

/** A machine on which something is wrong; all else is as it should be. */
final class Machine implements DiagnosticContext {
    static final long MIB = 1 << 20;

    Path folder = Path.of("");
    Simd simd = new Simd(256, "Vector API, 256 bit");
    Optional<Container> container = Optional.empty();
    JavaRuntime java = new JavaRuntime("Example", "17", "Example VM", 4096 * MIB, true);
    List<GraphicsProcessor> graphics = List.of();
    List<ComputeDevice> devices = List.of();
    Optional<List<CodecInfo>> encoders = Optional.of(List.of());
    double bytesPerSecond = 1e9;
    ProcessorLoad load = new ProcessorLoad(
            OptionalDouble.of(0.5),
            OptionalDouble.of(0.02),
            OptionalDouble.of(0),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty());

    static JavaRuntime java(long heap, boolean vectorModule) {
        return new JavaRuntime("Example", "17", "Example VM", heap, vectorModule);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public ProcessorLoad load() {
        return load;
    }

    @Override
    public Hardware hardware() {
        return new Hardware(
                Instant.EPOCH,
                new Processor("Example", "amd64", 4, 8, 8, simd),
                new Memory(16384 * MIB, 12000 * MIB),
                container,
                List.of(new Disk(
                        "/",
                        "ext4",
                        1L << 40,
                        1L << 39,
                        Optional.of(new WriteSpeed(folder.toString(), 256 * MIB, bytesPerSecond)))),
                new OperatingSystem("Example OS", "1", ""),
                java,
                graphics,
                devices,
                encoders,
                List.of());
    }
}
