package org.videoengine.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the counted runs of a configuration gave.
 *
 * @param processingSeconds wall-clock time of a run, from its submission to its end
 * @param framesPerSecond where frames are thrown away, those over the seconds from the first frame's start to the last frame's
 *     end, as {@link org.videoengine.render.VideoGenerationResult#framesPerSecond()} has it; where they are encoded, those over
 *     all of {@code processingSeconds}, since encoders go on long after the last frame was drawn
 * @param phaseSeconds median seconds by phase: {@code decode}, {@code motion}, {@code render}, {@code encode}; wall-clock, and
 *     as phases overlap they do not add up
 * @param cpuSeconds median of the processor time that a run took, of all cores together; empty where the system does not tell
 * @param cpuUse that time over the run's wall-clock time and the number of processors: 1 is all of them busy all the time
 * @param peakMemory over all runs
 * @param quality against the reference; empty where it was not measured
 */
public record Measurements(
        Spread processingSeconds,
        Spread framesPerSecond,
        Map<String, Double> phaseSeconds,
        OptionalDouble cpuSeconds,
        OptionalDouble cpuUse,
        PeakMemory peakMemory,
        Optional<ReferenceQuality> quality) {

    /** Copies the map, in its order. */
    public Measurements {
        Objects.requireNonNull(processingSeconds, "processingSeconds");
        Objects.requireNonNull(framesPerSecond, "framesPerSecond");
        phaseSeconds = Collections.unmodifiableMap(new LinkedHashMap<>(phaseSeconds));
        Objects.requireNonNull(peakMemory, "peakMemory");
        Objects.requireNonNull(quality, "quality");
    }

    /** The same with its quality. */
    public Measurements withQuality(ReferenceQuality value) {
        return new Measurements(
                processingSeconds, framesPerSecond, phaseSeconds, cpuSeconds, cpuUse, peakMemory, Optional.of(value));
    }
}
