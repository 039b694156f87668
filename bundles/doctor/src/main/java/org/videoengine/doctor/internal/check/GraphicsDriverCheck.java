package org.videoengine.doctor.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Finding;
import org.videoengine.hardware.ComputeDevice;
import org.videoengine.hardware.GraphicsProcessor;

/** Whether the graphics processors that are there can be drawn on. */
@Component(property = "service.ranking:Integer=110")
public final class GraphicsDriverCheck implements DiagnosticCheck {
    private static final String ID = "graphics-driver";
    private static final String NVIDIA = "NVIDIA";
    /** Others make displays that show a server's console, and cannot compute. */
    private static final List<String> MAKERS = List.of(NVIDIA, "AMD", "Intel", "Apple");

    private static final String SLOWER = "Frames are drawn on the processor meanwhile.";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> examine(DiagnosticContext context) {
        List<Finding> findings = new ArrayList<>();
        for (GraphicsProcessor each : context.hardware().graphics()) {
            if (each.usable() || MAKERS.contains(each.vendor())) {
                findings.add(of(each, context.hardware().devices()));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.info(
                    ID,
                    "This machine has no graphics processor that computes.",
                    "Frames are drawn on the processor.",
                    ""));
        }
        return findings;
    }

    private static Finding of(GraphicsProcessor graphics, List<ComputeDevice> devices) {
        String name =
                graphics.name() + graphics.pciAddress().map(at -> " at " + at).orElse("");
        if (graphics.usable()) {
            return Finding.ok(
                    ID,
                    "The " + name + " has the driver " + graphics.driver().orElse("that its backend loaded") + " and "
                            + String.join(" and ", graphics.backends())
                            + (graphics.backends().size() == 1 ? " draws" : " draw") + " on it.");
        }
        if (graphics.driver().isEmpty()) {
            return Finding.warning(
                    ID,
                    "The " + name + " has no driver.",
                    SLOWER,
                    "Install the driver of " + graphics.vendor() + ' ' + forWhat(graphics.vendor())
                            + ", then restart the machine.");
        }
        String driver = graphics.driver().get();
        if (driver.startsWith("vfio") || driver.startsWith("pci-stub")) {
            return Finding.info(
                    ID,
                    "The " + name + " has the driver " + driver + ", which keeps it for virtual machines.",
                    SLOWER,
                    "Give it back to the host if frames are to be drawn on it here.");
        }
        return Finding.warning(
                ID,
                "The " + name + " has the driver " + driver + ", but no backend draws on it"
                        + reason(graphics.vendor(), devices)
                                .map(why -> ": " + why)
                                .orElse("") + '.',
                SLOWER,
                driver.startsWith("nouveau")
                        ? "Put NVIDIA's own driver in the place of nouveau, which has no CUDA, then restart the machine."
                        : "Install what the driver needs to compute (" + computing(graphics.vendor())
                                + "); in a container, let it see the device.");
    }

    /** What the backend that would draw on it says. */
    private static Optional<String> reason(String vendor, List<ComputeDevice> devices) {
        BackendDescriptor.Kind kind =
                vendor.equals(NVIDIA) ? BackendDescriptor.Kind.CUDA : BackendDescriptor.Kind.OPENCL;
        return devices.stream()
                .filter(device -> device.kind() == kind)
                .flatMap(device -> device.reason().stream())
                .findFirst();
    }

    private static String forWhat(String vendor) {
        return vendor.equals(NVIDIA) ? "for CUDA 12.0 or newer" : "with its OpenCL part";
    }

    private static String computing(String vendor) {
        return switch (vendor) {
            case NVIDIA -> "libcuda.so.1, for CUDA 12.0 or newer";
            case "AMD" -> "OpenCL of ROCm, or rusticl of Mesa";
            case "Intel" -> "intel-opencl-icd";
            default -> "OpenCL";
        };
    }
}
