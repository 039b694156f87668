package org.videoengine.quality;

/**
 * One figure measured of a film.
 *
 * @param id in lower case with dots, such as {@code si.mean}
 * @param value measured
 * @param unit of the value, such as {@code code values} or {@code 1/s}; empty for a plain number
 * @param description what it is, in one sentence
 */
public record QualityMeasure(String id, double value, String unit, String description) {}
