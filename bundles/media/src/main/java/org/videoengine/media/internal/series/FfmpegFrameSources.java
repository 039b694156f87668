package org.videoengine.media.internal.series;

import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.videoengine.media.FrameSource;
import org.videoengine.media.FrameSources;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.MediaLimits;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.media.internal.picture.PixelLimit;

/** Opens films and series of pictures with FFmpeg's decoders. */
@Component(configurationPid = "org.videoengine.media")
public final class FfmpegFrameSources implements FrameSources {
    private volatile PixelLimit limit;

    /** Takes the configuration. */
    @Activate
    public FfmpegFrameSources(MediaLimits limits) {
        configure(limits);
    }

    @Modified
    void configure(MediaLimits limits) {
        limit = PixelLimit.of(limits.max_megapixels());
    }

    @Override
    public FrameSource open(Path path) throws MediaException {
        Ffmpeg.load();
        if (Files.isDirectory(path)) {
            return new StillSource(StillSeries.ofFolder(path), limit);
        }
        if (!Files.exists(path)) {
            if (StillSeries.isPattern(path)) {
                return new StillSource(StillSeries.ofPattern(path), limit);
            }
            throw new MediaException(path + " does not exist");
        }
        if (!Files.isReadable(path)) {
            throw new MediaException(path + " cannot be read: permission denied");
        }
        if (!Files.isRegularFile(path)) {
            throw new MediaException(path + " is a device or pipe, not a film or a folder of frames");
        }
        return StillSeries.isPicture(path)
                ? new StillSource(StillSeries.ofPicture(path), limit)
                : new FilmSource(path, limit);
    }
}
