package org.videoengine.media.internal.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes a TIFF picture again, with its samples in one strip, unpacked and side by side. */
final class TiffWriter {
    private static final int HEADER = 8;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final boolean bigEndian;
    private final Map<Integer, long[]> tags = new TreeMap<>();

    /** With these tags of another directory, in its byte order. */
    TiffWriter(TiffDirectory directory, Set<Integer> kept) {
        bigEndian = directory.bigEndian();
        for (int tag : kept) {
            if (directory.has(tag)) {
                tags.put(tag, directory.numbers(tag));
            }
        }
    }

    byte[] write(byte[] samples) {
        tags.put(TiffHeader.COMPRESSION, new long[] {TiffPacking.NONE});
        tags.put(TiffHeader.ROWS_PER_STRIP, tags.get(TiffHeader.HEIGHT));
        tags.put(TiffHeader.STRIP_BYTES, new long[] {samples.length});
        tags.put(TiffHeader.STRIP_OFFSETS, new long[1]);
        int directory = 2 + 12 * tags.size() + 4;
        int values = tags.values().stream()
                .mapToInt(each -> each.length == 1 ? 0 : 4 * each.length)
                .sum();
        int start = HEADER + directory + values;
        tags.put(TiffHeader.STRIP_OFFSETS, new long[] {start});
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(start, samples.length));
        out.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        out.put((byte) (bigEndian ? 'M' : 'I')).put((byte) (bigEndian ? 'M' : 'I'));
        out.putShort((short) 42).putInt(HEADER).putShort((short) tags.size());
        int at = HEADER + directory;
        for (Map.Entry<Integer, long[]> tag : tags.entrySet()) {
            at += entry(out, tag.getKey(), tag.getValue(), at);
        }
        out.putInt(0);
        return out.position(start).put(samples).array();
    }

    /** Writes an entry whose values, if they do not fit, go to another place; returns the bytes that they take there. */
    private int entry(ByteBuffer out, int tag, long[] values, int elsewhere) {
        // Single numbers may be wide; lists, as colour maps and the bits of samples, are of 16-bit numbers.
        boolean one = values.length == 1;
        out.putShort((short) tag).putShort((short) (one ? LONG : SHORT)).putInt(values.length);
        if (one) {
            out.putInt((int) values[0]);
            return 0;
        }
        if (values.length == 2) {
            out.putShort((short) values[0]).putShort((short) values[1]);
            return 0;
        }
        out.putInt(elsewhere);
        for (int i = 0; i < values.length; i++) {
            out.putShort(elsewhere + 2 * i, (short) values[i]);
        }
        return 2 * values.length;
    }
}
