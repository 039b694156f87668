package org.videoengine.media.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.ClipReader;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.media.internal.picture.BadPictureException;
import org.videoengine.media.internal.picture.Clip;
import org.videoengine.media.internal.picture.PixelLimit;
import org.videoengine.media.internal.picture.StillReader;
import org.videoengine.project.KeyframeSource;

/** Reads pictures and clips with FFmpeg's decoders. */
@Component(configurationPid = "org.videoengine.media")
@Designate(ocd = MediaLimits.class)
public final class FfmpegKeyframeReader implements KeyframeReader {
    private static final long MAX_STILL_BYTES = Integer.MAX_VALUE - 64L;

    private final HeadStart headStart = new HeadStart();
    private volatile PixelLimit limit;

    /** Takes the configuration. */
    @Activate
    public FfmpegKeyframeReader(MediaLimits limits) {
        configure(limits);
    }

    @Deactivate
    void end() throws InterruptedException {
        headStart.end();
    }

    @Override
    public void prepare() {
        headStart.begin();
    }

    @Modified
    void configure(MediaLimits limits) {
        limit = PixelLimit.of(limits.max_megapixels());
    }

    @Override
    public PictureInfo probe(KeyframeSource source) throws MediaException {
        return withFile(source.file(), () -> {
            if (!(source instanceof KeyframeSource.Image)) {
                try (Clip clip = open(source.file())) {
                    return clip.probe();
                }
            }
            return StillReader.probe(load(source.file()), limit);
        });
    }

    @Override
    public SourceImage read(KeyframeSource source, int bitDepth) throws MediaException {
        checkDepth(bitDepth);
        if (source instanceof KeyframeSource.ClipRange) {
            throw new IllegalArgumentException("a stretch of a clip is not one picture");
        }
        return withFile(source.file(), () -> {
            if (source instanceof KeyframeSource.ClipFrame frame) {
                try (Clip clip = open(frame.file())) {
                    return clip.read(frame.at(), bitDepth);
                }
            }
            byte[] data = load(source.file());
            Ffmpeg.load();
            return StillReader.read(data, limit, bitDepth);
        });
    }

    private interface Work<T> {
        T run() throws BadPictureException, MediaException, IOException;
    }

    /** Turns what goes wrong into one sentence that names the file. */
    private static <T> T withFile(Path file, Work<T> work) throws MediaException {
        try {
            return work.run();
        } catch (BadPictureException e) {
            throw new MediaException(file + " " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new MediaException(file + " does not exist", e);
        } catch (AccessDeniedException e) {
            throw new MediaException(file + " cannot be read: permission denied", e);
        } catch (IOException e) {
            throw new MediaException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public ClipInfo clip(Path file, double from, double to) throws MediaException {
        return withFile(file, () -> {
            try (Clip clip = open(file)) {
                return clip.info(from, to);
            }
        });
    }

    @Override
    public ClipReader openClip(Path file, int bitDepth) throws MediaException {
        checkDepth(bitDepth);
        Clip clip = withFile(file, () -> open(file));
        return new ClipReader() {
            @Override
            public SourceImage read(double at) throws MediaException {
                return withFile(file, () -> clip.read(at, bitDepth));
            }

            @Override
            public void close() {
                clip.close();
            }
        };
    }

    private static void checkDepth(int bitDepth) {
        if (bitDepth != 8 && bitDepth != 16) {
            throw new IllegalArgumentException("pictures are decoded to 8 or 16 bits, not " + bitDepth);
        }
    }

    private Clip open(Path file) throws BadPictureException, MediaException, IOException {
        checkIsFile(file, "clip");
        Ffmpeg.load();
        return new Clip(file, limit);
    }

    private static byte[] load(Path file) throws BadPictureException, IOException {
        checkIsFile(file, "picture");
        if (Files.size(file) > MAX_STILL_BYTES) {
            throw new BadPictureException("is larger than 2 GiB, which no picture that is read here can be");
        }
        return Files.readAllBytes(file);
    }

    private static void checkIsFile(Path file, String what) throws BadPictureException, IOException {
        if (Files.isDirectory(file)) {
            throw new BadPictureException("is a folder, not a " + what);
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new BadPictureException("is a device or pipe, not a " + what + " file");
        }
        if (Files.size(file) == 0) {
            throw new BadPictureException("is empty");
        }
    }
}
