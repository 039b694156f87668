package org.videoengine.media.internal.picture;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a TIFF strip or tile (TIFF 6.0, sections 9 and 13, and Adobe's technical note on ZIP). */
final class TiffPacking {
    static final int NONE = 1;
    static final int LZW = 5;
    static final int ZIP = 8;
    static final int OLD_ZIP = 32946;
    static final int PACK_BITS = 32773;

    private static final int LZW_CLEAR = 256;
    private static final int LZW_END = 257;
    private static final int LZW_MOST = 4096;

    private TiffPacking() {}

    /** Whether a compression is one of those that are unpacked here. */
    static boolean isKnown(int compression) {
        return switch (compression) {
            case NONE, LZW, ZIP, OLD_ZIP, PACK_BITS -> true;
            default -> false;
        };
    }

    /**
     * Unpacks a block.
     *
     * @param wanted how many bytes it must give; more of them are left
     * @param row so many of them are packed for themselves by PackBits
     * @return whether it gave as many, and nothing showed that it is damaged
     * @throws IndexOutOfBoundsException if it lies outside the data
     */
    static boolean unpack(int compression, byte[] data, int from, int length, byte[] to, int wanted, int row) {
        return switch (compression) {
            case NONE -> {
                if (length < wanted) {
                    yield false;
                }
                System.arraycopy(data, from, to, 0, wanted);
                yield true;
            }
            case LZW -> lzw(data, from, length, to, wanted);
            case ZIP, OLD_ZIP -> zip(data, from, length, to, wanted);
            case PACK_BITS -> packBits(data, from, from + length, to, wanted, row);
            default -> throw new IllegalArgumentException("compression " + compression);
        };
    }

    private static boolean zip(byte[] data, int from, int length, byte[] to, int wanted) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data, from, length);
            int have = 0;
            while (have < wanted) {
                int got = inflater.inflate(to, have, wanted - have);
                if (got == 0 && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary())) {
                    return false;
                }
                have += got;
            }
            // The checksum is behind the last byte; it is wrong if this throws.
            inflater.inflate(new byte[1]);
            return true;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static boolean packBits(byte[] data, int from, int end, byte[] to, int wanted, int row) {
        int have = 0;
        int at = from;
        while (have < wanted && at < end) {
            int control = data[at++];
            if (control == Byte.MIN_VALUE) {
                continue;
            }
            int count = control < 0 ? 1 - control : control + 1;
            int taken = control < 0 ? 1 : count;
            if (at + taken > end || count > row - have % row) {
                return false;
            }
            if (control < 0) {
                Arrays.fill(to, have, have + count, data[at]);
            } else {
                System.arraycopy(data, at, to, have, count);
            }
            at += taken;
            have += count;
        }
        return have == wanted;
    }

    private static boolean lzw(byte[] data, int from, int length, byte[] to, int wanted) {
        int[] starts = new int[LZW_MOST + 1];
        int[] lengths = new int[LZW_MOST + 1];
        long endBit = 8L * (from + length);
        long bit = 8L * from;
        int width = 9;
        int next = LZW_END + 1;
        int previous = -1;
        int have = 0;
        while (have < wanted && bit + width <= endBit) {
            int code = code(data, bit, width);
            bit += width;
            if (code == LZW_END) {
                break;
            }
            if (code == LZW_CLEAR) {
                width = 9;
                next = LZW_END + 1;
                previous = -1;
                continue;
            }
            if (code > next || (code == next && previous < 0) || (code > LZW_END && previous < 0)) {
                return false;
            }
            int start = have;
            if (code < LZW_CLEAR) {
                to[have++] = (byte) code;
            } else {
                // An entry is the string of the code before it and one byte more, which follow each other in what was
                // unpacked.
                int source = code < next ? starts[code] : previous;
                int count = code < next ? lengths[code] : have - previous + 1;
                for (int i = 0; i < count && have < wanted; i++) {
                    to[have++] = to[source + i];
                }
            }
            if (previous >= 0 && next < LZW_MOST) {
                starts[next] = previous;
                lengths[next] = start - previous + 1;
                next++;
            }
            previous = start;
            // Codes get wider one code early, as TIFF's first writers did it.
            width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
        }
        return have == wanted;
    }

    private static int code(byte[] data, long bit, int width) {
        int at = (int) (bit >> 3);
        int window =
                (data[at] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | (at + 2 < data.length ? data[at + 2] & 0xFF : 0);
        return window >> (24 - width - (int) (bit & 7)) & (1 << width) - 1;
    }
}
