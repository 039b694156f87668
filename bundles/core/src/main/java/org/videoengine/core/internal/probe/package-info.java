/** A small frame of which every right pixel is known, to find out whether a backend still draws what it should. */
package org.videoengine.core.internal.probe;
