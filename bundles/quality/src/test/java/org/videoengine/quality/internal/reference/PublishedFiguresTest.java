package org.videoengine.quality.internal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.quality.ReferenceScores;
import org.videoengine.quality.internal.TestFilms;

/** Figures that others published. */
class PublishedFiguresTest {
    private static final FrameFormat PAIR = new FrameFormat(576, 324, PixelFormat.YUV420P10);

    /** Of the test of libvmaf that has this pair; the other pooling is what ffmpeg's filter says. */
    @Test
    void tenBitPairOfLibvmaf() throws Exception {
        Path folder = TestFilms.SHARED.resolve("metrics");
        assumeTrue(Files.isDirectory(folder), folder + " is not here: its published figures are not checked");
        BufferComparator comparator = new BufferComparator(PAIR);
        FrameBuffer reference = FrameBuffer.allocate(PAIR);
        FrameBuffer test = FrameBuffer.allocate(PAIR);
        try (InputStream references = Files.newInputStream(folder.resolve("src01_hrc00_576x324.yuv420p10le.yuv"));
                InputStream tests = Files.newInputStream(folder.resolve("src01_hrc01_576x324.yuv420p10le.yuv"))) {
            while (read(references, reference) && read(tests, test)) {
                comparator.add(reference, test);
            }
        }
        ReferenceScores scores = comparator.scores();
        assertEquals(3, scores.frames());
        assertEquals(32.57145231892744, scores.planes().get(0).psnrMeanOfFrames(), 1e-9);
        assertEquals(32.298, scores.planes().get(0).psnrOfMeanError(), 0.001);
    }

    private static boolean read(InputStream stream, FrameBuffer frame) throws Exception {
        byte[] bytes = stream.readNBytes((int) PAIR.frameBytes());
        if (bytes.length < PAIR.frameBytes()) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int plane = 0; plane < 3; plane++) {
            buffer.asShortBuffer().get(frame.shorts(plane));
            buffer.position(buffer.position() + 2 * frame.shorts(plane).length);
        }
        return true;
    }

    @Test
    void whatIsIdenticalIs() {
        FrameFormat format = new FrameFormat(64, 48, PixelFormat.YUV420P8);
        FrameBuffer frame = FrameBuffer.allocate(format);
        java.util.Arrays.fill(frame.bytes(0), (byte) 200);
        BufferComparator comparator = new BufferComparator(format);
        comparator.add(frame, frame);
        ReferenceScores scores = comparator.scores();
        assertEquals(Double.POSITIVE_INFINITY, scores.psnrOfMeanError());
        assertEquals(60, scores.psnrMeanOfFrames());
        assertEquals(1, scores.ssim());
        assertEquals(1, scores.identicalFrames());
        assertTrue(scores.msSsim().isEmpty(), "too small for five scales");
        FrameBuffer other = FrameBuffer.allocate(new FrameFormat(32, 48, PixelFormat.YUV420P8));
        assertThrows(IllegalArgumentException.class, () -> comparator.add(frame, other));
    }
}
