package org.videoengine.media.internal.keep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Says of what film a render is and which chunks it has finished. A text file of lines, each beginning with the CRC-32C of what
 * follows on it: a line that was cut off by a crash, and all after it, count as not there. One thread at a time.
 */
public final class Journal implements AutoCloseable {
    private static final String FIRST = "video-engine journal 1";
    private static final String IDENTITY = "is ";
    private static final String BEGIN = "begin";
    private static final String CHUNK = "chunk ";
    private static final int CHECKSUM_DIGITS = 8;
    /** More than any journal has: a file of another kind is not read into memory. */
    private static final long LARGEST = 256L << 20;

    /**
     * What a journal says.
     *
     * @param identity of the film
     * @param chunks that are finished, in order
     * @param whole whether nothing follows them that could not be read
     */
    public record Content(Map<String, String> identity, List<Chunk> chunks, boolean whole) {}

    private final FileChannel channel;
    private int chunks;

    private Journal(FileChannel channel, int chunks) {
        this.channel = channel;
        this.chunks = chunks;
    }

    /** Writes a journal anew; it is there whole or not at all, and replaces the one before. */
    static Journal create(Path file, Map<String, String> identity, List<Chunk> chunks) throws IOException {
        StringBuilder text = new StringBuilder();
        append(text, FIRST);
        identity.forEach((name, value) -> append(text, IDENTITY + escape(name) + '\t' + escape(value)));
        append(text, BEGIN);
        for (int i = 0; i < chunks.size(); i++) {
            append(text, line(i, chunks.get(i)));
        }
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel made = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(made, text);
        }
        RenderFolder.move(temporary, file);
        RenderFolder.sync(file.getParent());
        return new Journal(FileChannel.open(file, StandardOpenOption.APPEND), chunks.size());
    }

    /** Opens a journal that was read whole, to go on with it. */
    static Journal goOn(Path file, List<Chunk> chunks) throws IOException {
        return new Journal(FileChannel.open(file, StandardOpenOption.APPEND), chunks.size());
    }

    /** Adds a chunk, whose bytes are durable already. It is itself durable when this returns. */
    void add(Chunk chunk) throws IOException {
        StringBuilder text = new StringBuilder();
        append(text, line(chunks++, chunk));
        write(channel, text);
    }

    private static void write(FileChannel channel, StringBuilder text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    private static String line(int number, Chunk chunk) {
        return CHUNK + number + ' ' + chunk.frames() + ' ' + chunk.end() + ' ' + hex(chunk.checksum());
    }

    private static void append(StringBuilder text, String line) {
        text.append(hex(checksum(line))).append(' ').append(line).append('\n');
    }

    private static String hex(int value) {
        String digits = Integer.toHexString(value);
        return "0".repeat(CHECKSUM_DIGITS - digits.length()) + digits;
    }

    private static int checksum(String line) {
        CRC32C sum = new CRC32C();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    /**
     * Reads a journal.
     *
     * @return empty if there is none, or its beginning cannot be read
     * @throws IOException if the file is there but cannot be read at all
     */
    public static Optional<Content> read(Path file) throws IOException {
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Optional<Content> parse(String text) {
        Map<String, String> identity = new LinkedHashMap<>();
        List<Chunk> chunks = new ArrayList<>();
        boolean first = true;
        boolean begun = false;
        int at = 0;
        int end = text.indexOf('\n');
        while (end >= 0) {
            Optional<String> line = checked(text.substring(at, end));
            boolean known = line.isPresent()
                    && (first
                            ? line.get().equals(FIRST)
                            : begun ? addChunk(chunks, line.get()) : addIdentity(identity, line.get()));
            if (!known) {
                break;
            }
            begun |= line.get().equals(BEGIN);
            first = false;
            at = end + 1;
            end = text.indexOf('\n', at);
        }
        return begun ? Optional.of(new Content(identity, chunks, at == text.length())) : Optional.empty();
    }

    private static Optional<String> checked(String line) {
        if (line.length() <= CHECKSUM_DIGITS || line.charAt(CHECKSUM_DIGITS) != ' ') {
            return Optional.empty();
        }
        String rest = line.substring(CHECKSUM_DIGITS + 1);
        return line.startsWith(hex(checksum(rest))) ? Optional.of(rest) : Optional.empty();
    }

    private static boolean addIdentity(Map<String, String> identity, String line) {
        int tab = line.indexOf('\t');
        if (line.startsWith(IDENTITY) && tab > 0) {
            identity.put(unescape(line.substring(IDENTITY.length(), tab)), unescape(line.substring(tab + 1)));
            return true;
        }
        return line.equals(BEGIN);
    }

    private static boolean addChunk(List<Chunk> chunks, String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 5 || !line.startsWith(CHUNK)) {
            return false;
        }
        try {
            Chunk chunk = new Chunk(
                    Integer.parseInt(words[2]), Long.parseLong(words[3]), Integer.parseUnsignedInt(words[4], 16));
            long before = chunks.isEmpty() ? 0 : chunks.get(chunks.size() - 1).end();
            boolean next = Integer.parseInt(words[1]) == chunks.size() && chunk.frames() > 0 && chunk.end() > before;
            return next && chunks.add(chunk);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(
                        switch (text.charAt(i)) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            default -> text.charAt(i);
                        });
            } else {
                plain.append(each);
            }
        }
        return plain.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
