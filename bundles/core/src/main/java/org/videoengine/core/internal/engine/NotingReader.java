package org.videoengine.core.internal.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.ClipReader;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.project.KeyframeSource;

/**
 * Reads a job's pictures with whatever reader is there at the moment. Looks at each picture once, and remembers what is worth
 * telling. Thread-safe.
 */
final class NotingReader implements KeyframeReader {
    private final Supplier<KeyframeReader> present;
    private final Map<KeyframeSource, PictureInfo> known = new ConcurrentHashMap<>();

    /** @param present gives the reader, or null while there is none */
    NotingReader(Supplier<KeyframeReader> present) {
        this.present = present;
    }

    @Override
    public PictureInfo probe(KeyframeSource source) throws MediaException {
        PictureInfo info = known.get(source);
        if (info == null) {
            info = reader(source.file()).probe(source);
            known.put(source, info);
        }
        return info;
    }

    @Override
    public SourceImage read(KeyframeSource source, int bitDepth) throws MediaException {
        return reader(source.file()).read(source, bitDepth);
    }

    @Override
    public ClipInfo clip(Path file, double from, double to) throws MediaException {
        return reader(file).clip(file, from, to);
    }

    @Override
    public ClipReader openClip(Path file, int bitDepth) throws MediaException {
        return reader(file).openClip(file, bitDepth);
    }

    private KeyframeReader reader(Path file) throws MediaException {
        KeyframeReader reader = present.get();
        if (reader == null) {
            throw new MediaException(file + " cannot be read because the media bundle is not running");
        }
        return reader;
    }

    /** What a careful user would want to know of the pictures, one sentence each. */
    List<String> notes() {
        return known.values().stream()
                .flatMap(info -> info.notes().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
