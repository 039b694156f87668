package org.videoengine.media.internal.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.videoengine.frame.SourceImage;

/**
 * Decodes a clip's frames. It stays where it is after each, so that the next one in order costs no more than its own decoding.
 * One thread at a time.
 */
final class ClipDecoder implements AutoCloseable {
    /** Up to how far ahead frames are decoded on the way rather than looking for a key frame in between, in seconds. */
    private static final double NEAR_SECONDS = 2;

    private final Clip clip;
    private final FrameDecoder decoder;
    private final AVFrame shown = avutil.av_frame_alloc();
    private final AVFrame next = avutil.av_frame_alloc();
    private boolean ended;

    ClipDecoder(Clip clip, PixelLimit limit) throws BadPictureException {
        this.clip = clip;
        try {
            decoder = new FrameDecoder(clip, limit);
        } catch (BadPictureException e) {
            avutil.av_frame_free(shown);
            avutil.av_frame_free(next);
            throw e;
        }
    }

    /** As {@link Clip#read}. */
    SourceImage read(double at, int bitDepth) throws BadPictureException {
        long target = clip.ticks(at);
        if (near(target)) {
            decodeUpTo(target);
        } else {
            find(target);
        }
        if (!holds(shown)) {
            throw new BadPictureException("is damaged: no frame can be decoded at " + seconds(at));
        }
        if (ended) {
            checkNotOver(at);
        }
        if (shown.decode_error_flags() != 0 || (shown.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0) {
            throw new BadPictureException("is damaged at " + seconds(at));
        }
        FrameRows rows = new FrameRows(shown);
        Colouring colouring = Colouring.ofClip(shown, rows);
        Optional<SourceImage> copy = PlaneCopy.of(rows, colouring, clip.orientation(), bitDepth);
        return copy.isPresent() ? copy.get() : PictureConverter.convert(rows, colouring, clip.orientation(), bitDepth);
    }

    /**
     * The moments of all frames from the first on, in seconds, found by decoding them.
     *
     * @param times takes them until it has enough
     */
    void times(DoublePredicate times) throws BadPictureException {
        seek(Clip.BEGINNING);
        while (decoder.receive(next)) {
            long time = next.best_effort_timestamp();
            avutil.av_frame_unref(next);
            if (time == avutil.AV_NOPTS_VALUE) {
                throw new BadPictureException("has frames without time stamps; put it into an MP4 or MKV file first");
            }
            if (!times.test(clip.seconds(time))) {
                return;
            }
        }
    }

    static String seconds(double value) {
        return String.format(Locale.ROOT, "%.3f s", value);
    }

    private void checkNotOver(double at) throws BadPictureException {
        double frameSeconds = shown.duration() > 0
                ? clip.secondsIn(shown.duration())
                : clip.averageRate().map(rate -> 1 / rate.fps()).orElse(0.0);
        double end = clip.seconds(shown.best_effort_timestamp()) + frameSeconds;
        if (at > end + Clip.TOLERANCE_SECONDS) {
            throw new BadPictureException("is " + seconds(end) + " long, so it has no frame at " + seconds(at));
        }
    }

    private static boolean holds(AVFrame frame) {
        return frame.width() != 0;
    }

    /** Whether a moment comes soon after the frame where the decoder stands. */
    private boolean near(long target) {
        if (!holds(shown) || shown.best_effort_timestamp() == avutil.AV_NOPTS_VALUE) {
            return false;
        }
        long ahead = target - shown.best_effort_timestamp();
        return ahead >= 0 && clip.secondsIn(ahead) < NEAR_SECONDS;
    }

    /** Decodes up to a moment from the nearest key frame before it that there is. */
    private void find(long target) throws BadPictureException {
        for (long from : clip.searches(target).toArray()) {
            seek(from);
            decodeUpTo(target);
            if (holds(shown)) {
                return;
            }
        }
        if (holds(next) && clip.secondsIn(next.best_effort_timestamp() - target) < NEAR_SECONDS) {
            // What is cut out of a broadcast begins with frames that cannot be decoded; the first that can stands for
            // them.
            avutil.av_frame_move_ref(shown, next);
        }
    }

    private void seek(long target) {
        clip.seek(target);
        decoder.flush(target != Clip.BEGINNING);
        avutil.av_frame_unref(shown);
        avutil.av_frame_unref(next);
        ended = false;
    }

    /** Decodes until a frame begins after the target, which is then the next one, and the one before it is shown. */
    private void decodeUpTo(long target) throws BadPictureException {
        while (!ended) {
            if (!holds(next) && !decoder.receive(next)) {
                ended = true;
                return;
            }
            if (next.best_effort_timestamp() != avutil.AV_NOPTS_VALUE && next.best_effort_timestamp() > target) {
                return;
            }
            if (decoder.isBeforeKey(next)) {
                avutil.av_frame_unref(next);
                continue;
            }
            avutil.av_frame_unref(shown);
            avutil.av_frame_move_ref(shown, next);
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(shown);
        avutil.av_frame_free(next);
        decoder.close();
    }
}
