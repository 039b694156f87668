package org.videoengine.console.internal.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;

class PictureTest {

    @Test
    void coloursAreThoseOfTheFrame() {
        // Rec. 709, 8 bits: 63 102 240 is blue, 219 16 138 yellow, 235 128 128 white.
        int[][] known = {
            {32, 240, 118, 0x0000FF}, {219, 16, 138, 0xFFFF00}, {235, 128, 128, 0xFFFFFF}, {16, 128, 128, 0}
        };
        for (int[] colour : known) {
            FrameBuffer frame = FrameBuffer.allocate(new FrameFormat(8, 4, PixelFormat.YUV420P8));
            for (int plane = 0; plane < 3; plane++) {
                Arrays.fill(frame.bytes(plane), (byte) colour[plane]);
            }
            int got = Picture.of(0, frame, 640).rgb()[0];
            for (int shift = 0; shift < 24; shift += 8) {
                assertEquals(colour[3] >> shift & 0xFF, got >> shift & 0xFF, 3, Integer.toHexString(got));
            }
        }
    }

    @Test
    void pixelsAreMeansOfThoseTheyStandFor() {
        FrameBuffer frame = FrameBuffer.allocate(new FrameFormat(1282, 722, PixelFormat.YUV420P10));
        for (int plane = 0; plane < 3; plane++) {
            Arrays.fill(frame.shorts(plane), (short) 512);
        }
        // Black and white columns in turn are grey together.
        for (int i = 0; i < frame.shorts(0).length; i++) {
            frame.shorts(0)[i] = (short) (i % 2 == 0 ? 64 : 940);
        }
        Picture picture = Picture.of(7, frame, 641);
        assertEquals(641, picture.width());
        assertEquals(361, picture.height());
        for (int rgb : picture.rgb()) {
            assertEquals(0x80, rgb & 0xFF, 1);
            assertEquals(rgb & 0xFF, rgb >> 16 & 0xFF);
        }
    }

    @Test
    void aPictureIsAJpegFile() throws Exception {
        FrameBuffer frame = FrameBuffer.allocate(new FrameFormat(64, 36, PixelFormat.YUV444P8));
        Arrays.fill(frame.bytes(0), (byte) 200);
        Arrays.fill(frame.bytes(1), (byte) 128);
        Arrays.fill(frame.bytes(2), (byte) 128);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Picture.of(0, frame, 32).jpeg()));
        assertEquals(32, image.getWidth());
        assertEquals(18, image.getHeight());
        assertTrue(Math.abs((image.getRGB(16, 9) & 0xFF) - 214) <= 2, Integer.toHexString(image.getRGB(16, 9)));
    }
}
