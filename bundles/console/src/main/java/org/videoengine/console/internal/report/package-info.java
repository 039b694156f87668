/** Benchmark reports. */
package org.videoengine.console.internal.report;
