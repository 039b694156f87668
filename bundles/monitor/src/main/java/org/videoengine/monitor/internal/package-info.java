/** Hears of the jobs and tells what is running. */
package org.videoengine.monitor.internal;
