package org.videoengine.media.internal.picture;

import java.util.stream.IntStream;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.internal.colour.RgbToYcbcr;
import org.videoengine.media.internal.colour.YcbcrToRgb;

/**
 * A decoded frame of any kind to {@link SourceImage}: upright, opaque, Y'CbCr 4:4:4, BT.709, limited range.
 *
 * <p>Everything passes through clipped R'G'B', because that is what a viewer of the source would see. Rows are worked on in
 * bands by the common pool's threads; samples of a band are written together, so that turning a picture costs little.
 */
final class PictureConverter {
    /** Rows that are stored together: in turned pictures, neighbours in memory. */
    private static final int BAND = 16;

    private static final int TASKS_PER_CORE = 4;
    private static final int OPAQUE_MAXIMUM = 65535;
    private static final int FRACTION_MAXIMUM = 255 << ChromaUpsampler.FRACTION;

    private final FrameRows rows;
    private final Orientation orientation;
    private final boolean luminance;
    private final ChromaUpsampler upsampler;
    private final YcbcrToRgb decoder;
    private final RgbToYcbcr encoder;
    private final int bitDepth;
    private final int maximum;
    private byte[][] bytes;
    private short[][] shorts;

    private PictureConverter(FrameRows rows, Colouring colouring, Orientation orientation, int bitDepth) {
        this.rows = rows;
        this.orientation = orientation;
        this.bitDepth = bitDepth;
        this.luminance = !rows.rgb() && !(rows.grey() && colouring.fullRange());
        boolean simple = rows.bitDepth() == 8 && bitDepth == 8 && !rows.alpha();
        if (luminance) {
            maximum = simple ? FRACTION_MAXIMUM : OPAQUE_MAXIMUM;
        } else {
            maximum = rows.alpha() ? OPAQUE_MAXIMUM : (1 << rows.bitDepth()) - 1;
        }
        this.upsampler = new ChromaUpsampler(rows, colouring.siting());
        this.decoder = new YcbcrToRgb(
                colouring.matrix(), colouring.fullRange(), rows.bitDepth(), ChromaUpsampler.FRACTION, maximum);
        this.encoder = new RgbToYcbcr(maximum, bitDepth);
    }

    /**
     * Converts a frame.
     *
     * @param bitDepth 8 or 16
     * @throws BadPictureException if there is no memory for the result
     */
    static SourceImage convert(FrameRows rows, Colouring colouring, Orientation orientation, int bitDepth)
            throws BadPictureException {
        return new PictureConverter(rows, colouring, orientation, bitDepth).run();
    }

    private SourceImage run() throws BadPictureException {
        allocate();
        int bands = (rows.height() + BAND - 1) / BAND;
        int tasks = Math.min(bands, Runtime.getRuntime().availableProcessors() * TASKS_PER_CORE);
        IntStream.range(0, tasks).parallel().forEach(task -> {
            Band band = new Band();
            for (int i = (int) ((long) bands * task / tasks); i < (long) bands * (task + 1) / tasks; i++) {
                band.run(i * BAND, Math.min(rows.height(), (i + 1) * BAND));
            }
        });
        int width = orientation.swapsSides() ? rows.height() : rows.width();
        int height = orientation.swapsSides() ? rows.width() : rows.height();
        return bitDepth == 8
                ? SourceImage.of8(width, height, ChromaLayout.YUV444, bytes[0], bytes[1], bytes[2])
                : SourceImage.of16(width, height, ChromaLayout.YUV444, shorts[0], shorts[1], shorts[2]);
    }

    private void allocate() throws BadPictureException {
        int samples = Math.multiplyExact(rows.width(), rows.height());
        try {
            if (bitDepth == 8) {
                bytes = new byte[3][samples];
            } else {
                shorts = new short[3][samples];
            }
        } catch (OutOfMemoryError e) {
            long needed = 3L * samples * (bitDepth / 8) >> 20;
            throw new BadPictureException("needs " + needed + " MiB of memory, more than the " + freeMebibytes()
                    + " MiB that are free: give Java more (-Xmx) or use a smaller picture");
        }
    }

