package org.videoengine.core.internal.engine;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tells records of numbers, texts and other records apart, by a number that is the same on every machine: FNV-1a of 64 bits (Fowler,
 * Noll, Vo) over all that they hold. Paths count from a folder on, so that it may be moved.
 */
final class Fingerprint {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final Path folder;
    private long hash = OFFSET;

    private Fingerprint(Path folder) {
        this.folder = folder;
    }

    /**
     * Of a record.
     *
     * @param folder that paths are seen from
     */
    static String of(Record value, Path folder) {
        Fingerprint print = new Fingerprint(folder);
        print.add(value);
        return Long.toHexString(print.hash | Long.MIN_VALUE);
    }

    private void add(Object value) {
        if (value instanceof Double number) {
            add(Double.doubleToLongBits(number));
        } else if (value instanceof Number number) {
            add(number.longValue());
        } else if (value instanceof Path path) {
            add((path.startsWith(folder) ? folder.relativize(path) : path).toString());
        } else if (value instanceof Record inner) {
            addRecord(inner);
        } else if (value instanceof Optional<?> optional) {
            add(optional.isPresent());
            optional.ifPresent(this::add);
        } else if (value instanceof OptionalDouble optional) {
            add(optional.isPresent());
            optional.ifPresent(this::add);
        } else if (value instanceof Collection<?> all) {
            add(all.size());
            all.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            add(map.size());
            map.forEach((key, each) -> {
                add(key);
                add(each);
            });
        } else if (value instanceof String || value instanceof Boolean || value instanceof Enum<?>) {
            addText(value.toString());
        } else {
            throw new IllegalArgumentException("a " + value.getClass() + " has no fingerprint");
        }
    }

    private void addRecord(Record value) {
        addText(value.getClass().getSimpleName());
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                add(component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(value + " does not tell its " + component.getName(), e);
            }
        }
    }

    private void addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        for (byte each : bytes) {
            step(each);
        }
    }

    private void add(long number) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            step((byte) (number >> shift));
        }
    }

    private void step(byte each) {
        hash = (hash ^ each & 0xff) * PRIME;
    }
}
