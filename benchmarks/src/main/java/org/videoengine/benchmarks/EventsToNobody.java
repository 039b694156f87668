package org.videoengine.benchmarks;

import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** An event service without subscribers. */
final class EventsToNobody implements EventAdmin {
    @Override
    public void postEvent(Event event) {}

    @Override
    public void sendEvent(Event event) {}
}
