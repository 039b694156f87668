package org.videoengine.engine.opencl.internal;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.device.DevicePreference;
import org.videoengine.device.DeviceSearch;

/** Has OpenCL's devices looked for while this bundle runs. With another configuration it begins anew. */
@Component(
        name = OpenClEngine.PID,
        service = {},
        immediate = true)
@Designate(ocd = OpenClConfiguration.class)
public final class OpenClEngine {
    /** The component's name, and where its configuration is kept. */
    static final String PID = "org.videoengine.engine.opencl";

    private DeviceSearch search;

    @Activate
    void start(BundleContext context, OpenClConfiguration settings) {
        search = new DeviceSearch(
                context,
                BackendDescriptor.Kind.OPENCL,
                OpenClPlatforms::candidates,
                new DevicePreference(settings.preference(), settings.processor_preference()));
        search.start();
    }

    @Deactivate
    void stop() {
        search.close();
    }
}
