package org.videoengine.interchange.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes ids of names: such as can name files, each of them once. */
final class ShotIds {
    private static final int LONGEST = 45;

    private final Set<String> taken = new HashSet<>();

    String of(String name) {
        String plain = name.replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[^\\p{L}\\p{N}_-]+", "_")
                .replaceAll("^_+|_+$", "");
        String id = "shot";
        if (!plain.isEmpty()) {
            // Some systems have devices of such names.
            id = plain.matches("(?i)con|prn|aux|nul|com\\d|lpt\\d") ? "shot_" + plain : plain;
            id = id.substring(0, Math.min(LONGEST, id.length())).replaceAll("^-+", "_");
        }
        String unique = id;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = id + "_" + i;
        }
        return unique;
    }
}
