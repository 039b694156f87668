package org.videoengine.media.internal.film;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.videoengine.frame.FrameFormat;
import org.videoengine.media.MediaException;
import org.videoengine.media.SinkSettings;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/**
 * What is to be encoded, and with what.
 *
 * @param encoder to use
 * @param format of the frames
 * @param rate of the film
 * @param quality to aim at
 * @param memoryBytes most memory for encoders and for frames that wait for them
 */
record EncoderSetup(VideoEncoder encoder, FrameFormat format, FrameRate rate, Quality quality, long memoryBytes) {
    /** Short, so that encoders side by side share a short film evenly; it costs 0.1 dB against groups of a second. */
    private static final double SHORT_GROUP_SECONDS = 0.5;
    /** So that players can seek. */
    private static final double GROUP_SECONDS = 2;

    /** Frames in a group of pictures; the film depends on it, so it must not depend on the machine. */
    int group() {
        if (encoder.codec().everyFrameAlone()) {
            return 1;
        }
        double seconds = GroupEncoding.suits(encoder) ? SHORT_GROUP_SECONDS : GROUP_SECONDS;
        return (int) Math.max(1, Math.min(SinkSettings.MOST_CHUNK_FRAMES, Math.round(seconds * rate.fps())));
    }

    /** An open encoder, which the caller frees. */
    AVCodecContext context() throws MediaException {
        return EncoderContext.open(
                encoder, format, rate, quality, group(), EncoderMemory.threads(encoder, format, memoryBytes));
    }

    /**
     * Encoders that are ready for the first frame.
     *
     * @param first its number in the film, from 0; the first of a group
     */
    Encoding open(long first) throws MediaException {
        return GroupEncoding.suits(encoder) ? GroupEncoding.open(this, first) : new SerialEncoding(this, first);
    }
}
