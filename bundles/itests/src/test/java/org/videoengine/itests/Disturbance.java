package org.videoengine.itests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.FrameworkWiring;
import org.videoengine.backend.RenderBackend;
import org.videoengine.itests.FaultyBackend.Fault;

/**
 * Stops, starts, updates, installs, uninstalls and kills backends at random: engine-cpu, two copies of it that are preferred to it,
 * other bundles that draw, and services that fail. Whatever it does, something that can draw comes back soon.
 */
final class Disturbance {
    private static final int[] PREFERENCES = {5, 10, 15, 20};
    private static final String[] IDS = {"copy:1", "copy:2"};

    private final BundleContext context;
    private final BackendCopies copies;
    private final List<Bundle> originals;
    private final Random random;
    private final Bundle[] installed = new Bundle[IDS.length];
    private final List<ServiceRegistration<?>> faulty = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private int version;

    /** @param originals bundles with backends that are stopped, started and updated, but stay installed */
    Disturbance(BundleContext context, BackendCopies copies, List<Bundle> originals, Random random) {
        this.context = context;
        this.copies = copies;
        this.originals = originals;
        this.random = random;
    }

    /** Installs the copies that are not there. */
    void installAll() throws BundleException, IOException {
        for (int copy = 0; copy < IDS.length; copy++) {
            if (installed[copy] == null) {
                install(copy);
            }
        }
    }

    /** Does one thing; says what. */
    String disturb() throws BundleException, IOException, InterruptedException, InvalidSyntaxException {
        int copy = random.nextInt(IDS.length);
        return switch (random.nextInt(7)) {
            case 0 -> restart(originals.get(random.nextInt(originals.size())));
            case 1 -> updateInPlace(originals.get(random.nextInt(originals.size())));
            case 2, 3 -> installed[copy] == null ? install(copy) : update(copy);
            case 4 -> installed[copy] == null ? install(copy) : uninstall(copy);
            case 5 -> installed[copy] == null ? install(copy) : restart(installed[copy]);
            default -> kill();
        };
    }

    private String restart(Bundle bundle) throws BundleException, InterruptedException {
        bundle.stop();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(30));
        bundle.start();
        return "stopped and started " + bundle.getSymbolicName();
    }

    private static String updateInPlace(Bundle bundle) throws BundleException {
        bundle.update();
        return "updated " + bundle.getSymbolicName();
    }

    private String install(int copy) throws BundleException, IOException {
        installed[copy] = context.installBundle("copy:" + ++version, copies.copy(IDS[copy], preference(), version));
        installed[copy].start();
        return "installed " + IDS[copy];
    }

    private int preference() {
        return PREFERENCES[random.nextInt(PREFERENCES.length)];
    }

    private String update(int copy) throws BundleException, IOException {
        installed[copy].update(copies.copy(IDS[copy], preference(), ++version));
        return "updated " + IDS[copy] + " to another version";
    }

    private String uninstall(int copy) throws BundleException {
        installed[copy].uninstall();
        installed[copy] = null;
        return "uninstalled " + IDS[copy];
    }

    /** A backend fails in the middle of its work. */
    private String kill() throws InvalidSyntaxException {
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        for (ServiceReference<RenderBackend> reference : context.getServiceReferences(RenderBackend.class, null)) {
            RenderBackend backend = context.getService(reference);
            if (backend != null && backend.descriptor().id().equals("cpu")) {
                FaultyBackend killed = new FaultyBackend(backend, fault, 5 + random.nextInt(20), end);
                faulty.add(context.registerService(RenderBackend.class, killed, null));
            }
        }
        return "had a backend that " + fault;
    }

    /** Takes everything away that was not there before. */
    void undo() throws BundleException, InterruptedException {
        end.countDown();
        faulty.forEach(ServiceRegistration::unregister);
        faulty.clear();
        for (int copy = 0; copy < IDS.length; copy++) {
            if (installed[copy] != null) {
                uninstall(copy);
            }
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(null, event -> refreshed.countDown());
        refreshed.await(30, TimeUnit.SECONDS);
    }
}
