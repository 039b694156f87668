package org.videoengine.media.internal.picture;

import java.util.Arrays;
import java.util.Set;

/**
 * The strips or tiles that hold a TIFF picture's samples (TIFF 6.0, sections 3 and 15), unpacked strictly. FFmpeg's decoder reads
 * strips only, and goes on where one is damaged: what it would show as black is refused or put in order here.
 */
final class TiffBlocks {
    private static final int MOST_BYTES = 1 << 30;
    private static final int COLOUR_MAP = 320;
    private static final int PREDICTOR = 317;
    private static final Set<Integer> KEPT = Set.of(
            TiffHeader.WIDTH,
            TiffHeader.HEIGHT,
            TiffHeader.BITS,
            TiffHeader.PHOTOMETRIC,
            TiffHeader.SAMPLES,
            TiffHeader.EXTRA_SAMPLES,
            COLOUR_MAP);

    private final byte[] data;
    private final TiffDirectory directory;
    private final boolean tiled;
    private final int packing;
    private final int width;
    private final int height;
    private final int samples;
    private final int bits;
    private final boolean separate;
    private final int blockWidth;
    private final int blockHeight;

    private TiffBlocks(byte[] data) {
        this.data = data;
        directory = new TiffDirectory(data, 0, data.length);
        tiled = directory.has(TiffHeader.TILE_OFFSETS);
        packing = (int) directory.number(TiffHeader.COMPRESSION, TiffPacking.NONE);
        width = (int) directory.number(TiffHeader.WIDTH, 0);
        height = (int) directory.number(TiffHeader.HEIGHT, 0);
        samples = (int) directory.number(TiffHeader.SAMPLES, 1);
        bits = (int) directory.number(TiffHeader.BITS, 1);
        separate = directory.number(TiffHeader.PLANAR, 1) == 2 && samples > 1;
        blockWidth = tiled ? (int) directory.number(TiffHeader.TILE_WIDTH, 0) : width;
        long rows = directory.number(tiled ? TiffHeader.TILE_HEIGHT : TiffHeader.ROWS_PER_STRIP, height);
        blockHeight = (int) (tiled ? rows : Math.min(rows, height));
    }

    /**
     * The file as FFmpeg's decoder reads it: as it is if its strips can be unpacked, as one strip without packing if it has tiles.
     *
     * @throws BadPictureException if it is damaged, or has tiles of a kind that is not read
     */
    static byte[] readable(byte[] data) throws BadPictureException {
        TiffBlocks blocks = new TiffBlocks(data);
        try {
            if (blocks.tiled) {
                return blocks.untiled();
            }
            if (TiffPacking.isKnown(blocks.packing) && blocks.packing != TiffPacking.NONE && blocks.isOrdinary()) {
                blocks.checkStrips();
            }
            return data;
        } catch (IndexOutOfBoundsException e) {
            throw damaged();
        }
    }

    /** Whether blocks have as many bytes as samples ask for: subsampled chroma has fewer. */
    private boolean isOrdinary() {
        long[] depths = directory.numbers(TiffHeader.BITS);
        return directory.number(TiffHeader.PHOTOMETRIC, 0) != TiffHeader.YCBCR
                && directory.number(TiffHeader.FILL_ORDER, 1) == 1
                && blockHeight > 0
                && Arrays.stream(depths).allMatch(depth -> depth == bits);
    }

    private static BadPictureException damaged() {
        return new BadPictureException("is damaged: part of its TIFF data cannot be unpacked");
    }

    private int samplesInBlock() {
        return separate ? 1 : samples;
    }

    private int bytesInRow(int columns) {
        return (int) (((long) columns * samplesInBlock() * bits + 7) / 8);
    }

    private void checkStrips() throws BadPictureException {
        int down = (height + blockHeight - 1) / blockHeight;
        int count = down * (separate ? samples : 1);
        byte[] scratch = new byte[Math.multiplyExact(bytesInRow(width), blockHeight)];
        for (int i = 0; i < count; i++) {
            int rows = Math.min(blockHeight, height - i % down * blockHeight);
            unpack(i, scratch, bytesInRow(width) * rows);
        }
    }

