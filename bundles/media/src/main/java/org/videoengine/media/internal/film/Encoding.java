package org.videoengine.media.internal.film;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.media.MediaException;

/** Makes packets of frames. One thread at a time. */
interface Encoding extends AutoCloseable {

    /** Takes packets, in the order in which the film has them. */
    interface Packets {
        /** The packet is the giver's again afterwards, its bytes are not. */
        void take(AVPacket packet) throws MediaException;

        /**
         * What was given holds all of the film's frames so far, and nothing of those that follow refers to them.
         *
         * @param frames of the film
         */
        default void whole(long frames) throws MediaException {}
    }

    /** An encoder that is set up as those are that make the packets; it is there until the first frame is taken. */
    AVCodecContext context();

    /** Takes the next frame, which is the caller's again when this returns, and gives what packets there are. */
    void encode(FrameBuffer frame, Packets packets) throws MediaException;

    /**
     * Gives the packets that are outstanding.
     *
     * @param deadline in the time of {@link System#nanoTime}, after which no packet is waited for;
     *     {@link Long#MAX_VALUE} for none
     */
    void finish(Packets packets, long deadline) throws MediaException;

    @Override
    void close();

    /** Whether a deadline has passed. */
    static boolean passed(long deadline) {
        return deadline != Long.MAX_VALUE && System.nanoTime() - deadline >= 0;
    }
}
