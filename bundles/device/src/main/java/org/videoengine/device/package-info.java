/**
 * What the backends on graphics processors share: from a plan to memory on a device, tables and kernels. Every backend has a
 * copy of this package of its own.
 */
package org.videoengine.device;
