/** The benchmark as a service. */
package org.videoengine.benchmark.internal;
