package org.videoengine.hardware.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.DeviceInfo;
import org.videoengine.hardware.GraphicsProcessor;

class PciGraphicsTest {
    private static final String DEVICES = "sys/bus/pci/devices/";
    private static final long GIB = 1L << 30;

    @TempDir
    Path folder;

    private Tree tree() {
        return new Tree(folder)
                .with(DEVICES + "0000:00:1f.3/class", "0x040300\n")
                .with(DEVICES + "0000:00:1f.3/vendor", "0x8086\n")
                .with(DEVICES + "0000:01:00.0/class", "0x030000\n")
                .with(DEVICES + "0000:01:00.0/vendor", "0x10de\n")
                .with(DEVICES + "0000:01:00.0/device", "0x2684\n");
    }

    private List<PciGraphics.Card> cards(Tree tree) {
        return new PciGraphics(tree.files()).cards();
    }

    @Test
    void aCardWithoutDriverIsNamedByItsNumbers() {
        assertEquals(
                List.of(new PciGraphics.Card(
                        "0000:01:00.0", "NVIDIA", "PCI device 10de:2684", Optional.empty(), OptionalLong.empty())),
                cards(tree()));
    }

    @Test
    void orByTheListThatComesWithTheSystem() {
        Tree tree = tree().with(
                        "usr/share/misc/pci.ids",
                        "# comment\n1002  AMD\n\t2684  Something else\n10de  NVIDIA Corporation\n\t2600  Other\n"
                                + "\t2684  AD102 [GeForce RTX 4090]\n\t\t1043 88e2  Board\n10df  Emulex\n");
        assertEquals("AD102 [GeForce RTX 4090]", cards(tree).get(0).name());
    }

    @Test
    void driversTellMore() {
        Tree tree = tree().withLink(DEVICES + "0000:01:00.0/driver", "../../../bus/pci/drivers/nvidia")
                .with("sys/module/nvidia/version", "550.54.15\n")
                .with(
                        "proc/driver/nvidia/gpus/0000:01:00.0/information",
                        "Model: \t\t NVIDIA GeForce RTX 4090\nIRQ:   \t\t 99\n")
                .with(DEVICES + "0000:03:00.0/class", "0x038000\n")
                .with(DEVICES + "0000:03:00.0/vendor", "0x1002\n")
                .with(DEVICES + "0000:03:00.0/device", "0x740f\n")
                .with(DEVICES + "0000:03:00.0/product_name", "Instinct MI210\n")
                .with(DEVICES + "0000:03:00.0/mem_info_vram_total", 64 * GIB + "\n")
                .withLink(DEVICES + "0000:03:00.0/driver", "../../../bus/pci/drivers/amdgpu");
        assertEquals(
                List.of(
                        new PciGraphics.Card(
                                "0000:01:00.0",
                                "NVIDIA",
                                "NVIDIA GeForce RTX 4090",
                                Optional.of("nvidia 550.54.15"),
                                OptionalLong.empty()),
                        new PciGraphics.Card(
                                "0000:03:00.0",
                                "AMD",
                                "Instinct MI210",
                                Optional.of("amdgpu"),
                                OptionalLong.of(64 * GIB))),
                cards(tree));
    }

    @Test
    void aCardAndItsBackendsAreOne() {
        List<GraphicsProcessor> graphics = GraphicsList.of(
                cards(tree()),
                List.of(
                        found("cuda:0", BackendDescriptor.Kind.CUDA, "NVIDIA GeForce RTX 4090", "0000:01:00.0"),
                        // Its driver does not tell where it sits, but there is one of NVIDIA's only.
                        found("opencl:0", BackendDescriptor.Kind.OPENCL, "NVIDIA GeForce RTX 4090", null),
                        found("opencl:1", BackendDescriptor.Kind.OPENCL, "Intel(R) UHD Graphics 770", null)));
        assertEquals(
                List.of(
                        new GraphicsProcessor(
                                "NVIDIA GeForce RTX 4090",
                                "NVIDIA",
                                Optional.of("0000:01:00.0"),
                                Optional.of("1.0"),
                                OptionalLong.of(24 * GIB),
                                List.of("cuda:0", "opencl:0")),
                        new GraphicsProcessor(
                                "Intel(R) UHD Graphics 770",
                                "Intel",
                                Optional.empty(),
                                Optional.of("1.0"),
                                OptionalLong.of(24 * GIB),
                                List.of("opencl:1"))),
                graphics);
    }

    @Test
    void twoOfAKindAreTwo() {
        List<GraphicsProcessor> graphics = GraphicsList.of(
                List.of(),
                List.of(
                        found("opencl:0", BackendDescriptor.Kind.OPENCL, "gfx1100", null),
                        found("opencl:1", BackendDescriptor.Kind.OPENCL, "gfx1100", null)));
        assertEquals(
                List.of(List.of("opencl:0"), List.of("opencl:1")),
                graphics.stream().map(GraphicsProcessor::backends).toList());
    }

    private static BackendDevices.Found found(String id, BackendDescriptor.Kind kind, String name, String address) {
        return new BackendDevices.Found(
                new BackendDescriptor(id, kind, name, "", 24 * GIB, Set.of(), 1, 100),
                Optional.of(new DeviceInfo(
                        DeviceInfo.Type.GRAPHICS,
                        Optional.empty(),
                        Optional.of("1.0"),
                        Optional.ofNullable(address),
                        OptionalInt.empty())));
    }
}
