package org.videoengine.shell.internal;

import org.osgi.service.component.annotations.Component;

/** The services behind the commands that look at this machine, at films and at what is running; each may come and go. */
@Component(service = ToolServices.class)
public final class ToolServices {

    /** The service, or the sentence that says which bundle is not running. */
    static <T> T present(T service, String bundle) {
        if (service == null) {
            throw new CommandFailure(CommandFailure.FAILED, "the bundle " + bundle + " is not running", null);
        }
        return service;
    }
}
