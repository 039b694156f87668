package org.videoengine.media.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.ClipReader;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/** Clips of 40 frames, the brightness of which is their number. */
class ClipReadingTest {
    private static final int FRAMES = 40;
    private static final FrameRate RATE = new FrameRate(30_000, 1001);

    @TempDir
    Path folder;

    private final FfmpegKeyframeReader reader = Readers.reader();
    private Path clip;

    @BeforeEach
    void write() throws MediaException {
        clip = write("clip.mp4", "h264");
    }

    private Path write(String name, String codec) throws MediaException {
        OutputSpec output = new OutputSpec(folder.resolve(name).toString(), Optional.of(codec), Quality.HIGH);
        FrameFormat format = new FrameFormat(64, 48, PixelFormat.YUV420P8);
        try (FrameSink sink = new FfmpegFrameSinks().open(output, format, RATE)) {
            for (int number = 0; number < FRAMES; number++) {
                FrameBuffer frame = FrameBuffer.allocate(format);
                Arrays.fill(frame.bytes(0), (byte) brightness(number));
                Arrays.fill(frame.bytes(1), (byte) 128);
                Arrays.fill(frame.bytes(2), (byte) 128);
                sink.write(frame);
            }
            return sink.finish().orElseThrow();
        }
    }

    private static int brightness(int number) {
        return 20 + 5 * number;
    }

    private static void assertNumber(int number, SourceImage frame) {
        assertEquals(brightness(number), frame.sample(0, 32, 24), 2);
    }

    @ParameterizedTest
    @CsvSource({"mp4, h264", "mkv, h264", "mov, h264", "webm, vp9", "mkv, av1", "mkv, ffv1"})
    void findsEveryFrameOnTheExactClock(String ending, String codec) throws MediaException {
        Path file = write("each." + ending, codec);
        ClipInfo info = reader.clip(file, 0, Double.POSITIVE_INFINITY);
        assertEquals(FRAMES, info.frameTimes().size());
        assertEquals(Optional.of(RATE), info.constantRate());
        for (int number = 0; number < FRAMES; number++) {
            assertEquals(RATE.secondsOf(number), info.exactTime(number), 0);
            assertEquals(RATE.secondsOf(number), info.frameTimes().get(number), 0.001);
        }
        assertEquals(RATE.secondsOf(FRAMES), info.end(), 0.002);
        assertEquals(64, info.picture().width());
        try (ClipReader frames = reader.openClip(file, 8)) {
            for (int number = 0; number < FRAMES; number++) {
                assertNumber(number, frames.read(info.frameTimes().get(number)));
            }
        }
    }

    @Test
    void findsAStretch() throws MediaException {
        ClipInfo info = reader.clip(clip, RATE.secondsOf(10) + 0.01, RATE.secondsOf(20));
        assertEquals(10, info.frameTimes().size());
        assertEquals(RATE.secondsOf(10), info.exactTime(0), 0);
        assertEquals(RATE.secondsOf(20), info.end(), 0.002);
    }

    @ParameterizedTest
    @CsvSource({"ts, mpegts, 2", "mpg, mpeg, 2", "avi, avi, 12", "avi, avi, 2"})
    void containersOfOldTellTheirFramesToo(String ending, String format, int codecId) throws MediaException {
        int count = 80;
        IntUnaryOperator grey = number -> 20 + 45 * number % 211;
        Path file = OddClips.write(folder.resolve("old." + ending), format, codecId, count, grey);
        for (int from : new int[] {0, 1, 29, 30, 31, 46, 75}) {
            ClipInfo info = reader.clip(file, from / 25.0, (from + 4) / 25.0);
            assertEquals(4, info.frameTimes().size(), "from " + from);
            try (ClipReader frames = reader.openClip(file, 8)) {
                for (int number = from; number < from + 4; number++) {
                    double time = info.frameTimes().get(number - from);
                    assertEquals(number / 25.0, time, 0.002, "from " + from);
                    assertEquals(grey.applyAsInt(number), frames.read(time).sample(0, 32, 24), 3, "frame " + number);
                }
            }
        }
    }

    @Test
    void aStretchBehindTheEndIsRefused() {
        MediaException refusal = assertThrows(MediaException.class, () -> reader.clip(clip, 5, 6));
        assertEquals(clip + " is 1.335 s long, so it has no frame at 5.000 s", refusal.getMessage());
    }

    @Test
    void readsInAnyOrder() throws MediaException {
        try (ClipReader frames = reader.openClip(clip, 8)) {
            for (int number : new int[] {0, 1, 2, 2, 5, 4, 39, 0, 38, 38, 12, 13, 14}) {
                assertNumber(number, frames.read(RATE.secondsOf(number) + 0.001));
            }
            assertThrows(MediaException.class, () -> frames.read(9));
            assertNumber(7, frames.read(RATE.secondsOf(7)));
        }
    }

    @Test
    void tellsWhatIsNoClip() {
        Path gone = folder.resolve("gone.mp4");
        assertTrue(assertThrows(MediaException.class, () -> reader.clip(gone, 0, 1))
                .getMessage()
                .endsWith("gone.mp4 does not exist"));
        assertThrows(MediaException.class, () -> reader.openClip(folder, 8));
    }
}
