package org.videoengine.hardware.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendSearch;
import org.videoengine.backend.DeviceInfo;
import org.videoengine.backend.DeviceInfoSource;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.UnavailableBackend;
import org.videoengine.hardware.ComputeDevice;

/** The backends as services, and what they say of what they run on. Thread-safe. */
@Component(service = BackendDevices.class)
public final class BackendDevices {
    /** Longer than any driver takes that works. */
    private static final long PATIENCE_SECONDS = 30;

    private final List<RenderBackend> backends = new CopyOnWriteArrayList<>();
    private final List<UnavailableBackend> unavailable = new CopyOnWriteArrayList<>();
    private final List<BackendSearch> searches = new CopyOnWriteArrayList<>();

    /**
     * A backend and what it runs on.
     *
     * @param descriptor what it says of itself
     * @param info what more it says, if it does
     */
    record Found(BackendDescriptor descriptor, Optional<DeviceInfo> info) {

        /** Whether it draws on a graphics processor: those of others may say so by their preference alone. */
        boolean graphics() {
            return info.map(known -> known.type() == DeviceInfo.Type.GRAPHICS)
                    .orElse(descriptor.kind() != BackendDescriptor.Kind.CPU && descriptor.preference() > 0);
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(RenderBackend backend) {
        backends.add(backend);
    }

    void remove(RenderBackend backend) {
        backends.remove(backend);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addUnavailable(UnavailableBackend backend) {
        unavailable.add(backend);
    }

    void removeUnavailable(UnavailableBackend backend) {
        unavailable.remove(backend);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSearch(BackendSearch search) {
        searches.add(search);
    }

    void removeSearch(BackendSearch search) {
        searches.remove(search);
    }

    /** Has all devices looked for. Searches that do not come back are left alone and named in the notes. */
    void search(List<String> notes) {
        List<BackendSearch> all = List.copyOf(searches);
        List<Thread> threads = new ArrayList<>();
        for (BackendSearch search : all) {
            Thread thread = new Thread(() -> search.search(true), "video-engine-hardware-search");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (int i = 0; i < threads.size(); i++) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(threads.get(i), Math.max(1, deadline - System.nanoTime()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (threads.get(i).isAlive()) {
                notes.add(
                        "The search for devices of " + all.get(i).kind().name().toLowerCase(Locale.ROOT)
                                + " has not come back after " + PATIENCE_SECONDS + " seconds: its driver hangs.");
            }
        }
    }

    /** The backends that can draw, the preferred one first. */
    List<Found> found() {
        return backends.stream()
                .map(backend -> new Found(
                        backend.descriptor(),
                        backend instanceof DeviceInfoSource source
                                ? Optional.of(source.deviceInfo())
                                : Optional.empty()))
                .sorted(Comparator.<Found>comparingInt(
                                found -> -found.descriptor().preference())
                        .thenComparing(found -> found.descriptor().id()))
                .toList();
    }

    /** Why others cannot, by their ids. */
    List<UnavailableBackend> refused() {
        return unavailable.stream()
                .sorted(Comparator.comparing(UnavailableBackend::id))
                .toList();
    }

    /** The same as devices: all but the processor's own backend. */
    static List<ComputeDevice> devices(List<Found> found, List<UnavailableBackend> refused) {
        List<ComputeDevice> devices = new ArrayList<>();
        for (Found each : found) {
            BackendDescriptor descriptor = each.descriptor();
            if (descriptor.kind() != BackendDescriptor.Kind.CPU) {
                devices.add(new ComputeDevice(
                        descriptor.id(),
                        descriptor.kind(),
                        Optional.of(descriptor.device()),
                        each.info().flatMap(DeviceInfo::platform),
                        each.info().flatMap(DeviceInfo::driver),
                        OptionalLong.of(descriptor.memoryBytes()),
                        !each.graphics(),
                        Optional.empty()));
            }
        }
        for (UnavailableBackend each : refused) {
            devices.add(new ComputeDevice(
                    each.id(),
                    each.kind(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    false,
                    Optional.of(each.reason())));
        }
        return devices;
    }
}
