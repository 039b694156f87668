/**
 * Checks and times every device of a machine. {@code report} is the program that the user starts; it starts another process for
 * each device, so that one which takes the process down with it spoils nothing else. What runs there, in the framework, is in
 * {@code device}.
 */
package org.videoengine.gpucheck.internal;
