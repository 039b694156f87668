package org.videoengine.media.internal.film;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.videoengine.media.MediaException;

/** One of several encoders, with the thread that it works on. */
final class GroupEncoder implements AutoCloseable {
    private static final long END_SECONDS = 10;

    /** Opens encoders that have seen nothing. */
    interface Opener {
        /** An open encoder, which the caller frees. */
        AVCodecContext open() throws MediaException;
    }

    /** A frame to be encoded, and who frees it. */
    private final class Task extends FutureTask<AVPacket> {
        private final AVFrame frame;

        Task(AVFrame frame, boolean first) {
            super(() -> GroupEncoder.this.encodeNow(frame, first));
            this.frame = frame;
        }

        @Override
        protected void done() {
            avutil.av_frame_free(frame);
        }
    }

    private final Opener opener;
    private final ExecutorService thread;
    private AVCodecContext codec;
    private boolean used;

    GroupEncoder(Opener opener, int number) throws MediaException {
        this.opener = opener;
        this.codec = opener.open();
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "video-engine-encoder-" + (number + 1));
            made.setDaemon(true);
            return made;
        });
    }

    /** The encoder, until it is given frames. */
    AVCodecContext codec() {
        return codec;
    }

    /**
     * Encodes a frame after those before it, and frees it. The packet is the caller's.
     *
     * @param first whether it is the first of a group, before which the encoder forgets all that it has seen
     */
    Future<AVPacket> encode(AVFrame frame, boolean first) {
        Task task = new Task(frame, first);
        thread.execute(task);
        return task;
    }

    private AVPacket encodeNow(AVFrame frame, boolean first) throws MediaException {
        if (first && used) {
            // Frames that wait are encoded even if this one fails, so that there always has to be an encoder.
            AVCodecContext fresh = opener.open();
            avcodec.avcodec_free_context(codec);
            codec = fresh;
        }
        used = true;
        SerialEncoding.check(avcodec.avcodec_send_frame(codec, frame));
        AVPacket packet = avcodec.av_packet_alloc();
        int received = avcodec.avcodec_receive_packet(codec, packet);
        if (received < 0) {
            avcodec.av_packet_free(packet);
        }
        SerialEncoding.check(received);
        return packet;
    }

    /** Forgets the frames that wait, and frees the encoder once it is done with the one it is at. */
    @Override
    public void close() {
        List<Runnable> left = thread.shutdownNow();
        for (Runnable each : left) {
            ((Task) each).cancel(false);
        }
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (codec != null) {
            avcodec.avcodec_free_context(codec);
            codec = null;
        }
    }
}
