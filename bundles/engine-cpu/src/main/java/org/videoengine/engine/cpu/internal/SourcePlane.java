package org.videoengine.engine.cpu.internal;

/**
 * A plane of a source, ready for every view of the shot.
 *
 * @param samples as they were reduced
 * @param floats the same widened for views at an angle; null where the shot has none
 */
record SourcePlane(Samples samples, FloatPlane floats) {}
