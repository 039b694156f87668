package org.videoengine.optimizer.internal.speed;

/**
 * A figure of the rough model.
 *
 * @param value in the unit that its place says, above 0
 * @param spread standard deviation of its natural logarithm over the machines one meets: 0.7 is a factor of two
 */
record Figure(double value, double spread) {}
