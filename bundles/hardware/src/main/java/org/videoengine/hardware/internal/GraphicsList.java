package org.videoengine.hardware.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.videoengine.backend.BackendDescriptor;
import org.videoengine.backend.DeviceInfo;
import org.videoengine.hardware.GraphicsProcessor;

/**
 * The graphics processors that the system lists and those that backends draw on, as one list: which are one and the same is told by
 * the address on the bus, and where a driver does not tell it, by the maker, if only one is left of that, or else by the name.
 */
final class GraphicsList {
    private final List<Entry> entries = new ArrayList<>();

    private GraphicsList() {}

    /** A graphics processor that is put together. */
    private static final class Entry {
        private final PciGraphics.Card card;
        private final List<BackendDevices.Found> backends = new ArrayList<>();

        Entry(PciGraphics.Card card) {
            this.card = card;
        }

        GraphicsProcessor toGraphicsProcessor() {
            Optional<String> driver = card.driver().or(() -> backends.stream()
                    .flatMap(found -> found.info().flatMap(DeviceInfo::driver).stream())
                    .findFirst());
            // A driver's name of its device is better than a list's.
            String name = backends.isEmpty()
                    ? card.name()
                    : backends.get(0).descriptor().device();
            return new GraphicsProcessor(
                    name,
                    card.vendor(),
                    card.address().isEmpty() ? Optional.empty() : Optional.of(card.address()),
                    driver,
                    backends.isEmpty()
                            ? card.memoryBytes()
                            : OptionalLong.of(backends.stream()
                                    .mapToLong(found -> found.descriptor().memoryBytes())
                                    .max()
                                    .getAsLong()),
                    backends.stream().map(found -> found.descriptor().id()).toList());
        }
    }

    /** In the order of the cards, then of the backends. */
    static List<GraphicsProcessor> of(List<PciGraphics.Card> cards, List<BackendDevices.Found> backends) {
        GraphicsList list = new GraphicsList();
        cards.forEach(card -> list.entries.add(new Entry(card)));
        List<BackendDevices.Found> graphics =
                backends.stream().filter(BackendDevices.Found::graphics).toList();
        // Those that are sure of their place go first.
        graphics.stream().filter(found -> address(found).isPresent()).forEach(list::place);
        graphics.stream().filter(found -> address(found).isEmpty()).forEach(list::place);
        return list.entries.stream().map(Entry::toGraphicsProcessor).toList();
    }

    private static Optional<String> address(BackendDevices.Found found) {
        return found.info().flatMap(DeviceInfo::pciAddress);
    }

    private void place(BackendDevices.Found found) {
        Optional<String> address = address(found);
        String name = found.descriptor().device();
        String vendor = Vendors.shortName(
                        name + " " + found.info().flatMap(DeviceInfo::platform).orElse(""))
                .orElse(found.descriptor().kind() == BackendDescriptor.Kind.CUDA ? "NVIDIA" : "unknown");
        Entry entry = (address.isPresent()
                        ? with(address.get())
                        : sole(vendor, found).or(() -> named(name, found)))
                .orElseGet(() -> {
                    Entry added = new Entry(new PciGraphics.Card(
                            address.orElse(""), vendor, name, Optional.empty(), OptionalLong.empty()));
                    entries.add(added);
                    return added;
                });
        entry.backends.add(found);
    }

    private Optional<Entry> with(String address) {
        return entries.stream()
                .filter(entry -> entry.card.address().equalsIgnoreCase(address))
                .findFirst();
    }

    /** The only one of its maker, if no other device of the same API is on it. */
    private Optional<Entry> sole(String vendor, BackendDevices.Found found) {
        List<Entry> same = entries.stream()
                .filter(entry -> entry.card.vendor().equals(vendor))
                .toList();
        return same.size() == 1 && !taken(same.get(0), found) ? Optional.of(same.get(0)) : Optional.empty();
    }

    private Optional<Entry> named(String name, BackendDevices.Found found) {
        return entries.stream()
                .filter(entry -> !taken(entry, found)
                        && entry.toGraphicsProcessor().name().equals(name))
                .findFirst();
    }

    private static boolean taken(Entry entry, BackendDevices.Found found) {
        return entry.backends.stream()
                .anyMatch(
                        other -> other.descriptor().kind() == found.descriptor().kind());
    }
}
