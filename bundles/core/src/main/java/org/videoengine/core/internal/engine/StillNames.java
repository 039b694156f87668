package org.videoengine.core.internal.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
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
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};
    private static final String ENDING = ".png";
    private static final Pattern NUMBER = Pattern.compile("%(?:0(\\d))?d");

    /** Understands an output's location, which the sinks have checked; empty if it is not one of stills. */
    static Optional<StillNames> of(String location) {
        if (location.equals("null:")) {
            return Optional.empty();
        }
        Path file = Path.of(location).toAbsolutePath().normalize();
        String name = file.getFileName().toString();
        Matcher number = NUMBER.matcher(name);
        if (!number.find() || !name.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
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

    /**
     * Whether the still of that number is there whole: a PNG file from its signature to its end chunk (PNG specification, 5.2 and
     * 11.2.5). One that a loss of power has cut short is not.
     */
    boolean whole(int number) {
        Path file = file(number);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.size() >= SIGNATURE.length + END.length
                    && Arrays.equals(SIGNATURE, read(channel, 0, SIGNATURE.length))
                    && Arrays.equals(END, read(channel, channel.size() - END.length, END.length));
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] read(FileChannel channel, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = channel.read(bytes, at + bytes.position());
        }
        return bytes.array();
    }

    /** Whether a file has the name of one of these stills, or leads to one that has, under any name of their folder. */
    boolean names(Path file) {
        try {
            return isNamed(file) || Files.exists(file) && isNamed(file.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isNamed(Path file) throws IOException {
        return Pattern.matches(
                        Pattern.quote(prefix) + "\\d{" + digits + ",}" + Pattern.quote(suffix),
                        file.getFileName().toString())
                && (folder.equals(file.getParent())
                        || Files.exists(folder)
                                && Files.exists(file.getParent())
                                && Files.isSameFile(folder, file.getParent()));
    }
}
