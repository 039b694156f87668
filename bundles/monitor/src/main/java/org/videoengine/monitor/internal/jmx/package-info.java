/** Beans of Java's own management. */
package org.videoengine.monitor.internal.jmx;
