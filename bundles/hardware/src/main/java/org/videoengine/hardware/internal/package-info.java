/** Finds out what is in this machine. */
package org.videoengine.hardware.internal;
