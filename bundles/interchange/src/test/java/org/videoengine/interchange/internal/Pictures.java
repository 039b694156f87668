package org.videoengine.interchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.ClipReader;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.project.FrameRate;
import org.videoengine.project.KeyframeSource;

/** Looks at pictures; every clip is 640x360 and has a minute. */
final class Pictures implements KeyframeReader {
    @Override
    public PictureInfo probe(KeyframeSource source) throws MediaException {
        try {
            var picture = ImageIO.read(source.file().toFile());
            if (picture == null) {
                throw new MediaException(source.file() + " is no picture");
            }
            return new PictureInfo(
                    picture.getWidth(),
                    picture.getHeight(),
                    8,
                    picture.getColorModel().hasAlpha(),
                    List.of());
        } catch (IOException e) {
            throw new MediaException(source.file() + " cannot be read", e);
        }
    }

    @Override
    public SourceImage read(KeyframeSource source, int bitDepth) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClipInfo clip(Path file, double from, double to) {
        FrameRate rate = new FrameRate(24, 1);
        return new ClipInfo(
                new PictureInfo(640, 360, 8, false, List.of()), List.of(0.0), 60, Optional.of(rate), rate, true);
    }

    @Override
    public ClipReader openClip(Path file, int bitDepth) {
        throw new UnsupportedOperationException();
    }
}
