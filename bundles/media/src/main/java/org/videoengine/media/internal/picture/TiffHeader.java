package org.videoengine.media.internal.picture;

import java.util.ArrayList;
import java.util.List;

/** Reads the first page's directory of a TIFF file (TIFF 6.0) and checks that all of its pixels are there. */
final class TiffHeader {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTES = 279;
    static final int PLANAR = 284;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int YCBCR = 6;
    private static final int SAMPLE_FORMAT = 339;
    private static final int ICC_PROFILE = 34675;
    private static final int DNG_VERSION = 50706;
    private static final int SEPARATED = 5;
    private static final int CIELAB = 8;
    private static final int UNSIGNED = 1;
    private static final int UNDEFINED = 4;
    private static final int UNASSOCIATED_ALPHA = 2;
    private static final int LAST_FAX = 4;

    private TiffHeader() {}

    static StillHeader read(byte[] data, PixelLimit limit) throws BadPictureException {
        if (data[2] == '+' || data[3] == '+') {
            throw StillHeader.unsupported(StillFormat.TIFF, "a 64-bit (BigTIFF)", "save it as a classic TIFF or a PNG");
        }
        TiffDirectory directory = new TiffDirectory(data, 0, data.length);
        long width = directory.number(WIDTH, 0);
        long height = directory.number(HEIGHT, 0);
        limit.check(width, height);
        refuseUnreadable(directory);
        checkPixels(directory, data.length);
        List<String> notes = new ArrayList<>();
        if (directory.more()) {
            notes.add("The file has several pages; the first is taken.");
        }
        return new StillHeader(
                StillFormat.TIFF,
                (int) width,
                (int) height,
                (int) Math.max(8, directory.number(BITS, 1)),
                directory.number(EXTRA_SAMPLES, 0) == UNASSOCIATED_ALPHA,
                Orientation.ofExif((int) directory.number(TiffDirectory.ORIENTATION, 1)),
                IccProfile.parse(directory.bytes(ICC_PROFILE)),
                notes);
    }

    private static void refuseUnreadable(TiffDirectory directory) throws BadPictureException {
        if (directory.has(DNG_VERSION)) {
            throw StillHeader.unsupported(StillFormat.TIFF, "a raw (DNG)", "develop it to an RGB TIFF or JPEG");
        }
        long compression = directory.number(COMPRESSION, TiffPacking.NONE);
        if (compression > LAST_FAX && !TiffPacking.isKnown((int) compression)) {
            throw StillHeader.unsupported(
                    StillFormat.TIFF,
                    switch ((int) compression) {
                        case 6, 7 -> "a JPEG-compressed";
                        case 34925 -> "an LZMA-compressed";
                        case 50000 -> "a Zstandard-compressed";
                        default -> "an unusually compressed (" + compression + ")";
                    },
                    "save it with LZW, with ZIP or without compression");
        }
        long photometric = directory.number(PHOTOMETRIC, -1);
        if (photometric == SEPARATED || photometric >= CIELAB) {
            String kind =
                    photometric == SEPARATED ? "a four-colour (CMYK)" : "an unusual (photometric " + photometric + ")";
            throw StillHeader.unsupported(StillFormat.TIFF, kind, "save it as an RGB TIFF");
        }
        long format = directory.number(SAMPLE_FORMAT, UNSIGNED);
        if (format != UNSIGNED && format != UNDEFINED) {
            throw StillHeader.unsupported(
                    StillFormat.TIFF, format == 3 ? "a floating-point" : "a signed", "save it with 8 or 16 bits");
        }
        for (long bits : directory.numbers(BITS)) {
            if (bits > 16) {
                throw StillHeader.unsupported(StillFormat.TIFF, "a " + bits + "-bit", "save it with 8 or 16 bits");
            }
        }
        if (directory.number(SAMPLES, 1) > 4) {
            throw StillHeader.unsupported(
                    StillFormat.TIFF,
                    "a " + directory.number(SAMPLES, 1) + "-channel",
                    "save it as RGB, with alpha or not");
        }
    }

    private static void checkPixels(TiffDirectory directory, int fileLength) throws BadPictureException {
        boolean tiled = directory.has(TILE_OFFSETS);
        long[] offsets = directory.numbers(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        long[] bytes = directory.numbers(tiled ? TILE_BYTES : STRIP_BYTES);
        if (offsets.length == 0 || (bytes.length != offsets.length && offsets.length > 1)) {
            throw new BadPictureException("is damaged: its TIFF data does not say where its pixels are");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (offsets[i] + bytes[i] > fileLength) {
                throw StillHeader.cutShort(StillFormat.TIFF);
            }
        }
    }
}
