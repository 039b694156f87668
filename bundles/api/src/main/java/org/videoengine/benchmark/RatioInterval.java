package org.videoengine.benchmark;

/**
 * How many times as fast as before, and how sure that is: the median of the ratios of all pairs of runs (Hodges and Lehmann,
 * "Estimates of location based on rank tests", 1963, on the logarithms of the runs), with the exact interval that belongs to the
 * rank test of Mann and Whitney (1947). It rests on no law of how runs are spread.
 *
 * @param ratio later speed over earlier speed; 1 is the same
 * @param low the true ratio is at least this
 * @param high the true ratio is at most this
 * @param confidence with which it lies between: at least 0.95, or the most that so few runs give
 * @param p probability that runs that differ by chance alone lie as far apart, two-sided
 */
public record RatioInterval(double ratio, double low, double high, double confidence, double p) {}
