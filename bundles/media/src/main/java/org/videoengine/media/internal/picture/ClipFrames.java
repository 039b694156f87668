package org.videoengine.media.internal.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;
import org.videoengine.project.FrameRate;

/** All frames of a clip from the first to the last, code for code. One thread at a time; FFmpeg must be loaded. */
public final class ClipFrames implements AutoCloseable {
    private static final double DEFAULT_RATE = 25;

    private final Clip clip;
    private final FrameDecoder decoder;
    private final AVFrame frame = avutil.av_frame_alloc();
    private final DecodedPlanes planes = new DecodedPlanes();
    private final DecodedFormat format;
    private final List<String> notes = new ArrayList<>();
    private boolean waiting;
    private double previous = Double.NEGATIVE_INFINITY;

    /**
     * Opens a clip and decodes its first frame.
     *
     * @throws BadPictureException if it is no clip that can be read, or has no frame
     */
    public ClipFrames(Path file, PixelLimit limit) throws BadPictureException {
        clip = new Clip(file, limit);
        FrameDecoder made = null;
        try {
            made = new FrameDecoder(clip, limit);
            if (!made.receive(frame)) {
                throw new BadPictureException("is damaged: no frame of it can be decoded");
            }
            format = DecodedPlanes.formatOf(frame, false);
            notes.addAll(clip.probe().notes());
            DecodedPlanes.note(frame).ifPresent(notes::add);
        } catch (BadPictureException e) {
            if (made != null) {
                made.close();
            }
            avutil.av_frame_free(frame);
            clip.close();
            throw e;
        }
        decoder = made;
        waiting = true;
    }

    /** Size and layout. */
    public DecodedFormat format() {
        return format;
    }

    /** Frames a second by the container. */
    public Optional<FrameRate> rate() {
        return clip.averageRate().or(clip::clockRate);
    }

    /** How many frames there are, as far as the container tells. */
    public OptionalLong expectedFrames() {
        long counted = clip.stream().nb_frames();
        if (counted > 0) {
            return OptionalLong.of(counted);
        }
        double seconds = clip.container().duration() / (double) avutil.AV_TIME_BASE;
        return seconds > 0 && rate().isPresent()
                ? OptionalLong.of(Math.max(1, Math.round(seconds * rate().get().fps())))
                : OptionalLong.empty();
    }

    /** Sentences for a careful user. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * Decodes the next frame.
     *
     * @return false after the last one
     * @throws BadPictureException if it is not of this clip's layout or decoding fails
     */
    public boolean read(DecodedFrame target) throws BadPictureException {
        if (!waiting && !decoder.receive(frame)) {
            return false;
        }
        waiting = false;
        planes.copy(frame, false, target);
        boolean damaged = frame.decode_error_flags() != 0 || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
        target.describe(time(), damaged);
        avutil.av_frame_unref(frame);
        return true;
    }

    /** By its time stamp; a frame without one follows the one before it at the clip's rate. */
    private double time() {
        long stamp = frame.best_effort_timestamp();
        if (stamp != avutil.AV_NOPTS_VALUE) {
            previous = clip.seconds(stamp);
        } else if (previous == Double.NEGATIVE_INFINITY) {
            previous = 0;
        } else {
            previous += 1 / rate().map(FrameRate::fps).orElse(DEFAULT_RATE);
        }
        return previous;
    }

    @Override
    public void close() {
        decoder.close();
        avutil.av_frame_free(frame);
        clip.close();
    }
}
