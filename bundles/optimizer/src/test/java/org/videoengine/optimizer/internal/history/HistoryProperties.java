package org.videoengine.optimizer.internal.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.Quality;

/** Whatever is in a file of measurements, it is read; whatever is measured, it is read again. */
class HistoryProperties {

    @Provide
    Arbitrary<Measurement> measurements() {
        Arbitrary<Workload.Content> contents = Combinators.combine(
                        Arbitraries.doubles().between(1, 1e6).ofScale(3),
                        Arbitraries.doubles().between(0, 1).ofScale(3),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.longs().between(0, 1L << 53))
                .as((views, share, pairs, pixels) -> new Workload.Content(
                        views, share, 1 - share, share, 0, views / 2, 2 * share, 3 * views, pairs, pixels));
        Arbitrary<Workload> workloads = Combinators.combine(
                        Arbitraries.integers().between(1, 65_536),
                        Arbitraries.of(Quality.values()),
                        Arbitraries.integers().greaterOrEqual(1),
                        contents,
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(text -> !text.isBlank()),
                        Arbitraries.of(true, false))
                .as((side, quality, frames, content, name, cold) ->
                        new Workload(side, side, quality, frames, content, name, 1 + side % 64, name, cold));
        return Combinators.combine(
                        workloads,
                        Arbitraries.doubles().between(1e-6, 1e6).ofScale(6),
                        Arbitraries.doubles().between(0, 1e6).ofScale(6),
                        Arbitraries.longs().between(0, 4_000_000_000L))
                .as((workload, draw, encode, second) -> new Measurement(
                        workload, draw, encode, draw + encode, Instant.ofEpochSecond(second, 123_456_789), "test"));
    }

    @Property(tries = 100)
    void whatIsWrittenIsReadAgain(@ForAll("measurements") Measurement measurement, @ForAll String machine)
            throws IOException {
        inFolder(file -> {
            HistoryFile history = new HistoryFile(file, 10);
            history.add(machine, List.of(measurement));
            assertEquals(List.of(measurement), history.read(machine));
        });
    }

    @Property(tries = 200)
    void anyBytesAreRead(@ForAll byte[] bytes) throws IOException {
        inFolder(file -> {
            Files.write(file, bytes);
            HistoryFile history = new HistoryFile(file, 10);
            assertTrue(history.read("m").isEmpty());
            history.add("m", List.of(HistoryFileTest.measurement(7)));
            assertEquals(List.of(HistoryFileTest.measurement(7)), history.read("m"));
        });
    }

    @Property(tries = 300)
    void aDamagedLineIsReadOrPassedOver(@ForAll byte damage, @ForAll int place, @ForAll int length) throws IOException {
        inFolder(file -> {
            HistoryFile history = new HistoryFile(file, 10);
            history.add("m", List.of(HistoryFileTest.measurement(7), HistoryFileTest.measurement(8)));
            byte[] bytes = Files.readAllBytes(file);
            int first = new String(bytes, StandardCharsets.UTF_8).indexOf('\n');
            bytes[Math.floorMod(place, first)] = damage;
            int cut = Math.floorMod(length, first);
            byte[] kept = new byte[bytes.length - cut];
            System.arraycopy(bytes, cut, kept, 0, kept.length);
            Files.write(file, kept);
            List<Measurement> read = history.read("m");
            assertTrue(read.contains(HistoryFileTest.measurement(8)), () -> IntStream.range(0, kept.length)
                    .mapToObj(i -> String.valueOf(kept[i]))
                    .toList()
                    .toString());
        });
    }

    private interface Check {
        void with(Path file) throws IOException;
    }

    private static void inFolder(Check check) throws IOException {
        Path folder = Files.createTempDirectory("history");
        try {
            check.with(folder.resolve("history.jsonl"));
        } finally {
            for (String name : List.of("history.jsonl", "history.jsonl.lock", "history.jsonl.new")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }
}
