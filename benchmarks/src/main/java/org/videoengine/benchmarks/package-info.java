/** How long planning, drawing and colour conversion take. All sizes are in pixels, all times those of one thread. */
package org.videoengine.benchmarks;
