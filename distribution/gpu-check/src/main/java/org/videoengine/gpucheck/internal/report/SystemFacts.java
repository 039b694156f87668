package org.videoengine.gpucheck.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Linux tells of the machine, without anything that tells whose it is. */
final class SystemFacts {
    private static final String DISPLAY_CLASS = "0x03";
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)+");

    private final Path root;

    /** Reads below a folder that stands for the root of the file system. */
    SystemFacts(Path root) {
        this.root = root;
    }

    /** For the report. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "system",
                value("etc/os-release", "PRETTY_NAME=")
                        .map(name -> name.replace("\"", ""))
                        .orElse(null));
        document.put("kernel", number(System.getProperty("os.version")));
        document.put("processor", value("proc/cpuinfo", "model name").orElse(null));
        document.put("processors", Runtime.getRuntime().availableProcessors());
        document.put(
                "memoryBytes",
                value("proc/meminfo", "MemTotal:")
                        .map(text -> Long.parseLong(text.replaceAll("\\D", "")) * 1024)
                        .orElse(null));
        document.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        document.put(
                "nvidiaDriver",
                value("proc/driver/nvidia/version", "NVRM version:")
                        .map(SystemFacts::number)
                        .orElse(null));
        document.put("nvidiaGpus", nvidiaGpus());
        document.put("displayDevices", displayDevices());
        return document;
    }

    /** The number of a version, without what whoever built it had to say: that may name machines. */
    private static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.group() : text;
    }

    /** Names of the graphics processors that NVIDIA's kernel driver has. */
    List<String> nvidiaGpus() {
        return folders("proc/driver/nvidia/gpus").stream()
                .flatMap(
                        gpu -> value(root.relativize(gpu.resolve("information")).toString(), "Model:").stream())
                .toList();
    }

    /** Devices of PCI that can display or compute, and how they are connected. */
    private List<Map<String, Object>> displayDevices() {
        List<Map<String, Object>> devices = new ArrayList<>();
        for (Path device : folders("sys/bus/pci/devices")) {
            if (text(device, "class")
                    .filter(text -> text.startsWith(DISPLAY_CLASS))
                    .isPresent()) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("vendor", text(device, "vendor").orElse(null));
                document.put("device", text(device, "device").orElse(null));
                document.put("linkSpeed", text(device, "current_link_speed").orElse(null));
                document.put("linkWidth", text(device, "current_link_width").orElse(null));
                devices.add(document);
            }
        }
        return devices;
    }

    private List<Path> folders(String name) {
        try (Stream<Path> all = Files.list(root.resolve(name))) {
            return all.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<String> text(Path folder, String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What stands after a word at the beginning of a line, and after a colon. */
    private Optional<String> value(String file, String word) {
        try (Stream<String> lines = Files.lines(root.resolve(file))) {
            return lines.filter(line -> line.startsWith(word)).findFirst().map(line -> line.substring(word.length())
                    .replaceFirst("^\\s*:", "")
                    .strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
