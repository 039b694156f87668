package org.videoengine.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.videoengine.hardware.ComputeDevice;
import org.videoengine.hardware.Container;
import org.videoengine.hardware.Disk;
import org.videoengine.hardware.GraphicsProcessor;
import org.videoengine.hardware.Hardware;
import org.videoengine.hardware.JavaRuntime;
import org.videoengine.hardware.OperatingSystem;
import org.videoengine.hardware.Processor;
import org.videoengine.hardware.RequirementReport;
import org.videoengine.hardware.WriteSpeed;
import org.videoengine.media.CodecInfo;

/** A machine as a document. What is not known is left out. */
final class HardwareDocument {

    private HardwareDocument() {}

    static Map<String, Object> of(Hardware hardware) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("time", hardware.time().toString());
        document.put("processor", processor(hardware.processor()));
        document.put(
                "memory",
                Map.of(
                        "totalBytes",
                        hardware.memory().totalBytes(),
                        "availableBytes",
                        hardware.memory().availableBytes()));
        hardware.container().ifPresent(container -> document.put("container", container(container)));
        document.put(
                "disks", hardware.disks().stream().map(HardwareDocument::disk).toList());
        document.put("operatingSystem", system(hardware.operatingSystem()));
        document.put("java", java(hardware.java()));
        document.put(
                "graphics",
                hardware.graphics().stream().map(HardwareDocument::graphics).toList());
        document.put(
                "devices",
                hardware.devices().stream().map(HardwareDocument::device).toList());
        hardware.encoders()
                .ifPresent(encoders -> document.put(
                        "encoders",
                        encoders.stream().map(HardwareDocument::encoder).toList()));
        document.put("requirements", requirements(RequirementReport.of(hardware)));
        document.put("notes", hardware.notes());
        return document;
    }

    private static Map<String, Object> processor(Processor processor) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("model", processor.model());
        document.put("architecture", processor.architecture());
        document.put("physicalCores", processor.physicalCores());
        document.put("logicalCores", processor.logicalCores());
        document.put("availableProcessors", processor.availableProcessors());
        document.put("vectorBits", processor.simd().vectorBits());
        document.put("vectorDetail", processor.simd().detail());
        return document;
    }

    private static Map<String, Object> container(Container container) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("mechanism", container.mechanism());
        container.memoryLimitBytes().ifPresent(bytes -> document.put("memoryLimitBytes", bytes));
        container.memoryUsedBytes().ifPresent(bytes -> document.put("memoryUsedBytes", bytes));
        container.processors().ifPresent(processors -> document.put("processors", processors));
        return document;
    }

    private static Map<String, Object> disk(Disk disk) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("mount", disk.mount());
        document.put("type", disk.type());
        document.put("totalBytes", disk.totalBytes());
        document.put("freeBytes", disk.freeBytes());
        disk.writeSpeed().ifPresent(speed -> document.put("writeSpeed", speed(speed)));
        return document;
    }

    private static Map<String, Object> speed(WriteSpeed speed) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("folder", speed.folder());
        document.put("bytes", speed.bytes());
        document.put("bytesPerSecond", speed.bytesPerSecond());
        return document;
    }

    private static Map<String, Object> system(OperatingSystem system) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", system.name());
        document.put("version", system.version());
        document.put("kernel", system.kernel());
        return document;
    }

    private static Map<String, Object> java(JavaRuntime java) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("vendor", java.vendor());
        document.put("version", java.version());
        document.put("machine", java.machine());
        document.put("maxHeapBytes", java.maxHeapBytes());
        document.put("vectorModule", java.vectorModule());
        return document;
    }

    private static Map<String, Object> graphics(GraphicsProcessor graphics) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", graphics.name());
        document.put("vendor", graphics.vendor());
        graphics.pciAddress().ifPresent(address -> document.put("pciAddress", address));
        graphics.driver().ifPresent(driver -> document.put("driver", driver));
        graphics.memoryBytes().ifPresent(bytes -> document.put("memoryBytes", bytes));
        document.put("backends", graphics.backends());
        return document;
    }

    private static Map<String, Object> device(ComputeDevice device) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("backend", device.backend());
        document.put("kind", device.kind().name().toLowerCase(Locale.ROOT));
        device.name().ifPresent(name -> document.put("name", name));
        device.platform().ifPresent(platform -> document.put("platform", platform));
        device.driver().ifPresent(driver -> document.put("driver", driver));
        device.memoryBytes().ifPresent(bytes -> document.put("memoryBytes", bytes));
        document.put("processor", device.processor());
        device.reason().ifPresent(reason -> document.put("reason", reason));
        return document;
    }

    private static Map<String, Object> encoder(CodecInfo codec) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("codec", codec.name());
        document.put("encoder", codec.encoder());
        document.put("containers", codec.containers());
        return document;
    }

    private static Map<String, Object> requirements(RequirementReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        report.reached().ifPresent(level -> document.put("reached", level.id()));
        report.next().ifPresent(level -> document.put("next", level.id()));
        document.put("missing", List.copyOf(report.missing()));
        return document;
    }
}
