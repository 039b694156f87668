package org.videoengine.core.internal.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.ClipReader;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.project.FrameRate;
import org.videoengine.project.KeyframeSource;

/** Pictures of 32x32 pixels, whatever their names; those with "missing" or "damaged" in them fail. */
public final class FakeReader implements KeyframeReader {

    /** What happens before a picture is decoded. */
    @FunctionalInterface
    public interface Reading {
        void read(KeyframeSource source) throws MediaException;
    }

    public final List<String> opened = Collections.synchronizedList(new ArrayList<>());
    public final List<Double> clipFrames = Collections.synchronizedList(new ArrayList<>());
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

    /** Clips have 24 frames a second and are ten seconds long. */
    @Override
    public ClipInfo clip(Path file, double from, double to) throws MediaException {
        FrameRate rate = new FrameRate(24, 1);
        List<Double> times = new ArrayList<>();
        for (int frame = (int) (from * rate.fps()); frame < Math.min(to, 10) * rate.fps(); frame++) {
            times.add(rate.secondsOf(frame));
        }
        double end = times.get(times.size() - 1) + 1 / rate.fps();
        return new ClipInfo(probe(new KeyframeSource.ClipFrame(file, 0)), times, end, Optional.of(rate), rate, false);
    }

    @Override
    public ClipReader openClip(Path file, int bitDepth) {
        opened.add(file.getFileName().toString());
        return new ClipReader() {
            @Override
            public SourceImage read(double at) throws MediaException {
                clipFrames.add(at);
                return FakeReader.this.read(new KeyframeSource.ClipFrame(file, at), bitDepth);
            }

            @Override
            public void close() {
                opened.remove(file.getFileName().toString());
            }
        };
    }
}
