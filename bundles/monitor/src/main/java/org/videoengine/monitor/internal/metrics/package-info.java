/** Metrics, and the server that Prometheus asks for them. */
package org.videoengine.monitor.internal.metrics;