    private static long freeMebibytes() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory()) >> 20;
    }

    /** One task's scratch memory and the work on a band of rows. */
    private final class Band {
        private final int width = rows.width();
        private final byte[] scratch = new byte[rows.scratchBytes()];
        private final int[] chroma = new int[upsampler.workLength()];
        private final int[][] read = new int[4][width];
        private final int[][] colour = new int[3][width];
        private final int[][][] converted = new int[3][BAND][width];

        void run(int from, int to) {
            for (int row = from; row < to; row++) {
                int[][] rgb = readRow(row);
                int slot = row - from;
                encoder.convert(
                        rgb[0], rgb[1], rgb[2], width, converted[0][slot], converted[1][slot], converted[2][slot]);
            }
            for (int plane = 0; plane < 3; plane++) {
                if (bitDepth == 8) {
                    store(converted[plane], bytes[plane], from, to - from);
                } else {
                    store(converted[plane], shorts[plane], from, to - from);
                }
            }
        }

        private int[][] readRow(int row) {
            int[][] rgb = luminance ? decoded(row) : plain(row);
            if (rows.alpha()) {
                rows.read(rows.alphaComponent(), row, scratch, read[3], 0);
                overBlack(rgb);
            }
            return rgb;
        }

        private int[][] decoded(int row) {
            rows.read(0, row, scratch, read[0], 0);
            if (rows.grey()) {
                int neutral = 128 << (rows.bitDepth() - 8 + ChromaUpsampler.FRACTION);
                java.util.Arrays.fill(read[1], neutral);
                java.util.Arrays.fill(read[2], neutral);
            } else {
                upsampler.read(1, row, scratch, chroma, read[1]);
                upsampler.read(2, row, scratch, chroma, read[2]);
            }
            decoder.convert(read[0], read[1], read[2], width, colour[0], colour[1], colour[2]);
            return colour;
        }

        private int[][] plain(int row) {
            for (int component = 0; component < 3; component++) {
                rows.read(rows.grey() ? 0 : component, row, scratch, colour[component], 0);
            }
            return colour;
        }

        /** Weighs colour by transparency, at 16 bits. */
        private void overBlack(int[][] rgb) {
            long top = (1L << rows.bitDepth()) - 1;
            long full = (luminance ? OPAQUE_MAXIMUM : top) * top;
            for (int[] component : rgb) {
                for (int i = 0; i < width; i++) {
                    component[i] = (int) (((long) component[i] * read[3][i] * OPAQUE_MAXIMUM + full / 2) / full);
                }
            }
        }

        private void store(int[][] from, byte[] to, int firstRow, int count) {
            int origin = orientation.origin(width, rows.height()) + firstRow * orientation.stepY(width, rows.height());
            int stepX = orientation.stepX(width, rows.height());
            int stepY = orientation.stepY(width, rows.height());
            if (orientation.swapsSides()) {
                for (int x = 0; x < width; x++) {
                    for (int y = 0, at = origin + x * stepX; y < count; y++, at += stepY) {
                        to[at] = (byte) from[y][x];
                    }
                }
                return;
            }
            for (int y = 0; y < count; y++) {
                int[] line = from[y];
                for (int x = 0, at = origin + y * stepY; x < width; x++, at += stepX) {
                    to[at] = (byte) line[x];
                }
            }
        }

        private void store(int[][] from, short[] to, int firstRow, int count) {
            int origin = orientation.origin(width, rows.height()) + firstRow * orientation.stepY(width, rows.height());
            int stepX = orientation.stepX(width, rows.height());
            int stepY = orientation.stepY(width, rows.height());
            if (orientation.swapsSides()) {
                for (int x = 0; x < width; x++) {
                    for (int y = 0, at = origin + x * stepX; y < count; y++, at += stepY) {
                        to[at] = (short) from[y][x];
                    }
                }
                return;
            }
            for (int y = 0; y < count; y++) {
                int[] line = from[y];
                for (int x = 0, at = origin + y * stepY; x < width; x++, at += stepX) {
                    to[at] = (short) line[x];
                }
            }
        }
    }
}
