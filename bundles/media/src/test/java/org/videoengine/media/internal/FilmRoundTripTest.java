package org.videoengine.media.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.FrameRate;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.Quality;

/** What is written is read again, and the colours are the same. */
class FilmRoundTripTest {
    private static final int FRAMES = 10;
    private static final FrameRate RATE = new FrameRate(24, 1);

    @TempDir
    Path folder;

    private final FfmpegFrameSinks sinks = new FfmpegFrameSinks();
    private final FfmpegKeyframeReader reader = new FfmpegKeyframeReader(new MediaLimits() {
        @Override
        public Class<? extends Annotation> annotationType() {
            return MediaLimits.class;
        }

        @Override
        public int max_megapixels() {
            return 100;
        }
    });

    /** Smooth luma that tells the frame's number, over steady colours. */
    private static FrameBuffer frame(FrameFormat format, int number) {
        FrameBuffer frame = FrameBuffer.allocate(format);
        int scale = 1 << (format.pixelFormat().bitDepth() - 8);
        for (int plane = 0; plane < 3; plane++) {
            int width = format.planeWidth(plane);
            int height = format.planeHeight(plane);
            for (int i = 0; i < width * height; i++) {
                int x = i % width;
                int y = i / width;
                int code =
                        switch (plane) {
                            case 0 -> 80 + 4 * number + 60 * x / width + 20 * y / height;
                            case 1 -> 110 + 25 * x / width;
                            default -> 145 - 25 * y / height;
                        };
                if (scale == 1) {
                    frame.bytes(plane)[i] = (byte) code;
                } else {
                    frame.shorts(plane)[i] = (short) (code * scale);
                }
            }
        }
        return frame;
    }

    private Path write(OutputSpec output, PixelFormat layout) throws MediaException {
        FrameFormat format = new FrameFormat(320, 192, layout);
        try (FrameSink sink = sinks.open(output, format, RATE)) {
            for (int i = 0; i < FRAMES; i++) {
                sink.write(frame(format, i));
            }
            return sink.finish().orElseThrow();
        }
    }

