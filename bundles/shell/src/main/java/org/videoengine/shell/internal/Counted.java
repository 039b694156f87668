package org.videoengine.shell.internal;

/** A number with what it counts: {@code 1 frame}, {@code 24 frames}. */
public final class Counted {
    private Counted() {}

    /** @param one of what is counted, whose plural ends in s */
    public static String of(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
