package org.videoengine.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.videoengine.project.Resolution;

/** Reads the parameter {@code size}. */
final class Sizes {
    private static final Pattern SIZE = Pattern.compile("(\\d+)x(\\d+)");

    private Sizes() {}

    static Resolution parse(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException("the parameter size is WIDTHxHEIGHT, such as 1920x1080, not " + text);
        }
        return new Resolution(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }
}
