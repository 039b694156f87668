package org.videoengine.device;

import org.videoengine.backend.BackendException;

/**
 * A kernel in a queue: its arguments are given from first to last, and then it is launched, which begins anew with the first.
 * Arguments are kept: one that has not changed need not go to the driver again.
 */
public interface DeviceKernel {

    /**
     * The next argument: a pointer to memory. {@link SharedMemory} stands for its device's side.
     *
     * @throws BackendException if the device refuses it
     */
    DeviceKernel memory(DeviceMemory memory) throws BackendException;

    /**
     * The next argument: a whole number of 32 bits.
     *
     * @throws BackendException if the device refuses it
     */
    DeviceKernel number(int value) throws BackendException;

    /**
     * The next argument: a number of 32 bits in floating point.
     *
     * @throws BackendException if the device refuses it
     */
    DeviceKernel number(float value) throws BackendException;

    /**
     * The next four arguments: where a filter lies in the tables, and its size.
     *
     * @throws BackendException if the device refuses one
     */
    default DeviceKernel filter(AxisFilter filter) throws BackendException {
        return number(filter.firstAt())
                .number(filter.weightAt())
                .number(filter.stride())
                .number(filter.taps());
    }

    /**
     * Launches it for a grid of items, of which there may be more than asked for: kernels leave those alone that are beyond. How
     * items are grouped is for the device to choose.
     *
     * @throws BackendException if an argument is missing or the device fails
     */
    void launch(int columns, int rows, int planes) throws BackendException;
}
