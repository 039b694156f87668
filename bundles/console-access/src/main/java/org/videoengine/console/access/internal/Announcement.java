package org.videoengine.console.access.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.runtime.HttpServiceRuntimeConstants;

/** Says on standard error where the console is as soon as it is there, once, and with which credentials. */
@Component(service = Announcement.class, immediate = true)
public final class Announcement {
    private static final String CONTEXT = "(osgi.http.whiteboard.context.name=org.apache.felix.webconsole)";
    private static final String PAGE = "system/console/video-engine";

    private final KeptCredentials credentials;
    private String address;
    private boolean console;
    private boolean said;

    @Activate
    public Announcement(@Reference KeptCredentials credentials) {
        this.credentials = credentials;
    }

    @Reference(
            service = HttpServiceRuntime.class,
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            updated = "bindHttp")
    synchronized void bindHttp(Map<String, Object> properties) {
        address = address(properties.get(HttpServiceRuntimeConstants.HTTP_SERVICE_ENDPOINT))
                .orElse(null);
        say();
    }

    synchronized void unbindHttp(Map<String, Object> properties) {
        address = null;
    }

    @Reference(
            service = ServletContextHelper.class,
            target = CONTEXT,
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    synchronized void bindConsole(Map<String, Object> properties) {
        console = true;
        say();
    }

    synchronized void unbindConsole(Map<String, Object> properties) {
        console = false;
    }

    private void say() {
        if (said || !console || address == null) {
            return;
        }
        said = true;
        String password =
                credentials.takeNewPassword().map(text -> ", password " + text).orElse("");
        System.err.println("The console is at " + address + PAGE + "\n  user "
                + credentials.get().user() + password + "\n  " + credentials.note());
    }

    private static Optional<String> address(Object property) {
        String[] endpoints = property instanceof String[] several
                ? several
                : property instanceof String one ? new String[] {one} : new String[0];
        return Arrays.stream(endpoints)
                .filter(endpoint -> endpoint.startsWith("http"))
                .map(endpoint -> endpoint.endsWith("/") ? endpoint : endpoint + "/")
                .findFirst();
    }
}
