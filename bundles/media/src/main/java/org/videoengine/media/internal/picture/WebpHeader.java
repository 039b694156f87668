package org.videoengine.media.internal.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Walks a WebP file's chunks (RFC 9649, section 2) to its end. */
final class WebpHeader {
    private static final int VP8L_SIGNATURE = 0x2F;

    private final byte[] data;
    private final ByteBuffer buffer;
    private final PixelLimit limit;
    private int width;
    private int height;
    private boolean alpha;
    private boolean pixels;
    private Orientation orientation = Orientation.NORMAL;
    private Optional<IccProfile> profile = Optional.empty();

    WebpHeader(byte[] data, PixelLimit limit) {
        this.data = data;
        this.buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        this.limit = limit;
    }

    StillHeader read() throws BadPictureException {
        long end = (buffer.getInt(4) & 0xFFFFFFFFL) + 8;
        int at = 12;
        while (at + 8L <= end) {
            String type = new String(data, at, 4, StandardCharsets.ISO_8859_1);
            long length = buffer.getInt(at + 4) & 0xFFFFFFFFL;
            chunk(type, at + 8, (int) Math.min(length, Integer.MAX_VALUE));
            if (at + 8 + length > Math.min(end, data.length)) {
                throw StillHeader.cutShort(StillFormat.WEBP);
            }
            at += 8 + (int) length + (int) (length & 1);
        }
        if (end > data.length) {
            throw StillHeader.cutShort(StillFormat.WEBP);
        }
        if (!pixels) {
            throw new BadPictureException("is damaged: its WebP data holds no picture");
        }
        return new StillHeader(StillFormat.WEBP, width, height, 8, alpha, orientation, profile, List.of());
    }

    private void chunk(String type, int at, int length) throws BadPictureException {
        switch (type) {
            case "VP8X" -> {
                alpha = (data[at] & 0x10) != 0;
                limit.check(u24(at + 4) + 1, u24(at + 7) + 1);
            }
            case "VP8 " -> lossy(at);
            case "VP8L" -> lossless(at);
            case "ALPH" -> alpha = true;
            case "ANIM", "ANMF" ->
                throw StillHeader.unsupported(
                        StillFormat.WEBP, "an animated", "take one of its pictures, or make it a clip");
            case "EXIF" -> {
                int skip = StillFormat.startsWith(data, at, "Exif\0\0") ? 6 : 0;
                orientation = TiffDirectory.orientationOf(data, at + skip, length - skip);
            }
            case "ICCP" -> profile = IccProfile.parse(Arrays.copyOfRange(data, at, Math.min(data.length, at + length)));
            default -> {
                // Nothing that the picture needs.
            }
        }
    }

    /** A VP8 key frame's header (RFC 6386, section 9.1). */
    private void lossy(int at) throws BadPictureException {
        if (data[at + 3] != (byte) 0x9D || data[at + 4] != 1 || data[at + 5] != 0x2A) {
            throw new BadPictureException("is damaged: its WebP picture has no start code");
        }
        size((buffer.getShort(at + 6) & 0x3FFF), buffer.getShort(at + 8) & 0x3FFF);
    }

    private void lossless(int at) throws BadPictureException {
        if (data[at] != VP8L_SIGNATURE) {
            throw new BadPictureException("is damaged: its WebP picture has no signature");
        }
        int bits = buffer.getInt(at + 1);
        alpha |= (bits >>> 28 & 1) != 0;
        size((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
    }

    private void size(int columns, int rows) throws BadPictureException {
        limit.check(columns, rows);
        width = columns;
        height = rows;
        pixels = true;
    }

    private int u24(int at) {
        return buffer.getShort(at) & 0xFFFF | (data[at + 2] & 0xFF) << 16;
    }
}
