package org.videoengine.media.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.media.FrameSink;
import org.videoengine.media.KeptFrames;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.media.SinkSettings;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/** Films that are broken off, damaged, and gone on with. */
class ResumeTest {
    private static final FrameRate RATE = new FrameRate(10, 1);
    private static final int FRAMES = 47;
    private static final long WAIT_MILLIS = 20_000;

    @TempDir
    Path folder;

    private final FfmpegFrameSinks sinks = new FfmpegFrameSinks();

    private static SinkSettings settings(boolean resume, String quality) {
        return new SinkSettings(Map.of("the quality", quality), resume, 10, Long.MAX_VALUE, true);
    }

    private OutputSpec spec(String name) {
        Optional<String> codec = Optional.ofNullable(
                switch (name.substring(0, 1)) {
                    case "p" -> "prores";
                    case "f" -> "ffv1";
                    default -> null;
                });
        return new OutputSpec(folder.resolve(name).toString(), codec, Quality.MEDIUM);
    }

    private FrameFormat format(OutputSpec output) throws MediaException {
        return new FrameFormat(64, 48, sinks.pixelFormat(output));
    }

    private FrameSink open(OutputSpec output, SinkSettings settings) throws MediaException {
        return sinks.open(output, format(output), RATE, settings);
    }

    /** Passes over what is kept and writes the frames up to one of them. */
    private static void write(FrameSink sink, FrameFormat format, int end) throws MediaException {
        FrameBuffer frame = FrameBuffer.allocate(format);
        for (int number = 0; number < end; number++) {
            if (number < sink.kept().frames()) {
                sink.skip();
                continue;
            }
            for (int plane = 0; plane < 3; plane++) {
                for (int at = 0; at < format.planeSamples(plane); at++) {
                    int code = 60 + (at * 7 + number * 5 + plane * 11) % 120;
                    if (format.pixelFormat().bitDepth() == 8) {
                        frame.bytes(plane)[at] = (byte) code;
                    } else {
                        frame.shorts(plane)[at] = (short) (4 * code);
                    }
                }
            }
            sink.write(frame);
        }
    }

    private byte[] whole(String name) throws IOException, MediaException {
        OutputSpec output = spec(name);
        try (FrameSink sink = open(output, settings(false, "medium"))) {
            write(sink, format(output), FRAMES);
            Path film = sink.finish().orElseThrow();
            return Files.readAllBytes(film);
        }
    }

    private Path renderFolder(String name) {
        return folder.resolve("." + name + ".render");
    }

