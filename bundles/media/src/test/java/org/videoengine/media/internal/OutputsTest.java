package org.videoengine.media.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/** Where films go, what is refused, and that the same frames make the same file. */
class OutputsTest {
    private static final FrameRate RATE = new FrameRate(30000, 1001);

    @TempDir
    Path folder;

    private final FfmpegFrameSinks sinks = new FfmpegFrameSinks();

    private static OutputSpec spec(Object location, String codec) {
        return new OutputSpec(location.toString(), Optional.ofNullable(codec), Quality.MEDIUM);
    }

    private static void paint(FrameBuffer frame, int number) {
        FrameFormat format = frame.format();
        for (int plane = 0; plane < 3; plane++) {
            for (int at = 0; at < format.planeSamples(plane); at++) {
                int code = 60 + (at * 7 + number * 3 + plane * 11) % 120;
                if (format.pixelFormat().bitDepth() == 8) {
                    frame.bytes(plane)[at] = (byte) code;
                } else {
                    frame.shorts(plane)[at] = (short) (4 * code);
                }
            }
        }
    }

    private Path write(OutputSpec output, int frames) throws MediaException {
        FrameFormat format = new FrameFormat(160, 96, sinks.pixelFormat(output));
        FrameBuffer frame = FrameBuffer.allocate(format);
        try (FrameSink sink = sinks.open(output, format, RATE)) {
            for (int i = 0; i < frames; i++) {
                paint(frame, i);
                sink.write(frame);
            }
            return sink.finish().orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({"h264, mp4", "vp9, webm", "av1, webm", "prores, mov", "ffv1, mkv"})
    void theSameFramesMakeTheSameFile(String codec, String ending) throws Exception {
        Path first = write(spec(folder.resolve("a." + ending), codec), 12);
        Path second = write(spec(folder.resolve("b." + ending), codec), 12);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        double last = RATE.secondsOf(11) + 0.01;
        assertEquals(160, Readers.clip(first, last).width());
        assertThrows(MediaException.class, () -> Readers.clip(first, RATE.secondsOf(12) + 0.01));
    }

    private String refused(Object location, String codec) {
        MediaException e = assertThrows(MediaException.class, () -> sinks.pixelFormat(spec(location, codec)));
        return e.getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.avi", "out", "still.png", "a%02d%02d.png", "a%5d.png", "a%x.png"})
    void locationsWithoutAKnownFormAreRefused(String name) {
        assertTrue(refused(folder.resolve(name), null).contains(name));
    }

    @Test
    void foldersAndWrongCodecsAreRefusedWithTheChoices() {
        assertTrue(refused(folder, null).contains("is a folder"));
        assertTrue(refused("http://localhost/a.mp4", null).contains("is an address"));
        assertTrue(refused(folder.resolve("a.webm"), "h264").contains("vp9, av1"));
        assertTrue(refused(folder.resolve("a.mp4"), "mpeg2").contains("h264"));
        assertTrue(refused(folder.resolve("a.y4m"), "h264").contains("takes no codec"));
    }

    @Test
    void aSizeThatTheEncoderCannotDoIsRefusedWithAnotherCodec() throws Exception {
        FrameFormat format = new FrameFormat(7680, 4320, PixelFormat.YUV420P8);
        OutputSpec output = spec(folder.resolve("huge.mp4"), "libopenh264");
        MediaException e = assertThrows(MediaException.class, () -> sinks.open(output, format, RATE));
        assertTrue(e.getMessage().contains("7680x4320") && e.getMessage().contains("av1"), e.getMessage());
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void stillsAreNumberedPassedOverAndDeletedWhenGivenUp() throws Exception {
        OutputSpec output = spec(folder.resolve("s/f%03d.png"), null);
        FrameBuffer frame = FrameBuffer.allocate(new FrameFormat(32, 32, sinks.pixelFormat(output)));
        paint(frame, 0);
        try (FrameSink sink = sinks.open(output, frame.format(), RATE)) {
            sink.skip();
            sink.write(frame);
            sink.write(frame);
            sink.finish();
        }
        assertFalse(Files.exists(folder.resolve("s/f001.png")));
        assertTrue(Files.exists(folder.resolve("s/f002.png")) && Files.exists(folder.resolve("s/f003.png")));
        try (FrameSink sink = sinks.open(spec(folder.resolve("t/%d.png"), null), frame.format(), RATE)) {
            sink.write(frame);
        }
        assertFalse(Files.exists(folder.resolve("t")));
    }

    @Test
    void stillsThatCouldNotBeWrittenLeaveThoseThatWereThere() throws Exception {
        // With what is put before and behind it until it is whole, a still's name is too long.
        String name = "s".repeat(230);
        OutputSpec output = spec(folder.resolve(name + "%d.png"), null);
        Path there = Files.writeString(folder.resolve(name + "1.png"), "of an earlier render");
        FrameBuffer frame = FrameBuffer.allocate(new FrameFormat(32, 32, sinks.pixelFormat(output)));
        try (FrameSink sink = sinks.open(output, frame.format(), RATE)) {
            sink.write(frame);
            assertThrows(MediaException.class, sink::finish);
        }
        assertEquals("of an earlier render", Files.readString(there));
    }
}