    /** Mean difference, with its sign, of a plane from the frame that was written. */
    private static double delta(SourceImage read, FrameBuffer written, int plane) {
        FrameFormat format = written.format();
        double scale = 1 << (format.pixelFormat().bitDepth() - 8);
        double sum = 0;
        int count = 0;
        for (int y = 8; y < format.planeHeight(plane) - 8; y++) {
            for (int x = 8; x < format.planeWidth(plane) - 8; x++) {
                int fullX = x * read.planeWidth(plane) / format.planeWidth(plane);
                int fullY = y * read.planeHeight(plane) / format.planeHeight(plane);
                sum += read.sample(plane, fullX, fullY) - written.sample(plane, x, y) / scale;
                count++;
            }
        }
        return sum / count;
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "f.mp4, h264, HIGH", "f.mov, h264, HIGH", "f.mkv, h264, HIGH", "f.mp4, vp9, HIGH", "f.webm, vp9, ULTRA",
        "f.mp4, av1, HIGH", "f.mkv, av1, ULTRA", "f.mov, prores, HIGH", "f.mkv, ffv1, HIGH", "f.mkv, ffv1, ULTRA"
    })
    void keepsColoursAndTime(String name, String codec, Quality quality) throws MediaException {
        OutputSpec output = new OutputSpec(folder.resolve(name).toString(), Optional.of(codec), quality);
        PixelFormat layout = sinks.pixelFormat(output);
        Path film = write(output, layout);
        for (int number : new int[] {0, 4, FRAMES - 1}) {
            double middle = RATE.secondsOf(number) + 0.5 / 24;
            SourceImage read = reader.read(new KeyframeSource.ClipFrame(film, middle), 16);
            assertEquals(320, read.width());
            assertEquals(192, read.height());
            FrameBuffer written = frame(new FrameFormat(320, 192, layout), number);
            for (int plane = 0; plane < 3; plane++) {
                double delta = delta(read, written, plane);
                System.out.printf(
                        "%s %s %s frame %d plane %d: mean difference %.3f%n",
                        name, codec, quality, number, plane, delta);
                assertEquals(0, delta, 1.0);
            }
        }
        assertTrue(reader.probe(new KeyframeSource.ClipFrame(film, 0)).width() == 320);
        assertOnlyFile(film);
    }

    private void assertOnlyFile(Path film) {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    film.toString(), String.join(",", files.map(Path::toString).toList()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"HIGH, 8", "ULTRA, 16"})
    void keepsColoursOfStills(Quality quality, int depth) throws MediaException {
        OutputSpec output = new OutputSpec(
                folder.resolve("s/%03d.png").toString(),
                Optional.empty(),
                quality,
                5,
                Optional.empty(),
                Optional.empty());
        PixelFormat layout = sinks.pixelFormat(output);
        write(output, layout);
        for (int number : new int[] {0, 9}) {
            Path still = folder.resolve(String.format("s/%03d.png", 5 + number));
            assertEquals(depth, reader.probe(new KeyframeSource.Image(still)).bitDepth());
            SourceImage read = reader.read(new KeyframeSource.Image(still), depth);
            FrameBuffer written = frame(new FrameFormat(320, 192, layout), number);
            for (int plane = 0; plane < 3; plane++) {
                for (int y = 0; y < 192; y += 7) {
                    for (int x = 0; x < 320; x += 11) {
                        double expected = written.sample(plane, x, y) / (depth == 8 ? 1.0 : 4.0);
                        assertEquals(expected, read.sample(plane, x, y), depth == 8 ? 1.01 : 0.26);
                    }
                }
            }
        }
    }

    @Test
    void writesYuv4Mpeg2ByteForByte() throws Exception {
        FrameFormat format = new FrameFormat(320, 192, PixelFormat.YUV420P8);
        Path film = write(
                new OutputSpec(folder.resolve("f.y4m").toString(), Optional.empty(), Quality.HIGH),
                format.pixelFormat());
        byte[] bytes = Files.readAllBytes(film);
        String header = "YUV4MPEG2 W320 H192 F24:1 Ip A1:1 C420mpeg2 XCOLORRANGE=LIMITED\nFRAME\n";
        assertEquals(header, new String(bytes, 0, header.length(), java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals(header.length() - 6 + FRAMES * (6 + format.frameBytes()), bytes.length);
        FrameBuffer first = frame(format, 0);
        for (int i = 0; i < first.bytes(0).length; i++) {
            assertEquals(first.bytes(0)[i], bytes[header.length() + i]);
        }
    }

    @Test
    void keepsAPartialFilmThatPlays() throws Exception {
        OutputSpec output = new OutputSpec(folder.resolve("f.mp4").toString(), Optional.empty(), Quality.HIGH);
        FrameFormat format = new FrameFormat(320, 192, PixelFormat.YUV420P8);
        Path partial;
        try (FrameSink sink = sinks.open(output, format, RATE)) {
            for (int i = 0; i < 6; i++) {
                sink.write(frame(format, i));
            }
            partial = sink.finishPartial().orElseThrow();
        }
        assertEquals(folder.resolve("f.partial.mp4"), partial);
        assertOnlyFile(partial);
        SourceImage read = reader.read(new KeyframeSource.ClipFrame(partial, 3.5 / 24), 8);
        assertEquals(0, delta(read, frame(format, 3), 0), 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h264", "vp9", "av1", "prores", "ffv1"})
    void aPartialFilmHoldsTheFramesThatTheEncoderHeld(String codec) throws Exception {
        OutputSpec output = new OutputSpec(folder.resolve("f.mkv").toString(), Optional.of(codec), Quality.MEDIUM);
        FrameFormat format = new FrameFormat(320, 192, sinks.pixelFormat(output));
        int frames = 30;
        Path partial;
        try (FrameSink sink = sinks.open(output, format, RATE)) {
            for (int i = 0; i < frames; i++) {
                sink.write(frame(format, i % FRAMES));
            }
            partial = sink.finishPartial().orElseThrow();
        }
        double last = (frames - 0.5) / 24;
        SourceImage read = reader.read(new KeyframeSource.ClipFrame(partial, last), 8);
        assertEquals(0, delta(read, frame(format, (frames - 1) % FRAMES), 0), 2.0);
    }

    @Test
    void filmsAreTheSameEveryTime() throws Exception {
        byte[][] films = new byte[2][];
        for (int run = 0; run < films.length; run++) {
            Path file = folder.resolve("same.mp4");
            OutputSpec output = new OutputSpec(file.toString(), Optional.empty(), Quality.HIGH);
            FrameFormat format = new FrameFormat(320, 192, PixelFormat.YUV420P8);
            try (FrameSink sink = sinks.open(output, format, RATE)) {
                // Several groups of pictures, so that every encoder has its turn.
                for (int i = 0; i < 75; i++) {
                    sink.write(frame(format, i % FRAMES));
                }
                sink.finish();
            }
            films[run] = Files.readAllBytes(file);
        }
        assertArrayEquals(films[0], films[1]);
    }

    @Test
    void leavesNothingWhenItIsGivenUp() throws Exception {
        for (String name : new String[] {"f.mp4", "f.mkv", "f.webm", "f.y4m", "new/folder/f.mov"}) {
            OutputSpec output = new OutputSpec(folder.resolve(name).toString(), Optional.empty(), Quality.HIGH);
            FrameFormat format = new FrameFormat(320, 192, sinks.pixelFormat(output));
            try (FrameSink sink = sinks.open(output, format, RATE)) {
                sink.write(frame(format, 0));
            }
            try (Stream<Path> files = Files.list(folder)) {
                assertFalse(files.findAny().isPresent(), name);
            }
        }
    }
}
