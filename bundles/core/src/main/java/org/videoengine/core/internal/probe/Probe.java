package org.videoengine.core.internal.probe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.RenderBackend;
import org.videoengine.backend.RenderSettings;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.PixelFormat;

/**
 * A renderer of the test frame on one backend, and what it drew last. The first drawing is held against what is right, within
 * the bounds of conformance; later ones must have the same checksum, or be right as well. One thread at a time.
 */
public final class Probe implements AutoCloseable {
    /** Most code values, on the 8-bit scale, that all but one sample in a thousand may be off. */
    private static final double MOST_OFF = 2;
    /** Most code values that any sample may be off. */
    private static final double EVER_OFF = 6;

    private static final long MEMORY = 64L << 20;

    private final FrameRenderer renderer;
    private final FrameBuffer frame;
    private final boolean wide;
    private long checksum = -1;
    private int drawn;

    /**
     * Opens the renderer.
     *
     * @throws BackendException if the backend refuses the plan
     */
    public Probe(RenderBackend backend, PixelFormat pixels) throws BackendException {
        renderer = backend.open(ProbeScene.plan(), ProbeScene.images(pixels), pixels, new RenderSettings(1, MEMORY));
        frame = FrameBuffer.allocate(ProbeScene.format(pixels));
        wide = pixels.bytesPerSample() == 2;
    }

    /**
     * Draws the frame once more.
     *
     * @return what is wrong with it, in one sentence; empty when it is right
     * @throws BackendException if the backend could not draw it
     */
    public Optional<String> draw() throws BackendException {
        soil();
        renderer.render(0, frame);
        long sum = sum();
        if (sum == checksum) {
            return Optional.empty();
        }
        Optional<String> wrong = compare();
        if (wrong.isEmpty()) {
            checksum = sum;
        }
        return wrong;
    }

    /** What was there before is nowhere right, so that a backend that draws nothing is found out. */
    private void soil() {
        drawn++;
        for (int plane = 0; plane < 3; plane++) {
            if (wide) {
                Arrays.fill(frame.shorts(plane), (short) (drawn & 7));
            } else {
                Arrays.fill(frame.bytes(plane), (byte) (drawn & 7));
            }
        }
    }

    private long sum() {
        CRC32 crc = new CRC32();
        for (int plane = 0; plane < 3; plane++) {
            if (wide) {
                for (short sample : frame.shorts(plane)) {
                    crc.update(sample & 0xFF);
                    crc.update(sample >> 8);
                }
            } else {
                crc.update(frame.bytes(plane));
            }
        }
        return crc.getValue();
    }

    private Optional<String> compare() {
        PixelFormat pixels = frame.format().pixelFormat();
        double scale = 1 << pixels.bitDepth() - 8;
        for (int plane = 0; plane < 3; plane++) {
            float[] right = ProbeScene.expected(pixels, plane);
            int far = 0;
            double worst = 0;
            for (int i = 0; i < right.length; i++) {
                int value = wide ? frame.shorts(plane)[i] : frame.bytes(plane)[i] & 0xFF;
                double off = Math.abs(value - Math.rint(right[i] * scale)) / scale;
                far += off > MOST_OFF ? 1 : 0;
                worst = Math.max(worst, off);
            }
            if (worst > EVER_OFF || far > right.length / 1000) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "it draws wrong pixels: %d of %d samples of a test frame's %s are off, by up to %.0f code values",
                        far,
                        right.length,
                        plane == 0 ? "luma" : "chroma",
                        worst));
            }
        }
        return Optional.empty();
    }

    /** Lets the renderer go. */
    @Override
    public void close() {
        renderer.close();
    }
}
