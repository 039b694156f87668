/** Health checks of the engine. */
package org.videoengine.monitor.health.internal;
