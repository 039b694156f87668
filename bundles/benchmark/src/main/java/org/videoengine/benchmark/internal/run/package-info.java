/** Running a benchmark: what is rendered, in which configurations, and what is measured meanwhile. */
package org.videoengine.benchmark.internal.run;
