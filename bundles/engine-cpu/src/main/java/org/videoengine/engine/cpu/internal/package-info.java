/**
 * Draws frames on the processor. From the outside in: {@code CpuBackend} opens a {@code CpuRenderer}, which holds the
 * sources reduced to what the shot needs ({@code PlaneReducer}) and draws each frame line by line ({@code FramePainter}):
 * views are sampled along the axes ({@code AxisAlignedView}) or at an angle ({@code TurnedView}) with {@code RowKernels}.
 */
package org.videoengine.engine.cpu.internal;
