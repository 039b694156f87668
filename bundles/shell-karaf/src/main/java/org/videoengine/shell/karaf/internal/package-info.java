/** The commands in Apache Karaf's shell. */
package org.videoengine.shell.karaf.internal;
