/** Draws on NVIDIA devices, by the CUDA driver API. */
package org.videoengine.engine.cuda.internal;
