package org.videoengine.media.internal.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;
import org.videoengine.media.FrameSource;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.picture.BadPictureException;
import org.videoengine.media.internal.picture.PixelLimit;
import org.videoengine.media.internal.picture.StillFrames;
import org.videoengine.project.FrameRate;

/** Frames of numbered pictures. */
final class StillSource implements FrameSource {
    private final StillSeries series;
    private final StillFrames decoder;
    private final DecodedFormat format;
    private int next;

    StillSource(StillSeries series, PixelLimit limit) throws MediaException {
        this.series = series;
        this.decoder = new StillFrames(limit);
        Path first = series.files().get(0);
        try {
            format = decoder.formatOf(Files.readAllBytes(first));
        } catch (BadPictureException | IOException e) {
            decoder.close();
            throw failure(first, e);
        }
    }

    private static MediaException failure(Path file, Exception cause) {
        return cause instanceof BadPictureException
                ? new MediaException(file + " " + cause.getMessage(), cause)
                : new MediaException(file + " cannot be read: " + cause.getMessage(), cause);
    }

    @Override
    public DecodedFormat format() {
        return format;
    }

    @Override
    public Optional<FrameRate> frameRate() {
        return Optional.empty();
    }

    @Override
    public OptionalLong expectedFrames() {
        return OptionalLong.of(series.files().size());
    }

    @Override
    public List<String> notes() {
        return series.notes();
    }

    @Override
    public boolean read(DecodedFrame target) throws MediaException {
        if (next == series.files().size()) {
            return false;
        }
        Path file = series.files().get(next);
        try {
            decoder.read(Files.readAllBytes(file), target);
        } catch (BadPictureException | IOException e) {
            throw failure(file, e);
        }
        target.describe(next, false);
        next++;
        return true;
    }

    @Override
    public void close() {
        decoder.close();
    }
}
