/** Events of Java's Flight Recorder. */
package org.videoengine.monitor.internal.flight;
