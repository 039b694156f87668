package org.videoengine.media.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.media.ColourModel;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;
import org.videoengine.media.FrameSource;
import org.videoengine.media.FrameSources;
import org.videoengine.media.MediaException;

/** Frames come as their files have them. */
class FrameSourcesTest {
    @TempDir
    Path folder;

    private final FrameSources sources = Readers.frameSources(MediaLimits.DEFAULT_MAX_MEGAPIXELS);

    private static int code(int plane, int frame, int i, int depth) {
        return (i * 37 + plane * 101 + frame * 11) % (1 << depth);
    }

    @ParameterizedTest
    @CsvSource({
        "420mpeg2, 8, 1, 1",
        "422, 8, 1, 0",
        "444, 8, 0, 0",
        "420p10, 10, 1, 1",
        "422p10, 10, 1, 0",
        "444p12, 12, 0, 0"
    })
    void filmsOfAllDepthsAndLayouts(String layout, int depth, int shiftX, int shiftY) throws Exception {
        DecodedFormat format = new DecodedFormat(33, 21, ColourModel.YCBCR, shiftX, shiftY, depth, false);
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        film.writeBytes(("YUV4MPEG2 W33 H21 F25:1 Ip A1:1 C" + layout + "\n").getBytes(StandardCharsets.US_ASCII));
        for (int frame = 0; frame < 3; frame++) {
            film.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            for (int plane = 0; plane < 3; plane++) {
                for (int i = 0; i < format.planeSamples(plane); i++) {
                    film.write(code(plane, frame, i, depth));
                    if (depth > 8) {
                        film.write(code(plane, frame, i, depth) >> 8);
                    }
                }
            }
        }
        Path file = Files.write(folder.resolve("film.y4m"), film.toByteArray());
        try (FrameSource source = sources.open(file)) {
            assertEquals(format, source.format());
            assertEquals(25, source.frameRate().orElseThrow().fps());
            DecodedFrame target = DecodedFrame.allocate(format);
            for (int frame = 0; frame < 3; frame++) {
                assertTrue(source.read(target));
                assertEquals(frame / 25.0, target.time(), 1e-9);
                for (int plane = 0; plane < 3; plane++) {
                    short[] expected = new short[format.planeSamples(plane)];
                    for (int i = 0; i < expected.length; i++) {
                        expected[i] = (short) code(plane, frame, i, depth);
                    }
                    assertArrayEquals(expected, target.samples(plane), "frame " + frame + ", plane " + plane);
                }
            }
            assertFalse(source.read(target));
            assertFalse(source.read(target));
        }
    }

    private Path picture(String name, int width, int colour) throws Exception {
        BufferedImage image = new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, colour);
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void picturesInTheOrderOfTheirNumbers() throws Exception {
        picture("shot10.png", 24, 0x0A0B0C);
        picture("shot9.png", 24, 0x010203);
        Files.writeString(folder.resolve("notes.txt"), "not a frame");
        for (Path path : new Path[] {folder, folder.resolve("shot%d.png")}) {
            try (FrameSource source = sources.open(path)) {
                assertEquals(new DecodedFormat(24, 20, ColourModel.RGB, 0, 0, 8, true), source.format());
                assertEquals(OptionalLong.of(2), source.expectedFrames());
                assertTrue(source.frameRate().isEmpty());
                DecodedFrame target = DecodedFrame.allocate(source.format());
                assertTrue(source.read(target));
                assertEquals(1, target.samples(0)[4 * 24 + 3]);
                assertTrue(source.read(target));
                assertEquals(0x0B, target.samples(1)[4 * 24 + 3]);
                assertEquals(0x0C, target.samples(2)[4 * 24 + 3]);
                assertFalse(source.read(target));
            }
        }
    }

    @Test
    void onePictureAloneAndNumbersThatAreMissing() throws Exception {
        Path alone = picture("a.png", 24, 0xFF);
        try (FrameSource source = sources.open(alone)) {
            assertEquals(OptionalLong.of(1), source.expectedFrames());
        }
        Path series = Files.createDirectory(folder.resolve("series"));
        Files.copy(alone, series.resolve("0001.png"));
        Files.copy(alone, series.resolve("0004.png"));
        try (FrameSource source = sources.open(series.resolve("%04d.png"))) {
            assertTrue(
                    source.notes().get(0).contains("2 are missing"),
                    source.notes().toString());
        }
    }

    @Test
    void whatIsWrongIsSaidInOneSentence() throws Exception {
        fails(folder.resolve("none.mp4"), "none.mp4 does not exist");
        fails(folder.resolve("none%d.png"), "No file matches");
        fails(Files.createDirectory(folder.resolve("empty")), "holds no pictures");
        fails(Files.writeString(folder.resolve("text.mp4"), "no film"), "is not a clip");
        picture("f1.png", 24, 1);
        picture("f2.png", 26, 1);
        try (FrameSource source = sources.open(folder.resolve("f%d.png"))) {
            DecodedFrame target = DecodedFrame.allocate(source.format());
            assertTrue(source.read(target));
            MediaException changed = assertThrows(MediaException.class, () -> source.read(target));
            assertTrue(
                    changed.getMessage().contains("changes from 24x20 R'G'B' 8 bit to 26x20 R'G'B' 8 bit"),
                    changed.getMessage());
        }
        MediaException large =
                assertThrows(MediaException.class, () -> Readers.frameSources(1).open(picture("large.png", 60_000, 1)));
        assertTrue(large.getMessage().contains("more than the limit of 1 megapixels"), large.getMessage());
    }

    private void fails(Path path, String reason) {
        MediaException failure = assertThrows(MediaException.class, () -> sources.open(path));
        assertTrue(failure.getMessage().contains(reason), failure.getMessage());
        assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
    }
}
