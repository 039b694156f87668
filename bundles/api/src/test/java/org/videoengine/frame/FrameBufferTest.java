package org.videoengine.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FrameBufferTest {

    @Test
    void holdsPlanesWithoutPadding() {
        FrameFormat format = new FrameFormat(34, 18, PixelFormat.YUV420P8);
        FrameBuffer frame = FrameBuffer.allocate(format);
        assertEquals(34 * 18, frame.bytes(0).length);
        assertEquals(17 * 9, frame.bytes(2).length);
        assertEquals(34 * 18 * 3 / 2, format.frameBytes());
        frame.bytes(1)[17 * 2 + 3] = (byte) 200;
        assertEquals(200, frame.sample(1, 3, 2));
        assertThrows(IllegalStateException.class, () -> frame.shorts(0));
    }

    @Test
    void copiesFramesOfItsFormatOnly() {
        FrameBuffer from = FrameBuffer.allocate(new FrameFormat(16, 16, PixelFormat.YUV422P10));
        from.shorts(2)[5] = 1023;
        FrameBuffer to = FrameBuffer.allocate(from.format());
        to.copyFrom(from);
        assertEquals(1023, to.sample(2, 5, 0));
        FrameBuffer other = FrameBuffer.allocate(new FrameFormat(16, 18, PixelFormat.YUV422P10));
        assertThrows(IllegalArgumentException.class, () -> other.copyFrom(from));
    }

    @Test
    void refusesSizesThatChromaCannotHalve() {
        assertThrows(IllegalArgumentException.class, () -> new FrameFormat(35, 18, PixelFormat.YUV420P8));
        assertThrows(IllegalArgumentException.class, () -> new FrameFormat(34, 0, PixelFormat.YUV420P8));
        assertEquals(35, new FrameFormat(35, 17, PixelFormat.YUV444P8).planeWidth(1));
    }

    @Test
    void checksSourcePlanes() {
        byte[] luma = new byte[15];
        byte[] chroma = new byte[6];
        SourceImage image = SourceImage.of8(5, 3, ChromaLayout.YUV420_LEFT, luma, chroma, chroma);
        assertEquals(3, image.planeWidth(1));
        assertEquals(2, image.planeHeight(1));
        assertEquals(27, image.byteSize());
        assertThrows(
                IllegalArgumentException.class, () -> SourceImage.of8(5, 3, ChromaLayout.YUV444, luma, chroma, chroma));
    }
}
