package org.videoengine.media.internal.series;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;
import org.videoengine.media.FrameSource;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.picture.BadPictureException;
import org.videoengine.media.internal.picture.ClipFrames;
import org.videoengine.media.internal.picture.PixelLimit;
import org.videoengine.project.FrameRate;

/** Frames of a film. */
final class FilmSource implements FrameSource {
    private final Path file;
    private final ClipFrames frames;

    FilmSource(Path file, PixelLimit limit) throws MediaException {
        this.file = file;
        try {
            frames = new ClipFrames(file, limit);
        } catch (BadPictureException e) {
            throw new MediaException(file + " " + e.getMessage(), e);
        }
    }

    @Override
    public DecodedFormat format() {
        return frames.format();
    }

    @Override
    public Optional<FrameRate> frameRate() {
        return frames.rate();
    }

    @Override
    public OptionalLong expectedFrames() {
        return frames.expectedFrames();
    }

    @Override
    public List<String> notes() {
        return frames.notes();
    }

    @Override
    public boolean read(DecodedFrame target) throws MediaException {
        try {
            return frames.read(target);
        } catch (BadPictureException e) {
            throw new MediaException(file + " " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        frames.close();
    }
}
