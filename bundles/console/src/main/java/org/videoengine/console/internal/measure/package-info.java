/** Benchmarks that are run from the console. */
package org.videoengine.console.internal.measure;
