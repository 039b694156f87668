package org.videoengine.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds one film of raw frames, 8 bits and 4:2:0, against another. */
final class Films {
    private static final int FAR = 2;
    private static final int FARTHEST = 6;
    private static final double LEAST_PSNR = 50;

    private Films() {}

    /** Each frame is within the bounds of conformance, plane by plane, of the same one in the other film. */
    static void assertConformant(Path expected, Path film, int frames, int width, int height) throws IOException {
        try (DataInputStream right = open(expected);
                DataInputStream drawn = open(film)) {
            line(right);
            line(drawn);
            for (int frame = 0; frame < frames; frame++) {
                assertEquals("FRAME", line(right));
                assertEquals("frame " + frame, "FRAME", line(drawn));
                for (int plane = 0; plane < 3; plane++) {
                    int samples = plane == 0 ? width * height : width * height / 4;
                    compare(frame + ", plane " + plane, right.readNBytes(samples), drawn.readNBytes(samples));
                }
            }
            assertEquals("the film has more frames than it should", -1, drawn.read());
        }
    }

    private static DataInputStream open(Path film) throws IOException {
        InputStream stream = Files.newInputStream(film);
        return new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    }

    private static String line(DataInputStream stream) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = stream.read(); next != '\n'; next = stream.read()) {
            assertTrue("the film ends too soon", next >= 0);
            line.append(new String(new byte[] {(byte) next}, StandardCharsets.ISO_8859_1));
        }
        return line.toString();
    }

    private static void compare(String place, byte[] right, byte[] drawn) {
        assertEquals("frame " + place, right.length, drawn.length);
        int far = 0;
        int worst = 0;
        double squares = 0;
        for (int i = 0; i < right.length; i++) {
            int off = Math.abs((right[i] & 0xFF) - (drawn[i] & 0xFF));
            far += off > FAR ? 1 : 0;
            worst = Math.max(worst, off);
            squares += off * off;
        }
        double psnr = 10 * Math.log10(255.0 * 255.0 * right.length / squares);
        assertTrue(
                "frame " + place + ": " + far + " samples far off, by " + worst + " at most, PSNR " + psnr,
                far <= right.length / 1000 && worst <= FARTHEST && psnr >= LEAST_PSNR);
    }
}
