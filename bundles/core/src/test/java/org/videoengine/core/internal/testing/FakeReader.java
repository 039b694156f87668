package org.videoengine.core.internal.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.project.KeyframeSource;

/** Pictures of 32x32 pixels, whatever their names; those with "missing" or "damaged" in them fail. */
public final class FakeReader implements KeyframeReader {

    /** What happens before a picture is decoded. */
    @FunctionalInterface
    public interface Reading {
        void read(KeyframeSource source) throws MediaException;
    }

    public final List<String> read = Collections.synchronizedList(new ArrayList<>());
    public volatile Reading reading = source -> {};

    @Override
    public PictureInfo probe(KeyframeSource source) throws MediaException {
        if (source.file().toString().contains("missing")) {
            throw new MediaException(source.file() + " is not there");
        }
        return new PictureInfo(32, 32, 8, false, List.of());
    }

    @Override
    public SourceImage read(KeyframeSource source, int bitDepth) throws MediaException {
        read.add(source.file().getFileName().toString());
        reading.read(source);
        if (source.file().toString().contains("damaged")) {
            throw new MediaException(source.file() + " is cut short");
        }
        if (bitDepth == 16) {
            short[] plane = new short[32 * 32];
            return SourceImage.of16(32, 32, ChromaLayout.YUV444, plane, plane, plane);
        }
        byte[] plane = new byte[32 * 32];
        return SourceImage.of8(32, 32, ChromaLayout.YUV444, plane, plane, plane);
    }
}
