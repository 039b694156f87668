package org.videoengine.engine.cuda.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.JCudaDriver;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.DeviceInfo;
import org.videoengine.device.Device;
import org.videoengine.device.DeviceCandidate;
import org.videoengine.device.DeviceFacts;

/**
 * What a device says of itself.
 *
 * @param device its handle
 * @param facts what there is to know
 * @param capability ten times its compute capability: 75 for 7.5
 */
record CudaProperties(CUdevice device, DeviceFacts facts, int capability) implements DeviceCandidate {
    /** The compute capability that the kernels are made for. */
    private static final int OLDEST = 75;

    private static final int NAME_BYTES = 256;

    /**
     * Asks a device.
     *
     * @param ordinal its number with the driver
     * @throws BackendException if it does not answer
     */
    static CudaProperties of(CudaDriver driver, int ordinal) throws BackendException {
        String who = "device " + ordinal;
        CUdevice device = new CUdevice();
        CudaFailure.check(who, "be found", JCudaDriver.cuDeviceGet(device, ordinal));
        byte[] name = new byte[NAME_BYTES];
        CudaFailure.check(who, "tell its name", JCudaDriver.cuDeviceGetName(name, name.length, device));
        long[] memory = new long[1];
        CudaFailure.check(who, "tell its memory", JCudaDriver.cuDeviceTotalMem(memory, device));
        int capability = 10 * attribute(who, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, device)
                + attribute(who, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, device);
        int processors = attribute(who, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, device);
        DeviceFacts facts = new DeviceFacts(
                new String(name, StandardCharsets.UTF_8).split("\0", 2)[0].strip(),
                "driver for CUDA " + driver.version() + ", compute capability " + text(capability) + ", " + processors
                        + " multiprocessors",
                memory[0],
                memory[0],
                new DeviceInfo(
                        DeviceInfo.Type.GRAPHICS,
                        Optional.empty(),
                        Optional.of("CUDA " + driver.version()),
                        Optional.of(address(who, device)),
                        OptionalInt.empty()));
        return new CudaProperties(device, facts, capability);
    }

    /** Where it sits, as Linux writes it. */
    private static String address(String who, CUdevice device) throws BackendException {
        return String.format(
                Locale.ROOT,
                "%04x:%02x:%02x.0",
                attribute(who, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_PCI_DOMAIN_ID, device),
                attribute(who, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_PCI_BUS_ID, device),
                attribute(who, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_PCI_DEVICE_ID, device));
    }

    private static int attribute(String who, int which, CUdevice device) throws BackendException {
        int[] value = new int[1];
        CudaFailure.check(who, "tell of itself", JCudaDriver.cuDeviceGetAttribute(value, which, device));
        return value[0];
    }

    private static String text(int capability) {
        return capability / 10 + "." + capability % 10;
    }

    @Override
    public Optional<String> unfit() {
        return capability >= OLDEST
                ? Optional.empty()
                : Optional.of(facts.name() + " is of compute capability " + text(capability) + ", but " + text(OLDEST)
                        + " or newer is needed");
    }

    @Override
    public Device open() throws BackendException {
        return new CudaDevice(this);
    }
}
