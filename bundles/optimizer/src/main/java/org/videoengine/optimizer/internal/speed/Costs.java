package org.videoengine.optimizer.internal.speed;

/**
 * What a render takes.
 *
 * @param drawSeconds from the start of the first frame to the end of the last
 * @param frameSeconds of each further frame
 * @param totalSeconds of the whole job
 */
record Costs(double drawSeconds, double frameSeconds, double totalSeconds) {}
