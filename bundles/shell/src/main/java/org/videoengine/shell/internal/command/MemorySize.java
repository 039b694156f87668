package org.videoengine.shell.internal.command;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.videoengine.render.VideoConfig;

/** Amounts of memory as they are written in options. */
final class MemorySize {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([KMGT])(?:I?B)?");
    private static final String UNITS = "KMGT";
    private static final int BITS_A_UNIT = 10;

    private MemorySize() {}

    /**
     * Bytes of a size: a whole number and K, M, G or T for powers of 1024, with or without {@code B} or {@code iB}.
     *
     * @throws IllegalArgumentException if it is none, or less than a render can be given
     */
    static long parse(String text) {
        Matcher matcher = SIZE.matcher(text.trim().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a size is a whole number and M or G, such as 768M or 1G, not \"" + text + "\"");
        }
        int shift = BITS_A_UNIT * (UNITS.indexOf(matcher.group(2)) + 1);
        long number = Long.parseLong(matcher.group(1));
        if (number > Long.MAX_VALUE >> shift) {
            throw new IllegalArgumentException("\"" + text + "\" is more memory than there is anywhere");
        }
        // Says what is wrong with a limit.
        return VideoConfig.DEFAULT
                .withMemoryLimit(number << shift)
                .memoryLimit()
                .getAsLong();
    }
}
