package org.videoengine.device;

/**
 * How much backends are preferred, where the processor's own has 0.
 *
 * @param graphics to graphics processors
 * @param processor to devices that are the processor
 */
public record DevicePreference(int graphics, int processor) {

    int of(DeviceFacts facts) {
        return facts.processor() ? processor : graphics;
    }
}
