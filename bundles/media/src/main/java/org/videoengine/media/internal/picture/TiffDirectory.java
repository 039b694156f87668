package org.videoengine.media.internal.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The first image file directory of a TIFF stream (TIFF 6.0, section 2), which is also how EXIF is stored. */
final class TiffDirectory {
    static final int ORIENTATION = 274;
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int MAX_VALUES = 1 << 22;

    private record Entry(int type, int count, int at) {}

    private final ByteBuffer buffer;
    private final int start;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final boolean more;

    /**
     * Reads the directory.
     *
     * @param start where the stream begins in the data
     * @param length of the stream
     * @throws IndexOutOfBoundsException if something lies outside the stream
     */
    TiffDirectory(byte[] data, int start, int length) {
        this.start = start;
        this.buffer = ByteBuffer.wrap(data, 0, Math.min(data.length, start + length));
        buffer.order(data[start] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = position(buffer.getInt(start + 4) & 0xFFFFFFFFL, 2);
        int count = buffer.getShort(at) & 0xFFFF;
        at += 2;
        for (int i = 0; i < count; i++, at += 12) {
            entry(at);
        }
        more = buffer.getInt(at) != 0;
    }

    private void entry(int at) {
        int type = buffer.getShort(at + 2) & 0xFFFF;
        long count = buffer.getInt(at + 4) & 0xFFFFFFFFL;
        if (type == 0 || type >= TYPE_BYTES.length) {
            return;
        }
        long bytes = count * TYPE_BYTES[type];
        int values = bytes <= 4 ? at + 8 : position(buffer.getInt(at + 8) & 0xFFFFFFFFL, bytes);
        entries.put(buffer.getShort(at) & 0xFFFF, new Entry(type, (int) Math.min(count, Integer.MAX_VALUE), values));
    }

    private int position(long offset, long bytes) {
        if (start + offset + bytes > buffer.limit()) {
            throw new IndexOutOfBoundsException("offset " + offset + " and " + bytes + " bytes");
        }
        return (int) (start + offset);
    }

    /** Whether another directory (page) follows. */
    boolean more() {
        return more;
    }

    boolean bigEndian() {
        return buffer.order() == ByteOrder.BIG_ENDIAN;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** The unsigned whole numbers of a tag; none if it is absent or of another type. */
    long[] numbers(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null
                || entry.count > MAX_VALUES
                || (entry.type != 1 && entry.type != SHORT && entry.type != LONG)) {
            return new long[0];
        }
        long[] values = new long[entry.count];
        for (int i = 0; i < values.length; i++) {
            int at = entry.at + i * TYPE_BYTES[entry.type];
            values[i] = switch (entry.type) {
                case SHORT -> buffer.getShort(at) & 0xFFFF;
                case LONG -> buffer.getInt(at) & 0xFFFFFFFFL;
                default -> buffer.get(at) & 0xFF;
            };
        }
        return values;
    }

    /** The first whole number of a tag. */
    long number(int tag, long otherwise) {
        long[] values = numbers(tag);
        return values.length == 0 ? otherwise : values[0];
    }

    /** The bytes of a tag; none if it is absent. */
    byte[] bytes(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new byte[0];
        }
        return Arrays.copyOfRange(buffer.array(), entry.at, entry.at + entry.count * TYPE_BYTES[entry.type]);
    }

    /** The orientation in an EXIF block. A block that makes no sense says nothing: pictures outlive careless editors. */
    static Orientation orientationOf(byte[] data, int start, int length) {
        if (length < 14 || start + 14 > data.length) {
            return Orientation.NORMAL;
        }
        try {
            return Orientation.ofExif((int) new TiffDirectory(data, start, length).number(ORIENTATION, 1));
        } catch (IndexOutOfBoundsException e) {
            return Orientation.NORMAL;
        }
    }
}
