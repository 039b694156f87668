package org.videoengine.device;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.BackendSearch;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.UnavailableBackend;

/**
 * Finds the devices of a graphics API and registers a backend for each that passes the {@link SmokeTest}, or says why there is
 * none. Processors, whose own backend is there without any search, are tried only when all devices are asked for. Thread-safe.
 */
public final class DeviceSearch implements BackendSearch, AutoCloseable {
    /** A service property of what cannot be used: whether there is a device all the same. */
    public static final String FOUND = "backend.device.found";

    private static final Logger LOG = LoggerFactory.getLogger(DeviceSearch.class);
    /** Later than any command that draws a few frames ends. */
    private static final long DELAY_MILLIS = 10_000;

    private final BundleContext context;
    private final BackendDescriptor.Kind kind;
    private final DeviceFinder finder;
    private final DevicePreference preference;
    private final BooleanSupplier graphicsPossible;
    private final List<Device> devices = new ArrayList<>();
    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    /** Devices that have not been tried yet, by their number; null before anything was looked for. */
    private TreeMap<Integer, DeviceCandidate> untried;

    private Thread later;
    private boolean closed;

    /**
     * A search that has not begun; its service is registered by {@link #start}.
     *
     * @param context of the bundle
     * @param kind of the API; its name in lower case begins the backends' ids
     */
    public DeviceSearch(
            BundleContext context, BackendDescriptor.Kind kind, DeviceFinder finder, DevicePreference preference) {
        this(context, kind, finder, preference, GraphicsHint::possible);
    }

    DeviceSearch(
            BundleContext context,
            BackendDescriptor.Kind kind,
            DeviceFinder finder,
            DevicePreference preference,
            BooleanSupplier graphicsPossible) {
        this.context = context;
        this.kind = kind;
        this.finder = finder;
        this.preference = preference;
        this.graphicsPossible = graphicsPossible;
    }

    /** Offers the search, and has it made after a while if nobody asks. */
    public synchronized void start() {
        services.add(context.registerService(BackendSearch.class, this, null));
        later = new Thread(this::searchLater, "video-engine-search-" + id());
        later.setDaemon(true);
        later.setPriority(Thread.MIN_PRIORITY);
        later.start();
    }

    private void searchLater() {
        try {
            Thread.sleep(DELAY_MILLIS);
            search(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String id() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public BackendDescriptor.Kind kind() {
        return kind;
    }

    @Override
    public synchronized void search(boolean all) {
        if (closed || untried == null && !all && preference.processor() <= 0 && !graphicsPossible.getAsBoolean()) {
            return;
        }
        if (untried == null) {
            untried = new TreeMap<>();
            find();
        }
        for (int number : List.copyOf(untried.keySet())) {
            if (all || preference.of(untried.get(number).facts()) > 0) {
                offer(number, untried.remove(number));
            }
        }
    }

    private void find() {
        try {
            List<DeviceCandidate> found = finder.find();
            for (int i = 0; i < found.size(); i++) {
                untried.put(i, found.get(i));
            }
        } catch (BackendException e) {
            LOG.debug("no {} device", id(), e);
            refuse(0, false, e.getMessage());
        }
    }

    private void offer(int number, DeviceCandidate candidate) {
        if (candidate.unfit().isPresent()) {
            refuse(number, true, candidate.unfit().get());
            return;
        }
        Device device = null;
        try {
            device = candidate.open();
            SmokeTest.run(device);
            String id = id() + ":" + number;
            RenderBackend backend = new DeviceBackend(device, id, kind, preference.of(candidate.facts()));
            devices.add(device);
            services.add(context.registerService(RenderBackend.class, backend, named(id)));
        } catch (BackendException e) {
            LOG.debug("{} cannot be used", candidate.facts().name(), e);
            if (device != null) {
                device.close();
            }
            refuse(number, true, e.getMessage());
        }
    }

    private void refuse(int number, boolean found, String reason) {
        String id = id() + ":" + number;
        Dictionary<String, Object> properties = named(id);
        properties.put(FOUND, found);
        services.add(context.registerService(UnavailableBackend.class, new Refusal(id, kind, reason), properties));
    }

    private static Dictionary<String, Object> named(String id) {
        return new Hashtable<>(Map.of("backend.id", id));
    }

    /** Withdraws everything and lets go of the devices, as soon as nothing is drawn on them any more. */
    @Override
    public void close() {
        later.interrupt();
        synchronized (this) {
            closed = true;
            for (int i = services.size() - 1; i >= 0; i--) {
                unregister(services.get(i));
            }
            services.clear();
            devices.forEach(Device::close);
            devices.clear();
        }
    }

    private static void unregister(ServiceRegistration<?> service) {
        try {
            service.unregister();
        } catch (IllegalStateException e) {
            LOG.debug("a service was withdrawn already", e);
        }
    }

    private record Refusal(String id, BackendDescriptor.Kind kind, String reason) implements UnavailableBackend {}
}
