package org.videoengine.core.internal.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of numbered stills, from a pattern such as {@code frames/%05d.png}.
 *
 * @param folder that they are in, absolute
 * @param prefix before the number
 * @param digits the least digits of a number, filled up with zeros
 * @param suffix after the number
 */
record StillNames(Path folder, String prefix, int digits, String suffix) {
    private static final Pattern NUMBER = Pattern.compile("%(?:0(\\d))?d");

    /** Understands an output's location, which the sinks have checked; empty if it is not one of stills. */
    static Optional<StillNames> of(String location) {
        if (location.equals("null:")) {
            return Optional.empty();
        }
        Path file = Path.of(location).toAbsolutePath().normalize();
        String name = file.getFileName().toString();
        Matcher number = NUMBER.matcher(name);
        if (!number.find()) {
            return Optional.empty();
        }
        int digits = number.group(1) == null ? 1 : Math.max(1, Integer.parseInt(number.group(1)));
        return Optional.of(new StillNames(
                file.getParent(), name.substring(0, number.start()), digits, name.substring(number.end())));
    }

    /** The still of that number. */
    Path file(int number) {
        String text = Integer.toString(number);
        return folder.resolve(prefix + "0".repeat(Math.max(0, digits - text.length())) + text + suffix);
    }

    /** Whether a file has the name of one of these stills. */
    boolean names(Path file) {
        if (!folder.equals(file.getParent())) {
            return false;
        }
        return Pattern.matches(
                Pattern.quote(prefix) + "\\d{" + digits + ",}" + Pattern.quote(suffix),
                file.getFileName().toString());
    }
}