    private void unpack(int block, byte[] to, int bytes) throws BadPictureException {
        long[] offsets = directory.numbers(tiled ? TiffHeader.TILE_OFFSETS : TiffHeader.STRIP_OFFSETS);
        long[] lengths = directory.numbers(tiled ? TiffHeader.TILE_BYTES : TiffHeader.STRIP_BYTES);
        int length = lengths.length > block ? (int) lengths[block] : data.length - (int) offsets[block];
        if (!TiffPacking.unpack(packing, data, (int) offsets[block], length, to, bytes, bytesInRow(blockWidth))) {
            throw damaged();
        }
    }

    private byte[] untiled() throws BadPictureException {
        int predictor = (int) directory.number(PREDICTOR, 1);
        boolean wholeBytes = bits == 8 || bits == 16;
        if (!TiffPacking.isKnown(packing)
                || !isOrdinary()
                || (!wholeBytes && separate)
                || (predictor != 1 && !(predictor == 2 && wholeBytes))) {
            throw StillHeader.unsupported(StillFormat.TIFF, "an unusual tiled", "save it as a TIFF without tiles");
        }
        int rowBytes = (int) (((long) width * samples * bits + 7) / 8);
        long total = (long) rowBytes * height;
        long tileBytes = (long) bytesInRow(blockWidth) * blockHeight;
        if (blockWidth <= 0 || total > MOST_BYTES || tileBytes > MOST_BYTES) {
            throw StillHeader.unsupported(StillFormat.TIFF, "too large a tiled", "save it as a TIFF without tiles");
        }
        byte[] whole = new byte[(int) total];
        byte[] tile = new byte[(int) tileBytes];
        int across = (width + blockWidth - 1) / blockWidth;
        int down = (height + blockHeight - 1) / blockHeight;
        for (int i = 0; i < across * down * (separate ? samples : 1); i++) {
            unpack(i, tile, tile.length);
            if (predictor == 2) {
                integrate(tile);
            }
            int plane = i / (across * down);
            int row = i / across % down;
            place(tile, plane, i % across * blockWidth, row * blockHeight, whole, rowBytes);
        }
        return new TiffWriter(directory, KEPT).write(whole);
    }

    /** Undoes horizontal differencing (TIFF 6.0, section 14). */
    private void integrate(byte[] tile) {
        int step = samplesInBlock() * bits / 8;
        int row = bytesInRow(blockWidth);
        int low = directory.bigEndian() ? 1 : 0;
        for (int start = 0; start < tile.length; start += row) {
            for (int i = start + step; i < start + row; i += bits / 8) {
                if (bits == 8) {
                    tile[i] += tile[i - step];
                } else {
                    int sum = sample(tile, i, low) + sample(tile, i - step, low);
                    tile[i + low] = (byte) sum;
                    tile[i + 1 - low] = (byte) (sum >> 8);
                }
            }
        }
    }

    private static int sample(byte[] bytes, int at, int low) {
        return bytes[at + low] & 0xFF | (bytes[at + 1 - low] & 0xFF) << 8;
    }

    /** Copies what of a tile lies within the picture; tiles begin on whole bytes, as their widths are multiples of 16. */
    private void place(byte[] tile, int plane, int left, int top, byte[] whole, int rowBytes) {
        int tileRow = bytesInRow(blockWidth);
        int from = (int) ((long) left * samples * bits / 8);
        int columns = Math.min(blockWidth, width - left);
        for (int y = 0; y < Math.min(blockHeight, height - top); y++) {
            int to = (top + y) * rowBytes + from;
            if (!separate) {
                System.arraycopy(tile, y * tileRow, whole, to, Math.min(tileRow, rowBytes - from));
                continue;
            }
            int size = bits / 8;
            for (int x = 0; x < columns; x++) {
                System.arraycopy(tile, y * tileRow + x * size, whole, to + (x * samples + plane) * size, size);
            }
        }
    }
}
