/**
 * A model of speed. {@code CostFunction} says what a render takes, {@code RoughFigures} what is assumed of a machine that nothing is
 * known of, and {@code ModelFitter} finds what measurements tell of this one.
 */
package org.videoengine.optimizer.internal.speed;
