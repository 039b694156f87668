package org.videoengine.engine.cuda.internal;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.device.DevicePreference;
import org.videoengine.device.DeviceSearch;

/** Has NVIDIA devices looked for while this bundle runs. With another configuration it begins anew. */
@Component(
        name = CudaEngine.PID,
        service = {},
        immediate = true)
@Designate(ocd = CudaConfiguration.class)
public final class CudaEngine {
    /** The component's name, and where its configuration is kept. */
    static final String PID = "org.videoengine.engine.cuda";

    private DeviceSearch search;

    @Activate
    void start(BundleContext context, CudaConfiguration settings) {
        search = new DeviceSearch(
                context,
                BackendDescriptor.Kind.CUDA,
                () -> CudaDriver.load().devices(),
                new DevicePreference(settings.preference(), 0));
        search.start();
    }

    @Deactivate
    void stop() {
        search.close();
    }
}
