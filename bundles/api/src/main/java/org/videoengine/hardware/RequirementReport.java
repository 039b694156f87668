package org.videoengine.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a machine is enough for.
 *
 * @param reached the highest level whose needs, and those of all levels below, are met; empty if not even the lowest
 * @param next the level above it; empty if there is none
 * @param missing what the next level needs that is not there, one sentence each with both figures; empty if there is no next
 */
public record RequirementReport(
        Optional<RequirementLevel> reached, Optional<RequirementLevel> next, List<String> missing) {

    /** Copies the list and refuses null. */
    public RequirementReport {
        Objects.requireNonNull(reached, "reached");
        Objects.requireNonNull(next, "next");
        missing = List.copyOf(missing);
    }

    /**
     * Holds a machine against the levels: its {@link Hardware#usableCores()}, {@link Hardware#usableMemoryBytes()} and {@link
     * Hardware#graphicsMemoryBytes()}.
     */
    public static RequirementReport of(Hardware hardware) {
        Optional<RequirementLevel> reached = Optional.empty();
        for (RequirementLevel level : RequirementLevel.values()) {
            List<String> missing = missing(hardware, level);
            if (!missing.isEmpty()) {
                return new RequirementReport(reached, Optional.of(level), missing);
            }
            reached = Optional.of(level);
        }
        return new RequirementReport(reached, Optional.empty(), List.of());
    }

    private static List<String> missing(Hardware hardware, RequirementLevel level) {
        List<String> missing = new ArrayList<>();
        if (hardware.usableCores() < level.cores()) {
            missing.add("It needs " + level.cores() + " cores, and "
                    + (hardware.usableCores() < hardware.processor().physicalCores()
                            ? "this process may use " + hardware.usableCores() + " of "
                                    + hardware.processor().physicalCores() + '.'
                            : hardware.usableCores() == 1
                                    ? "there is 1."
                                    : "there are " + hardware.usableCores() + '.'));
        }
        if (hardware.usableMemoryBytes() < level.memoryBytes()) {
            boolean limited = hardware.usableMemoryBytes() < hardware.memory().totalBytes();
            missing.add("It needs " + gigabytes(level.memoryBytes()) + " of memory, and "
                    + (limited ? "the container allows " : "there are ") + gigabytes(hardware.usableMemoryBytes())
                    + (limited ? " of " + gigabytes(hardware.memory().totalBytes()) : "") + '.');
        }
        if (hardware.graphicsMemoryBytes() < level.graphicsMemoryBytes()) {
            missing.add("It needs a graphics processor with " + gigabytes(level.graphicsMemoryBytes()) + ", and "
                    + graphics(hardware) + '.');
        }
        return missing;
    }

    private static String graphics(Hardware hardware) {
        if (hardware.graphics().isEmpty()) {
            return "there is none";
        }
        if (hardware.graphics().stream().noneMatch(GraphicsProcessor::usable)) {
            return "frames cannot be drawn on the " + hardware.graphics().get(0).name();
        }
        return hardware.graphicsMemoryBytes() == 0
                ? "how much there is does not show"
                : "the largest has " + gigabytes(hardware.graphicsMemoryBytes());
    }

    private static String gigabytes(long bytes) {
        String text = String.format(Locale.ROOT, "%.1f", bytes / 1e9);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " GB";
    }
}
