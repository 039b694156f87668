/** Events of OSGi's Event Admin. */
package org.videoengine.monitor.internal.event;