    /** Leaves what a render leaves that is killed. */
    private void kill(String name, SinkSettings settings, int written, int durable) throws Exception {
        OutputSpec output = spec(name);
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy);
        try (FrameSink sink = open(output, settings)) {
            write(sink, format(output), written);
            long end = System.currentTimeMillis() + WAIT_MILLIS;
            while (sink.durable() < durable && System.currentTimeMillis() < end) {
                Thread.sleep(5);
            }
            assertTrue(sink.durable() >= durable, "durable: " + sink.durable());
            move(renderFolder(name), copy, false);
        }
        if (Files.exists(renderFolder(name))) {
            move(renderFolder(name), folder.resolve("none"), true);
        }
        Files.createDirectories(renderFolder(name));
        move(copy, renderFolder(name), true);
    }

    private static void move(Path from, Path to, boolean delete) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(to.resolve(file.getFileName()));
                Files.copy(file, to.resolve(file.getFileName()));
                if (delete) {
                    Files.delete(file);
                }
            }
        }
    }

    private KeptFrames goOn(String name, byte[] whole) throws IOException, MediaException {
        OutputSpec output = spec(name);
        try (FrameSink sink = open(output, settings(true, "medium"))) {
            KeptFrames kept = sink.kept();
            write(sink, format(output), FRAMES);
            Path film = sink.finish().orElseThrow();
            assertArrayEquals(whole, Files.readAllBytes(film));
            return kept;
        } finally {
            assertFalse(Files.exists(renderFolder(name)));
        }
    }

    // A group has 5 frames in H.264 and 20 in VP9 and AV1; without groups, a chunk has the 10 that were asked for.
    @ParameterizedTest
    @CsvSource({"h.mp4, 10", "h.mkv, 10", "v.webm, 20", "a.mkv, 10", "p.mov, 10", "f.mkv, 10", "y.y4m, 10"})
    void theFilmIsTheSame(String name, int chunk) throws Exception {
        byte[] whole = whole(name);
        kill(name, settings(false, "medium"), 42, chunk);
        kill(name, settings(true, "medium"), 45, chunk);
        KeptFrames kept = goOn(name, whole);
        assertTrue(kept.frames() >= chunk && kept.frames() <= 40 && kept.frames() % chunk == 0, kept.toString());
        assertEquals(kept.frames() / chunk, kept.chunks());
    }

    @ParameterizedTest
    @CsvSource({"h.mp4", "y.y4m"})
    void whatIsDamagedIsWrittenAgain(String name) throws Exception {
        byte[] whole = whole(name);
        kill(name, settings(false, "medium"), 42, 30);
        Path data = renderFolder(name).resolve(name.endsWith("y4m") ? "film.y4m" : "packets");
        String journal = Files.readString(renderFolder(name).resolve("journal"));
        String second = journal.lines()
                .filter(line -> line.contains("chunk 1 "))
                .findFirst()
                .orElseThrow();
        long end = Long.parseLong(second.split(" ")[4]);
        byte[] bytes = Files.readAllBytes(data);
        bytes[(int) end - 3] ^= 4;
        Files.write(data, bytes);
        KeptFrames kept = goOn(name, whole);
        assertEquals(10, kept.frames());
        assertTrue(kept.lost().orElseThrow().contains("damaged after frame 10"), kept.toString());
    }

    @ParameterizedTest
    @CsvSource({"h.mp4", "y.y4m"})
    void whatIsCutShortIsWrittenAgain(String name) throws Exception {
        byte[] whole = whole(name);
        kill(name, settings(false, "medium"), 42, 20);
        Path data = renderFolder(name).resolve(name.endsWith("y4m") ? "film.y4m" : "packets");
        Files.write(data, List.of().toString().getBytes());
        assertEquals(0, goOn(name, whole).frames());
    }

    @ParameterizedTest
    @CsvSource({"h.mp4", "y.y4m"})
    void aRenderThatWasGivenUpIsGoneOnWith(String name) throws Exception {
        byte[] whole = whole(name);
        OutputSpec output = spec(name);
        FrameSink broken = open(output, settings(false, "medium"));
        try (FrameSink sink = broken) {
            write(sink, format(output), 33);
            Path partial = sink.finishPartial().orElseThrow();
            assertTrue(partial.getFileName().toString().contains(".partial."));
            assertTrue(Files.size(partial) > 0);
        }
        assertEquals(broken.durable(), goOn(name, whole).frames());
        assertEquals(30, broken.durable());
    }

    @Test
    void anotherFilmIsRefusedAndWhatIsThereStays() throws Exception {
        byte[] whole = whole("h.mp4");
        kill("h.mp4", settings(false, "medium"), 42, 20);
        MediaException refused = assertThrows(MediaException.class, () -> open(spec("h.mp4"), settings(true, "low")));
        assertTrue(refused.getMessage().contains("the quality was medium and is low now"), refused.getMessage());
        assertTrue(goOn("h.mp4", whole).frames() >= 20);
    }

    @Test
    void withoutResumingItBeginsAnew() throws Exception {
        byte[] whole = whole("h.mp4");
        kill("h.mp4", settings(false, "medium"), 42, 20);
        assertArrayEquals(whole, whole("h.mp4"));
        assertEquals(KeptFrames.NONE, goOn("h.mp4", whole));
    }

    @Test
    void twoRendersOfOneFilmAreRefused() throws Exception {
        try (FrameSink first = open(spec("h.mp4"), settings(false, "medium"))) {
            MediaException refused =
                    assertThrows(MediaException.class, () -> open(spec("h.mp4"), settings(false, "medium")));
            assertTrue(refused.getMessage().contains("being rendered already"), refused.getMessage());
            write(first, format(spec("h.mp4")), 3);
        }
        assertFalse(Files.exists(renderFolder("h.mp4")));
    }

    @Test
    void stillsOfAnotherFilmAreNotGoneOnWith() throws Exception {
        OutputSpec output = spec("s%03d.png");
        try (FrameSink sink = open(output, settings(false, "medium"))) {
            write(sink, format(output), 2);
            sink.finishPartial();
        }
        MediaException refused = assertThrows(MediaException.class, () -> open(output, settings(true, "low")));
        assertTrue(refused.getMessage().contains("the quality was medium and is low now"), refused.getMessage());
        try (FrameSink sink = open(output, settings(true, "medium"))) {
            sink.skip();
            sink.skip();
            sink.finish();
        }
        assertTrue(Files.exists(folder.resolve("s001.png")) && Files.exists(folder.resolve("s002.png")));
    }

    @Test
    void stillsAreKnownToBeOfTheirFilmWhenAllAreThere() throws Exception {
        OutputSpec output = spec("s%03d.png");
        try (FrameSink sink = open(output, settings(false, "medium"))) {
            write(sink, format(output), 2);
            sink.finish();
        }
        assertThrows(MediaException.class, () -> open(output, settings(true, "low")));
        try (FrameSink sink = open(output, settings(true, "medium"))) {
            assertEquals(KeptFrames.NONE, sink.kept());
        }
        // A render that ends before its first frame changes nothing of that.
        assertThrows(MediaException.class, () -> open(output, settings(true, "low")));
        Files.delete(folder.resolve("s001.png"));
        Files.delete(folder.resolve("s002.png"));
        try (FrameSink sink = open(output, settings(true, "low"))) {
            assertEquals(KeptFrames.NONE, sink.kept());
        }
        assertFalse(Files.exists(renderFolder("s%03d.png")));
    }

    @Test
    void stillsThatAreNotKnownToBeOfTheFilmAreNotKept() throws Exception {
        OutputSpec output = spec("s%03d.png");
        Path still = Files.writeString(folder.resolve("s001.png"), "of some film");
        try (FrameSink sink = open(output, settings(false, "medium"))) {
            assertEquals(KeptFrames.NONE, sink.kept());
        }
        try (FrameSink sink = open(output, settings(true, "medium"))) {
            KeptFrames kept = sink.kept();
            assertEquals(0, kept.frames());
            assertTrue(kept.lost().orElseThrow().contains("not known to be of this film"), kept.toString());
        }
        assertEquals("of some film", Files.readString(still));
        assertFalse(Files.exists(renderFolder("s%03d.png")));
    }

    @Test
    void stillsOfBeforeTheirRenderAreNotKept() throws Exception {
        OutputSpec output = spec("s%03d.png");
        try (FrameSink sink = open(output, settings(false, "medium"))) {
            write(sink, format(output), 2);
            sink.finish();
        }
        Instant earlier = Instant.now().minusSeconds(60);
        for (String name : List.of("s001.png", "s002.png")) {
            Files.setLastModifiedTime(folder.resolve(name), FileTime.from(earlier));
        }
        try (FrameSink sink = open(output, settings(false, "high"))) {
            write(sink, format(output), 1);
        }
        try (FrameSink sink = open(output, settings(true, "high"))) {
            assertTrue(sink.keeps(1));
            assertFalse(sink.keeps(2));
        }
    }

    @Test
    void stillsThatAreThereAreKeptWhateverComes() throws Exception {
        OutputSpec output = spec("s%03d.png");
        FrameSink broken = open(output, settings(false, "medium"));
        write(broken, format(output), 3);
        broken.close();
        assertEquals(3, broken.durable());
        assertTrue(Files.exists(folder.resolve("s003.png")));
        try (FrameSink sink = open(output, settings(true, "medium"))) {
            sink.skip();
            assertEquals(1, sink.durable());
        }
        assertTrue(Files.exists(folder.resolve("s003.png")));
    }
}
