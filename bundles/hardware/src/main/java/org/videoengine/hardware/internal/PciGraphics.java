package org.videoengine.hardware.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The graphics processors on Linux's PCI bus, whether a driver has them or not. */
final class PciGraphics {
    private static final String DEVICES = "sys/bus/pci/devices";
    /** Display controllers, and processing accelerators, as which some boards without a socket for a screen come. */
    private static final List<String> CLASSES = List.of("0x03", "0x12");

    private static final Map<String, String> VENDORS =
            Map.of("10de", "NVIDIA", "1002", "AMD", "1022", "AMD", "8086", "Intel");
    /** Lists of names, where the distributions of Linux put them. */
    private static final List<String> NAMES = List.of("usr/share/misc/pci.ids", "usr/share/hwdata/pci.ids");

    private final SystemFiles files;

    PciGraphics(SystemFiles files) {
        this.files = files;
    }

    /**
     * A graphics processor.
     *
     * @param address on the bus
     * @param vendor its name, or its number
     * @param name of the device
     * @param driver that has it, with its version where that is told
     * @param memoryBytes its memory, if its driver tells
     */
    record Card(String address, String vendor, String name, Optional<String> driver, OptionalLong memoryBytes) {}

    /** All of them, by address. */
    List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        for (Path device : SystemFiles.list(files.path(DEVICES), "*")) {
            String type = SystemFiles.text(device.resolve("class")).orElse("");
            if (CLASSES.stream().anyMatch(type::startsWith)) {
                cards.add(card(device));
            }
        }
        return cards;
    }

    private Card card(Path device) {
        String address = device.getFileName().toString();
        String vendor = digits(device.resolve("vendor"));
        String model = digits(device.resolve("device"));
        Optional<String> driver = driver(device);
        return new Card(
                address,
                VENDORS.getOrDefault(vendor, vendor),
                nvidiaName(address)
                        .or(() ->
                                SystemFiles.text(device.resolve("product_name")).filter(name -> !name.isEmpty()))
                        .or(() -> listedName(vendor, model))
                        .orElse("PCI device " + vendor + ":" + model),
                driver.map(this::withVersion),
                // In the directory of amdgpu's devices; others do not tell.
                SystemFiles.number(device.resolve("mem_info_vram_total")));
    }

    private static String digits(Path file) {
        return SystemFiles.text(file).map(text -> text.replace("0x", "")).orElse("");
    }

    private static Optional<String> driver(Path device) {
        try {
            return Optional.of(Files.readSymbolicLink(device.resolve("driver"))
                    .getFileName()
                    .toString());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private String withVersion(String driver) {
        return SystemFiles.text(files.path("sys/module/" + driver.replace('-', '_') + "/version"))
                .map(version -> driver + " " + version)
                .orElse(driver);
    }

    private Optional<String> nvidiaName(String address) {
        return files.lines("proc/driver/nvidia/gpus/" + address + "/information").stream()
                .filter(line -> line.startsWith("Model:"))
                .map(line -> line.substring("Model:".length()).strip())
                .findFirst();
    }

    /** The name in the list that comes with Linux: a line of the vendor, then its devices, indented. */
    private Optional<String> listedName(String vendor, String model) {
        for (String name : NAMES) {
            try (Stream<String> lines = Files.lines(files.path(name), StandardCharsets.ISO_8859_1)) {
                return lines.dropWhile(line -> !line.startsWith(vendor + "  "))
                        .skip(1)
                        .takeWhile(line -> line.startsWith("\t") || line.startsWith("#"))
                        .filter(line -> line.startsWith("\t" + model + "  "))
                        .map(line -> line.substring(model.length() + 1).strip())
                        .findFirst();
            } catch (IOException | RuntimeException e) {
                // Not there: perhaps the next is.
                continue;
            }
        }
        return Optional.empty();
    }
}
