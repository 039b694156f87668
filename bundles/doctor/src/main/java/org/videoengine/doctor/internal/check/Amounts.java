package org.videoengine.doctor.internal.check;

import java.util.Locale;

/** Figures as people read them. */
final class Amounts {
    private static final double KILO = 1000;

    private Amounts() {}

    /** Bytes in units of a thousand, as disks are sold and figures compared. */
    static String bytes(double bytes) {
        if (bytes < KILO) {
            return (long) bytes + " bytes";
        }
        double value = bytes / KILO;
        for (String unit : new String[] {"kB", "MB", "GB"}) {
            if (value < KILO) {
                return number(value) + " " + unit;
            }
            value /= KILO;
        }
        return number(value) + " TB";
    }

    /** Bytes in units of 1024, as Java's options take them. */
    static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }

    /** 0.123 as {@code 12 %}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    /** With as many decimals as matter. */
    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
