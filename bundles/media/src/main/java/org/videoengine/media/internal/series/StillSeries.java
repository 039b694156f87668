package org.videoengine.media.internal.series;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.videoengine.media.MediaException;

/**
 * The files of a series of numbered pictures.
 *
 * @param files in order
 * @param notes one sentence each: numbers that are missing, say
 */
record StillSeries(List<Path> files, List<String> notes) {
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "tif", "tiff", "webp");
    private static final Pattern PLACE = Pattern.compile("%(?:0(\\d))?d");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)(?=\\D*$)");

    private record Numbered(Path file, BigInteger number) {}

    /** Whether a path is a pattern with a place for a number. */
    static boolean isPattern(Path path) {
        return path.getFileName() != null
                && PLACE.matcher(path.getFileName().toString()).find();
    }

    /** Whether a file is a picture by its ending. */
    static boolean isPicture(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** One picture alone. */
    static StillSeries ofPicture(Path file) {
        return new StillSeries(List.of(file), List.of());
    }

    /**
     * All pictures of a folder, by the last number in their names.
     *
     * @throws MediaException if there are none
     */
    static StillSeries ofFolder(Path folder) throws MediaException {
        List<Numbered> found = new ArrayList<>();
        for (Path file : list(folder)) {
            if (isPicture(file)) {
                String name = file.getFileName().toString();
                Matcher matcher = LAST_NUMBER.matcher(name.substring(0, name.lastIndexOf('.')));
                found.add(new Numbered(file, matcher.find() ? new BigInteger(matcher.group(1)) : BigInteger.ZERO));
            }
        }
        if (found.isEmpty()) {
            throw new MediaException(
                    folder + " holds no pictures: give a film, or a folder of PNG, JPEG, TIFF or WebP frames");
        }
        return of(found);
    }

    /**
     * All pictures that a pattern matches, by their number.
     *
     * @throws MediaException if there are none
     */
    static StillSeries ofPattern(Path pattern) throws MediaException {
        Path folder = pattern.toAbsolutePath().getParent();
        String name = pattern.getFileName().toString();
        Matcher place = PLACE.matcher(name);
        place.find();
        int digits = place.group(1) == null ? 1 : Integer.parseInt(place.group(1));
        Pattern names = Pattern.compile(Pattern.quote(name.substring(0, place.start())) + "(\\d{" + Math.max(1, digits)
                + ",})" + Pattern.quote(name.substring(place.end())));
        List<Numbered> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            for (Path file : list(folder)) {
                Matcher matcher = names.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    found.add(new Numbered(file, new BigInteger(matcher.group(1))));
                }
            }
        }
        if (found.isEmpty()) {
            throw new MediaException("No file matches " + pattern);
        }
        return of(found);
    }

    private static List<Path> list(Path folder) throws MediaException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path file : stream) {
                if (Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            throw new MediaException(folder + " cannot be listed: " + e.getMessage(), e);
        }
        return files;
    }

    private static StillSeries of(List<Numbered> found) {
        found.sort(Comparator.comparing(Numbered::number).thenComparing(Numbered::file));
        BigInteger first = found.get(0).number();
        BigInteger last = found.get(found.size() - 1).number();
        BigInteger missing = last.subtract(first).add(BigInteger.ONE).subtract(BigInteger.valueOf(found.size()));
        Optional<String> gap = missing.signum() > 0
                ? Optional.of("Of the pictures " + first + " to " + last + ", " + missing + " are missing.")
                : Optional.empty();
        return new StillSeries(
                found.stream().map(Numbered::file).toList(), gap.map(List::of).orElse(List.of()));
    }
}
