package org.videoengine.doctor.internal.check;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.doctor.DiagnosticCheck;
import org.videoengine.doctor.DiagnosticContext;
import org.videoengine.doctor.Finding;
import org.videoengine.hardware.ComputeDevice;

/** Whether OpenCL's loader finds a platform, which is what a driver registers with it. */
@Component(property = "service.ranking:Integer=100")
public final class OpenClPlatformCheck implements DiagnosticCheck {
    private static final String ID = "opencl-platform";
    /** Of ocl-icd: where to look instead of the usual folder. */
    private static final String VENDORS = "OCL_ICD_VENDORS";

    private static final Path USUAL = Path.of("/etc/OpenCL/vendors");

    private final Path vendors;

    /** For this machine. */
    public OpenClPlatformCheck() {
        this(Optional.ofNullable(System.getenv(VENDORS)).map(Path::of).orElse(USUAL));
    }

    OpenClPlatformCheck(Path vendors) {
        this.vendors = vendors;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> examine(DiagnosticContext context) {
        List<ComputeDevice> devices = context.hardware().devices().stream()
                .filter(device -> device.kind() == BackendDescriptor.Kind.OPENCL)
                .toList();
        if (devices.isEmpty()) {
            return List.of(Finding.info(
                    ID,
                    "No backend for OpenCL is installed.",
                    "Graphics processors that have no CUDA cannot be used.",
                    "Put engine-opencl.jar into the folder backends; in Karaf, feature:install video-engine-opencl."));
        }
        List<Finding> findings = devices.stream()
                .filter(device -> device.name().isPresent())
                .map(OpenClPlatformCheck::device)
                .toList();
        if (!findings.isEmpty()) {
            return findings;
        }
        String reason = devices.get(0).reason().orElse("no reason is given");
        if (reason.contains("libOpenCL")) {
            return List.of(Finding.info(
                    ID,
                    "OpenCL cannot be used: " + reason + '.',
                    "Graphics processors that have no CUDA cannot be used.",
                    "Where there is such a graphics processor, install its driver's OpenCL part and the loader (Debian:"
                            + " ocl-icd-libopencl1)."));
        }
        return List.of(Finding.warning(
                ID,
                "OpenCL's loader is installed, but has no platform that works: " + reason + "; " + registered() + '.',
                "No device of OpenCL can be used.",
                "Install the OpenCL part of the graphics card's driver (Debian: intel-opencl-icd, mesa-opencl-icd,"
                        + " nvidia-opencl-icd), or PoCL for the processor (pocl-opencl-icd); in a container, mount what"
                        + " registers it."));
    }

    private static Finding device(ComputeDevice device) {
        return Finding.ok(
                ID,
                device.platform().map(platform -> "The platform " + platform).orElse("A platform") + " has the device "
                        + device.name().get() + " (" + device.backend() + ").");
    }

    private String registered() {
        if (!Files.isDirectory(vendors)) {
            return "the folder " + vendors + ", where drivers register, is not there";
        }
        int drivers = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(vendors, "*.icd")) {
            for (Path ignored : files) {
                drivers++;
            }
        } catch (IOException e) {
            return "the folder " + vendors + ", where drivers register, cannot be read";
        }
        return (drivers == 0 ? "no driver is" : drivers == 1 ? "1 driver is" : drivers + " drivers are")
                + " registered in " + vendors;
    }
}
