package org.videoengine.benchmark;

/**
 * How well the optimizer's model of speed knows a configuration that it has not seen: it is fitted to all measurements of this
 * machine but those of the configuration.
 *
 * @param id of the configuration
 * @param measured frames a second, the median of all measurements of the configuration
 * @param estimated frames a second, by the model that was fitted without them
 * @param error how far the estimate is off, as a share of the measured speed
 */
public record EstimatedSpeed(String id, double measured, double estimated, double error) {}
