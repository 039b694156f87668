/** Draws frames on OpenCL devices: the side of {@link org.videoengine.device.Device} that speaks OpenCL, by JOCL. */
package org.videoengine.engine.opencl.internal;
