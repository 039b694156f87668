package org.videoengine.engine.opencl.internal;

import java.util.Locale;
import java.util.Optional;
import org.jocl.CL;
import org.jocl.CLException;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_device_id;

/** Where a device sits, as far as its driver tells. */
final class DeviceAddress {
    /** Domain, bus, device and function (cl_khr_pci_bus_info). */
    private static final int PCI_BUS_INFO = 0x410F;
    /** Of NVIDIA's drivers (cl_nv_device_attribute_query): bus, then device times eight plus function, then domain. */
    private static final int PCI_BUS_ID_NV = 0x4008;

    private static final int PCI_SLOT_ID_NV = 0x4009;
    private static final int PCI_DOMAIN_ID_NV = 0x400A;

    private DeviceAddress() {}

    /** Its PCI address; empty for what is on no such bus, and where the driver does not tell. */
    static Optional<String> of(cl_device_id device) {
        int[] standard = ask(device, PCI_BUS_INFO, 4);
        if (standard.length > 0) {
            return Optional.of(text(standard[0], standard[1], standard[2], standard[3]));
        }
        int[] bus = ask(device, PCI_BUS_ID_NV, 1);
        int[] slot = ask(device, PCI_SLOT_ID_NV, 1);
        if (bus.length == 0 || slot.length == 0) {
            return Optional.empty();
        }
        int[] domain = ask(device, PCI_DOMAIN_ID_NV, 1);
        return Optional.of(text(domain.length == 0 ? 0 : domain[0], bus[0], slot[0] >> 3, slot[0] & 7));
    }

    /** As Linux writes it. */
    static String text(int domain, int bus, int device, int function) {
        return String.format(Locale.ROOT, "%04x:%02x:%02x.%x", domain, bus, device, function);
    }

    /** So many numbers, or none. */
    private static int[] ask(cl_device_id device, int what, int numbers) {
        int[] value = new int[numbers];
        try {
            CL.clGetDeviceInfo(device, what, (long) numbers * Sizeof.cl_uint, Pointer.to(value), null);
            return value;
        } catch (CLException e) {
            return new int[0];
        }
    }
}
