package org.videoengine.media.internal.film;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;

/** What a location in an output specification stands for. */
public sealed interface Destination {

    /** An encoded film. */
    record Film(Path file, Container container) implements Destination {}

    /** A YUV4MPEG2 film. */
    record Y4m(Path file) implements Destination {}

    /**
     * Numbered PNG stills.
     *
     * @param digits the least digits of a number, filled up with zeros
     */
    record Stills(Path folder, String prefix, int digits, String suffix) implements Destination {
        /** The still with a number. */
        Path file(long number) {
            String text = Long.toString(number);
            return folder.resolve(prefix + "0".repeat(Math.max(0, digits - text.length())) + text + suffix);
        }

        /** The name of all of them. */
        Path pattern() {
            return folder.resolve(prefix + "%0" + digits + "d" + suffix);
        }

        /** Whether some of them are there. */
        boolean areThere() throws MediaException {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, this::isOne)) {
                return found.iterator().hasNext();
            } catch (IOException e) {
                throw new MediaException(folder + " cannot be listed: " + e.getMessage(), e);
            }
        }

        private boolean isOne(Path file) {
            return Pattern.matches(
                    Pattern.quote(prefix) + "\\d{" + digits + ",}" + Pattern.quote(suffix),
                    file.getFileName().toString());
        }
    }

    /** Nowhere. */
    record Nowhere() implements Destination {}

    /** A place for a number in a name. */
    Pattern NUMBER = Pattern.compile("%(?:0(\\d))?d");

    /** The forms that a location can have, for messages. */
    String FORMS = "a name ending .mp4, .mov, .mkv, .webm or .y4m, a pattern such as frames/%05d.png, or null:";

    /**
     * Understands a location.
     *
     * @throws MediaException in one sentence if it has no known form or is a folder
     */
    static Destination of(String location) throws MediaException {
        if (location.equals("null:")) {
            return new Nowhere();
        }
        if (OutputSpec.isAddress(location)) {
            throw new MediaException(
                    "The output \"" + location + "\" is an address, but frames are written to files: give " + FORMS);
        }
        Path file;
        try {
            file = Path.of(location).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new MediaException("The output \"" + location + "\" is no path here: give " + FORMS, e);
        }
        if (location.isBlank() || file.getFileName() == null || Files.isDirectory(file)) {
            throw new MediaException("The output \"" + location + "\" is a folder: give " + FORMS);
        }
        String name = file.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(".png")) {
            return stills(location, file, name);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".y4m")) {
            return new Y4m(file);
        }
        Optional<Container> container = Container.of(name);
        if (container.isEmpty()) {
            throw new MediaException("The output \"" + location + "\" has no ending that is known: give " + FORMS);
        }
        return new Film(file, container.get());
    }

    private static Destination stills(String location, Path file, String name) throws MediaException {
        Matcher matcher = NUMBER.matcher(name);
        if (!matcher.find()) {
            throw new MediaException("The output \"" + location
                    + "\" would hold one picture only: stills need a place for their number, such as %05d in "
                    + "frames/%05d.png");
        }
        String prefix = name.substring(0, matcher.start());
        String suffix = name.substring(matcher.end());
        if (prefix.contains("%") || suffix.contains("%")) {
            throw new MediaException("The output \"" + location
                    + "\" has more than one % in its name: write one number, such as %05d, and nothing else with %");
        }
        if (file.getParent().toString().contains("%")) {
            throw new MediaException("The output \"" + location
                    + "\" has a % in its folder: only the name of the stills may have a number");
        }
        int digits = matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1));
        return new Stills(file.getParent(), prefix, Math.max(1, digits), suffix);
    }
}
