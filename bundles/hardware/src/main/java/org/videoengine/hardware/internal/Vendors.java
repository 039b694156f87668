package org.videoengine.hardware.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makers of graphics processors, by what their products and drivers are called. */
final class Vendors {
    private static final Map<String, List<String>> WORDS = Map.of(
            "NVIDIA", List.of("nvidia", "geforce", "quadro", "tesla", "cuda"),
            "AMD", List.of("amd", "advanced micro devices", "radeon", "instinct", "gfx"),
            "Intel", List.of("intel", "iris", "arc(tm)"),
            "Apple", List.of("apple"));

    private Vendors() {}

    /** The maker that a text names, in one way or another. */
    static Optional<String> shortName(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(lower::contains))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
