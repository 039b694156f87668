package org.videoengine.media.internal.film;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.media.MediaException;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/**
 * Several encoders side by side, each given whole groups of pictures in turn. A group starts with a picture that refers to none
 * before it, so that groups do not depend on each other; each encoder works on one thread, so that a film comes out the same
 * every time. For encoders whose own threads gain nothing and that give a packet for every frame at once.
 */
final class GroupEncoding implements Encoding {
    /** Most memory for frames that wait to be encoded. */
    private static final long MEMORY = 192L << 20;

    private static final int MOST_ENCODERS = 8;
    /** Short, so that encoders share a short film evenly; it costs 0.1 dB against groups of a second. */
    private static final double GROUP_SECONDS = 0.5;

    private final GroupEncoder[] encoders;
    private final FrameCopier frames;
    private final int group;
    private final int mostWaiting;
    private final Deque<Future<AVPacket>> waiting = new ArrayDeque<>();
    private long frameCount;

    private GroupEncoding(GroupEncoder[] encoders, FrameFormat format, int group, int mostWaiting) {
        this.encoders = encoders;
        this.frames = new FrameCopier(format);
        this.group = group;
        this.mostWaiting = mostWaiting;
    }

    /** Whether an encoder gains by this. */
    static boolean suits(VideoEncoder encoder) {
        return encoder == VideoEncoder.LIBOPENH264;
    }

    static GroupEncoding open(VideoEncoder encoder, FrameFormat format, FrameRate rate, Quality quality)
            throws MediaException {
        int wanted = Math.min(MOST_ENCODERS, Runtime.getRuntime().availableProcessors());
        int wish = (int) Math.round(GROUP_SECONDS * rate.fps());
        int most = (int) Math.max(2, Math.min(Integer.MAX_VALUE, MEMORY / format.frameBytes()));
        int group = Math.max(1, Math.min(wish, most / wanted));
        GroupEncoder[] encoders = new GroupEncoder[wanted];
        try {
            for (int i = 0; i < wanted; i++) {
                AVCodecContext codec = EncoderContext.open(encoder, format, rate, quality, group);
                encoders[i] = new GroupEncoder(codec, i);
            }
        } catch (MediaException | RuntimeException e) {
            for (GroupEncoder each : encoders) {
                if (each != null) {
                    each.close();
                }
            }
            throw e;
        }
        return new GroupEncoding(encoders, format, group, Math.min(most, wanted * group));
    }

    @Override
    public AVCodecContext context() {
        return encoders[0].codec();
    }

    @Override
    public void encode(FrameBuffer frame, Packets packets) throws MediaException {
        while (waiting.size() >= mostWaiting
                || (!waiting.isEmpty() && waiting.peek().isDone())) {
            give(waiting.poll(), packets, Long.MAX_VALUE);
        }
        // A reference of its own keeps the copy from being used again before it is encoded.
        AVFrame copy = avutil.av_frame_clone(frames.copy(frame, frameCount));
        waiting.add(encoders[(int) (frameCount / group % encoders.length)].encode(copy));
        frameCount++;
    }

    @Override
    public void finish(Packets packets, long deadline) throws MediaException {
        while (!waiting.isEmpty() && give(waiting.poll(), packets, deadline)) {
            // Each is given as soon as it is there.
        }
    }

    private static boolean give(Future<AVPacket> future, Packets packets, long deadline) throws MediaException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    AVPacket packet = deadline == Long.MAX_VALUE
                            ? future.get()
                            : future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                    packets.take(packet);
                    avcodec.av_packet_free(packet);
                    return true;
                } catch (InterruptedException e) {
                    // A frame takes a fraction of a second; whoever interrupts is answered when it is written.
                    interrupted = true;
                }
            }
        } catch (TimeoutException | CancellationException e) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof MediaException media
                    ? media
                    : new MediaException("the encoder failed: " + e.getCause(), e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        for (GroupEncoder encoder : encoders) {
            encoder.close();
        }
        for (Future<AVPacket> each : waiting) {
            if (each.isDone() && !each.isCancelled()) {
                free(each);
            }
        }
        waiting.clear();
        frames.close();
    }

    private static void free(Future<AVPacket> done) {
        try {
            avcodec.av_packet_free(done.get());
        } catch (ExecutionException e) {
            // It failed after the film was given up: there is no packet, and nobody to tell.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
