package org.videoengine.quality;

/**
 * One part of a film's score.
 *
 * @param id in lower case, such as {@code sharpness}
 * @param value 0 (as bad as it gets) to 1 (nothing to be found fault with)
 * @param weight its exponent in the score, which is the product of all parts' {@code value^weight}
 * @param reason why it has that weight, in one sentence
 * @param finding what was measured, in a few words with figures and units
 */
public record QualityPart(String id, double value, double weight, String reason, String finding) {}
