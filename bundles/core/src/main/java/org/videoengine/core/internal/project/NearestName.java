package org.videoengine.core.internal.project;

import java.util.Collection;
import java.util.Locale;

/** Finds the known name that a wrong one most likely stands for, by the edits between them (V. Levenshtein, 1965). */
public final class NearestName {
    private static final int LONGEST = 64;

    private NearestName() {}

    /**
     * The known name with the fewest edits, the first of several. Upper and lower case and {@code _ - } and space count
     * less than other letters.
     *
     * @param known at least one
     */
    public static String of(String wrong, Collection<String> known) {
        String plain = plain(wrong);
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String name : known) {
            int edits = 2 * edits(plain, plain(name)) + (name.equals(wrong) ? 0 : 1);
            if (edits < fewest) {
                fewest = edits;
                best = name;
            }
        }
        return best;
    }

    /** A hint at the nearest name, to be put behind a sentence; empty if even that has more to be changed than to be kept. */
    static String hint(String wrong, Collection<String> known) {
        String name = of(wrong, known);
        String asked = plain(wrong);
        String found = plain(name);
        boolean alike = 2 * edits(asked, found) <= Math.max(asked.length(), found.length());
        return alike ? "; the nearest is \"" + name + "\"" : "";
    }

    private static String plain(String name) {
        String start = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return start.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
    }

    static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
