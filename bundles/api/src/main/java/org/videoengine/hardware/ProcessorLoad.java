package org.videoengine.hardware;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What keeps a processor from our work. Shares are 0 to 1 of all its threads; what the machine does not tell is empty.
 *
 * @param loadAverage threads that ran or waited to, on average over the last minute, as the system counts
 * @param othersShare of the time while it was watched that other programs used
 * @param stolenShare of that time that the host of a virtual machine gave to others
 * @param throttledShare of a control group's scheduling periods since its start, in which it was stopped because its quota was
 *     used up
 * @param frequencyLimit the highest clock rate that the system allows now, over the highest that the processor has
 * @param thermalThrottles how often heat slowed it since the system's start
 * @param thermalMargin degrees Celsius up to the temperature at which it is slowed, where it is closest
 */
public record ProcessorLoad(
        OptionalDouble loadAverage,
        OptionalDouble othersShare,
        OptionalDouble stolenShare,
        OptionalDouble throttledShare,
        OptionalDouble frequencyLimit,
        OptionalLong thermalThrottles,
        OptionalDouble thermalMargin) {

    /** Refuses null. */
    public ProcessorLoad {
        Objects.requireNonNull(loadAverage, "loadAverage");
        Objects.requireNonNull(othersShare, "othersShare");
        Objects.requireNonNull(stolenShare, "stolenShare");
        Objects.requireNonNull(throttledShare, "throttledShare");
        Objects.requireNonNull(frequencyLimit, "frequencyLimit");
        Objects.requireNonNull(thermalThrottles, "thermalThrottles");
        Objects.requireNonNull(thermalMargin, "thermalMargin");
    }
}
