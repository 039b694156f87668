package org.videoengine.doctor.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendState;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.Finding;
import org.videoengine.doctor.Severity;
import org.videoengine.hardware.ComputeDevice;
import org.videoengine.hardware.Container;
import org.videoengine.hardware.GraphicsProcessor;
import org.videoengine.hardware.ProcessorLoad;
import org.videoengine.hardware.Simd;
import org.videoengine.media.CodecInfo;

/** Each kind of trouble is seen, with its figures, and told apart from what is as it should be. */
class ChecksTest {
    @TempDir
    Path folder;

    private final Machine machine = new Machine();

    private List<Finding> examine(DiagnosticCheck check) {
        try {
            List<Finding> findings = check.examine(machine);
            assertFalse(findings.isEmpty());
            for (Finding finding : findings) {
                assertEquals(check.id(), finding.check());
                for (String text : List.of(finding.found(), finding.why(), finding.fix())) {
                    assertTrue(text.isEmpty() || text.matches("[A-Z](?s:.*)[.]"), text);
                }
                assertEquals(finding.severity() == Severity.OK, finding.why().isEmpty(), finding.toString());
                assertTrue(finding.severity().compareTo(Severity.WARNING) < 0
                        || !finding.fix().isEmpty());
            }
            return findings;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void says(DiagnosticCheck check, Severity severity, String... words) {
        Finding finding = examine(check).get(0);
        assertEquals(severity, finding.severity(), finding.toString());
        String text = finding.found() + ' ' + finding.why() + ' ' + finding.fix();
        for (String word : words) {
            assertTrue(text.contains(word), text);
        }
    }

    private static GraphicsProcessor card(String vendor, String driver, String... backends) {
        return new GraphicsProcessor(
                "Card",
                vendor,
                Optional.of("0000:01:00.0"),
                Optional.ofNullable(driver),
                OptionalLong.empty(),
                List.of(backends));
    }

    private static ComputeDevice device(BackendDescriptor.Kind kind, String name, String reason) {
        return new ComputeDevice(
                kind.name().toLowerCase() + ":0",
                kind,
                Optional.ofNullable(name),
                Optional.of("Platform"),
                Optional.of("1.0"),
                OptionalLong.empty(),
                false,
                Optional.ofNullable(reason));
    }

    @Test
    void graphicsDriver() {
        GraphicsDriverCheck check = new GraphicsDriverCheck();
        says(check, Severity.INFO, "no graphics processor");
        machine.graphics = List.of(card("NVIDIA", null));
        says(
                check,
                Severity.WARNING,
                "Card at 0000:01:00.0 has no driver",
                "Install the driver of NVIDIA for CUDA 12.0");
        machine.graphics = List.of(card("NVIDIA", "nouveau"));
        machine.devices =
                List.of(device(BackendDescriptor.Kind.CUDA, null, "there is no NVIDIA driver on this machine"));
        says(check, Severity.WARNING, "nouveau", "there is no NVIDIA driver on this machine");
        machine.graphics = List.of(card("AMD", "amdgpu"));
        says(check, Severity.WARNING, "amdgpu, but no backend draws on it", "ROCm");
        machine.graphics = List.of(card("AMD", "vfio-pci"));
        says(check, Severity.INFO, "virtual machines");
        machine.graphics = List.of(card("NVIDIA", "nvidia 550.54.15", "cuda:0", "opencl:0"));
        says(check, Severity.OK, "nvidia 550.54.15", "cuda:0 and opencl:0 draw");
        machine.graphics = List.of(card("1a03", "ast"));
        says(check, Severity.INFO, "no graphics processor");
    }

    @Test
    void openClPlatform() throws IOException {
        OpenClPlatformCheck check = new OpenClPlatformCheck(folder);
        says(check, Severity.INFO, "No backend for OpenCL is installed");
        machine.devices = List.of(
                device(BackendDescriptor.Kind.OPENCL, null, "OpenCL's loader (libOpenCL.so.1) is not installed"));
        says(check, Severity.INFO, "libOpenCL.so.1");
        machine.devices = List.of(device(BackendDescriptor.Kind.OPENCL, null, "no OpenCL device was found"));
        says(check, Severity.WARNING, "no platform", "no driver is registered in " + folder);
        Files.writeString(folder.resolve("gone.icd"), "libgone.so");
        says(check, Severity.WARNING, "1 driver is registered in " + folder);
        machine.devices = List.of(device(BackendDescriptor.Kind.OPENCL, "Device", null));
        says(check, Severity.OK, "The platform Platform has the device Device (opencl:0)");
    }

    @Test
    void vectorModule() {
        VectorModuleCheck check = new VectorModuleCheck();
        says(check, Severity.OK, "256 bits");
        machine.simd = new Simd(0, "scalar (it is off)");
        says(check, Severity.WARNING, "scalar (it is off)");
        machine.java = Machine.java(4096 * Machine.MIB, false);
        says(check, Severity.WARNING, "--add-modules jdk.incubator.vector");
    }

    @Test
    void heapSize() {
        HeapCheck check = new HeapCheck();
        says(check, Severity.OK, "4096 MiB");
        machine.java = Machine.java(HeapCheck.COMFORTABLE - 1, true);
        says(check, Severity.WARNING, "-Xmx");
        machine.java = Machine.java(HeapCheck.LEAST - 1, true);
        says(check, Severity.ERROR, "needs " + HeapCheck.LEAST / Machine.MIB + " MiB");
    }

    @Test
    void containerMemory() {
        ContainerMemoryCheck check = new ContainerMemoryCheck();
        says(check, Severity.OK, "No container");
        machine.container = Optional.of(limit(8192, 7800));
        says(check, Severity.WARNING, "allows 8192 MiB of 16384 MiB", "7800 MiB are in use");
        machine.container = Optional.of(limit(8192, 1000));
        says(check, Severity.OK, "1000 MiB are in use");
        machine.container = Optional.of(limit(4096, 1000));
        says(check, Severity.WARNING, "heap may grow to 4096 MiB");
        machine.container = Optional.of(
                new Container("cgroup v2", OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.of(2)));
        says(check, Severity.OK, "No container");
    }

    private static Container limit(long mib, long used) {
        return new Container(
                "cgroup v2",
                OptionalLong.of(mib * Machine.MIB),
                OptionalLong.of(used * Machine.MIB),
                OptionalDouble.empty());
    }

    @Test
    void disk() {
        DiskCheck check = new DiskCheck(folder);
        machine.folder = folder;
        machine.bytesPerSecond = 12.3e6;
        Finding speed = examine(check).get(1);
        assertEquals(Severity.WARNING, speed.severity());
        assertTrue(speed.found().contains("12.3 MB a second"), speed.found());
        assertTrue(speed.why().contains("74.6 MB for each second"), speed.why());
        machine.bytesPerSecond = 500e6;
        assertEquals(Severity.OK, examine(check).get(1).severity());
    }

    @Test
    void processorLoad() {
        ProcessorLoadCheck check = new ProcessorLoadCheck();
        says(check, Severity.OK, "2.0 %", "0.50 threads wanted to run on its 8");
        machine.load = load(9.5, 0.1, 0, null, null, null, null);
        says(check, Severity.INFO, "9.50 threads wanted to run, and the processor has 8");
        machine.load = load(9.5, 0.6, 0, null, null, null, null);
        says(check, Severity.WARNING, "Other programs use 60 %");
        machine.load = load(0, 0, 0.2, null, null, null, null);
        says(check, Severity.WARNING, "gave 20 % of its processor to others");
        machine.load = load(0, 0, 0, 0.31, null, null, null);
        says(check, Severity.WARNING, "stopped in 31 %");
        machine.load = load(0, 0, 0, null, 0.5, null, null);
        says(check, Severity.WARNING, "held to 50 %");
        machine.load = load(0, 0, 0, null, null, 12L, 2.0);
        says(check, Severity.WARNING, "2.00 degrees");
        machine.load = load(0, 0, 0, null, null, 12L, 40.0);
        says(check, Severity.INFO, "since the system started: 12");
    }

    private static ProcessorLoad load(
            double average, double others, double stolen, Double throttled, Double limit, Long heat, Double margin) {
        return new ProcessorLoad(
                OptionalDouble.of(average),
                OptionalDouble.of(others),
                OptionalDouble.of(stolen),
                throttled == null ? OptionalDouble.empty() : OptionalDouble.of(throttled),
                limit == null ? OptionalDouble.empty() : OptionalDouble.of(limit),
                heat == null ? OptionalLong.empty() : OptionalLong.of(heat),
                margin == null ? OptionalDouble.empty() : OptionalDouble.of(margin));
    }

    @Test
    void codecs() {
        CodecCheck check = new CodecCheck();
        machine.encoders = Optional.empty();
        says(check, Severity.ERROR, "No encoder could be tried");
        machine.encoders = Optional.of(codecs("h264 libopenh264", "vp9 a", "av1 b", "prores c", "ffv1 d"));
        assertEquals(
                List.of(Severity.OK, Severity.INFO, Severity.INFO),
                examine(check).stream().map(Finding::severity).toList());
        assertTrue(examine(check).get(1).found().contains("OpenH264"));
        assertTrue(examine(check).get(2).fix().contains("-gpl"));
        machine.encoders = Optional.of(codecs("h264 libx264", "h265 libx265", "vp9 a", "av1 b", "prores c", "ffv1 d"));
        assertEquals(1, examine(check).size());
        machine.encoders = Optional.of(codecs("vp9 a", "av1 b", "prores c", "ffv1 d", "h265 libx265"));
        assertEquals(
                "No encoder for h264 opens.",
                examine(check).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .findFirst()
                        .orElseThrow()
                        .found());
    }

    private static List<CodecInfo> codecs(String... pairs) {
        List<CodecInfo> codecs = new ArrayList<>();
        for (String pair : pairs) {
            codecs.add(new CodecInfo(pair.split(" ")[0], pair.split(" ")[1], List.of()));
        }
        return codecs;
    }

    @Test
    void backends() {
        BackendDescriptor cpu =
                new BackendDescriptor("cpu", BackendDescriptor.Kind.CPU, "8 processors", "", 1, Set.of(), 1, 0);
        BackendState usable = new BackendState("cpu", cpu.kind(), Optional.of(cpu), Optional.empty());
        BackendState hung = new BackendState(
                "cuda:0",
                BackendDescriptor.Kind.CUDA,
                Optional.of(cpu),
                Optional.of("it did not come back within 5 s"));
        BackendState absent = new BackendState(
                "opencl:0", BackendDescriptor.Kind.OPENCL, Optional.empty(), Optional.of("no device was found"));
        List<Finding> findings = BackendCheck.states(List.of(usable, hung, absent));
        assertEquals(
                List.of(Severity.OK, Severity.WARNING, Severity.INFO),
                findings.stream().map(Finding::severity).toList());
        assertTrue(findings.get(1).found().contains("cuda:0 was set aside: it did not come back within 5 s"));
        assertEquals(Severity.ERROR, BackendCheck.states(List.of(absent)).get(0).severity());
        says(new BackendCheck(), Severity.ERROR, "org.videoengine.core is not running");
    }
}
