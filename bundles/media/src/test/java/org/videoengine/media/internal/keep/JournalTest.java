package org.videoengine.media.internal.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.videoengine.media.internal.keep.Journal.Content;

/** What a journal says is what was written into it, or less of it, whatever has become of the file. */
class JournalTest {
    private Path folder;
    private Path file;

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("journal");
        file = folder.resolve("journal");
    }

    @AfterProperty
    void deleteFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<Map<String, String>> identities() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("ab\n\t\r\\ =ä\u20ac")
                .ofMinLength(1)
                .ofMaxLength(12);
        return Arbitraries.maps(texts, texts).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Chunk>> chunks() {
        Arbitrary<int[]> parts = Combinators.combine(
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.integers().between(1, 1 << 20),
                        Arbitraries.integers())
                .as((frames, bytes, checksum) -> new int[] {frames, bytes, checksum});
        return parts.list().ofMaxSize(12).map(list -> {
            List<Chunk> chunks = new ArrayList<>();
            long end = 0;
            for (int[] part : list) {
                end += part[1];
                chunks.add(new Chunk(part[0], end, part[2]));
            }
            return chunks;
        });
    }

    private void write(Map<String, String> identity, List<Chunk> chunks, int atOnce) throws IOException {
        int first = Math.min(atOnce, chunks.size());
        try (Journal journal = Journal.create(file, identity, chunks.subList(0, first))) {
            for (Chunk chunk : chunks.subList(first, chunks.size())) {
                journal.add(chunk);
            }
        }
    }

    @Property(tries = 100)
    void saysWhatWasWritten(
            @ForAll("identities") Map<String, String> identity,
            @ForAll("chunks") List<Chunk> chunks,
            @ForAll @IntRange(max = 12) int atOnce)
            throws IOException {
        write(identity, chunks, atOnce);
        assertEquals(Optional.of(new Content(identity, chunks, true)), Journal.read(file));
    }

    @Property(tries = 200)
    void saysTheBeginningWhenItWasCutShort(
            @ForAll("chunks") List<Chunk> chunks, @ForAll @IntRange(max = 1 << 20) int at) throws IOException {
        Map<String, String> identity = new LinkedHashMap<>(Map.of("the quality", "high"));
        write(identity, chunks, 0);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, at % (bytes.length + 1)));
        Optional<Content> read = Journal.read(file);
        if (read.isPresent()) {
            List<Chunk> left = read.get().chunks();
            assertEquals(identity, read.get().identity());
            assertEquals(chunks.subList(0, left.size()), left);
        }
    }

    @Property(tries = 300)
    void neverSaysWhatWasNotWritten(
            @ForAll("chunks") List<Chunk> chunks, @ForAll @IntRange(max = 1 << 20) int at, @ForAll byte change)
            throws IOException {
        Map<String, String> identity = Map.of("the quality", "high");
        write(identity, chunks, 0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[at % bytes.length] ^= change;
        Files.write(file, bytes);
        Optional<Content> read = Journal.read(file);
        if (read.isPresent()) {
            List<Chunk> left = read.get().chunks();
            assertEquals(identity, read.get().identity());
            assertEquals(chunks.subList(0, left.size()), left);
            assertTrue(left.size() < chunks.size() || change == 0 || !read.get().whole());
        }
    }

    @Property(tries = 300)
    void isNotMisledByOtherFiles(@ForAll byte[] bytes) throws IOException {
        Files.write(file, bytes);
        assertFalse(Journal.read(file).isPresent());
        Files.delete(file);
        assertFalse(Journal.read(file).isPresent());
    }
}
