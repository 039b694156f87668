/** Keeps what a render has finished through a crash of the process or the machine. */
package org.videoengine.media.internal.keep;
