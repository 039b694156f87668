package org.videoengine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.DeviceInfo;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.UnavailableBackend;

class DeviceSearchTest {
    private static final DevicePreference PREFERENCE = new DevicePreference(100, -100);

    private final List<Object> services = new ArrayList<>();
    private final List<Object> found = new ArrayList<>();
    private int searches;

    /** A framework that knows nothing but services. */
    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> {
                    Object service = arguments[1];
                    services.add(service);
                    if (service instanceof UnavailableBackend) {
                        found.add(((Dictionary<?, ?>) arguments[2]).get(DeviceSearch.FOUND));
                    }
                    return Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {ServiceRegistration.class},
                            (registration, unregister, none) -> services.remove(service) ? null : null);
                });
    }

    private DeviceSearch search(boolean graphicsPossible, DeviceCandidate... candidates) {
        return new DeviceSearch(
                context(),
                BackendDescriptor.Kind.OPENCL,
                () -> {
                    searches++;
                    return List.of(candidates);
                },
                PREFERENCE,
                () -> graphicsPossible);
    }

    private record Candidate(DeviceFacts facts, Optional<String> unfit, Device device) implements DeviceCandidate {
        @Override
        public Device open() throws BackendException {
            if (device == null) {
                throw new BackendException("it is broken");
            }
            return device;
        }
    }

    private static Candidate card(Device device) {
        return new Candidate(
                new DeviceFacts("Card", "", 1, 1, FakeDevice.info(DeviceInfo.Type.GRAPHICS)), Optional.empty(), device);
    }

    private static Candidate processor() {
        return new Candidate(
                new DeviceFacts("Processor", "", 1, 1, FakeDevice.info(DeviceInfo.Type.PROCESSOR)),
                Optional.empty(),
                new FakeDevice(1 << 20, 1 << 20));
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Object service : services) {
            if (service instanceof RenderBackend backend) {
                ids.add(backend.descriptor().id() + " " + backend.descriptor().preference());
            } else if (service instanceof UnavailableBackend backend) {
                ids.add(backend.id() + ": " + backend.reason());
            }
        }
        return ids;
    }

    @Test
    void looksForNothingWhereThereCannotBeACard() {
        DeviceSearch search = search(false, processor());
        search.search(false);
        assertEquals(0, searches);
        search.search(true);
        assertEquals(List.of("opencl:0 -100"), ids());
    }

    @Test
    void findsCardsFirstAndProcessorsOnlyWhenAllAreWanted() {
        DeviceSearch search = search(true, processor(), card(new FakeDevice(1 << 20, 1 << 20)));
        search.search(false);
        assertEquals(List.of("opencl:1 100"), ids());
        search.search(true);
        search.search(true);
        assertEquals(List.of("opencl:1 100", "opencl:0 -100"), ids());
        assertEquals(1, searches);
    }

    @Test
    void saysWhyADeviceCannotBeUsed() {
        Candidate off = new Candidate(
                new DeviceFacts("Card", "", 1, 1, FakeDevice.info(DeviceInfo.Type.GRAPHICS)),
                Optional.of("it is off"),
                null);
        search(true, off, card(null)).search(true);
        assertEquals(List.of("opencl:0: it is off", "opencl:1: it is broken"), ids());
        assertEquals(List.of(true, true), found);
    }

    @Test
    void refusesADeviceThatFailsItsTest() {
        FakeDevice device = new FakeDevice(1 << 20, 1 << 20);
        device.failsToFinish(true);
        search(true, card(device)).search(true);
        assertEquals(List.of("opencl:0: Fake 9000 has been pulled out"), ids());
        assertEquals(List.of(true), found);
        assertTrue(device.closed);
        assertEquals(0, device.open());
    }

    @Test
    void saysWhyThereIsNone() {
        new DeviceSearch(
                        context(),
                        BackendDescriptor.Kind.OPENCL,
                        () -> {
                            throw new BackendException("there is no driver");
                        },
                        PREFERENCE,
                        () -> true)
                .search(true);
        assertEquals(List.of("opencl:0: there is no driver"), ids());
        assertEquals(List.of(false), found);
    }

    @Test
    void withdrawsEverything() {
        FakeDevice device = new FakeDevice(1 << 20, 1 << 20);
        DeviceSearch search = search(true, card(device));
        search.start();
        search.search(true);
        assertEquals(2, services.size());
        search.close();
        assertEquals(List.of(), services);
        assertTrue(device.closed);
        search.search(true);
        assertEquals(List.of(), services);
    }

    @Test
    void knowsCardsByTheirFiles(@TempDir Path folder) throws IOException {
        assertEquals(false, GraphicsHint.possible(folder));
        Files.createDirectories(folder.resolve("dri"));
        Files.createFile(folder.resolve("dri/card0"));
        assertEquals(false, GraphicsHint.possible(folder));
        Files.createFile(folder.resolve("dri/renderD128"));
        assertEquals(true, GraphicsHint.possible(folder));
    }
}
