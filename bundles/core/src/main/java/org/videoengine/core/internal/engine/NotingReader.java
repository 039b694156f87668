package org.videoengine.core.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.project.KeyframeSource;

/** Looks at each picture once for a job, and remembers what is worth telling. Thread-safe. */
final class NotingReader implements KeyframeReader {
    private final KeyframeReader reader;
    private final Map<KeyframeSource, PictureInfo> known = new ConcurrentHashMap<>();

    NotingReader(KeyframeReader reader) {
        this.reader = reader;
    }

    @Override
    public PictureInfo probe(KeyframeSource source) throws MediaException {
        PictureInfo info = known.get(source);
        if (info == null) {
            info = reader.probe(source);
            known.put(source, info);
        }
        return info;
    }

    @Override
    public SourceImage read(KeyframeSource source, int bitDepth) throws MediaException {
        return reader.read(source, bitDepth);
    }

    List<String> notes() {
        return known.values().stream()
                .flatMap(info -> info.notes().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
