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

/**
 * Several encoders side by side, each given whole groups of pictures in turn. A group starts with a picture that refers to none
 * before it, and with an encoder that knows of none, so that groups do not depend on each other; each encoder works on one
 * thread. So a film comes out the same every time, with any number of encoders. For encoders whose own threads gain nothing and
 * that give a packet for every frame at once.
 */
final class GroupEncoding implements Encoding {
    /** Most memory for frames that wait to be encoded. */
    private static final long MEMORY = 512L << 20;

    private static final int MOST_ENCODERS = 8;
    private static final int FEWEST_WAITING = 2;

    private final GroupEncoder[] encoders;
    private final FrameCopier frames;
    private final int group;
    private final int mostWaiting;
    private final Deque<Future<AVPacket>> waiting = new ArrayDeque<>();
    private long frameCount;
    private long given;

    private GroupEncoding(GroupEncoder[] encoders, FrameFormat format, int group, int mostWaiting, long first) {
        this.encoders = encoders;
        this.frames = new FrameCopier(format);
        this.group = group;
        this.mostWaiting = mostWaiting;
        this.frameCount = first;
        this.given = first;
    }

    /** Whether an encoder gains by this. */
    static boolean suits(VideoEncoder encoder) {
        return encoder == VideoEncoder.LIBOPENH264;
    }

    static GroupEncoding open(EncoderSetup setup, long first) throws MediaException {
        long encoderBytes = EncoderMemory.encoder(setup.encoder(), setup.format());
        long frameBytes = setup.format().frameBytes();
        int group = setup.group();
        int count = Math.min(MOST_ENCODERS, Runtime.getRuntime().availableProcessors());
        while (count > 1 && count * (encoderBytes + group * frameBytes) > setup.memoryBytes()) {
            count--;
        }
        long forFrames = Math.min(MEMORY, setup.memoryBytes() - count * encoderBytes);
        int most = (int) Math.max(FEWEST_WAITING, Math.min((long) count * group, forFrames / frameBytes));
        GroupEncoder[] encoders = new GroupEncoder[count];
        try {
            for (int i = 0; i < count; i++) {
                encoders[i] = new GroupEncoder(setup::context, i);
            }
        } catch (MediaException | RuntimeException e) {
            for (GroupEncoder each : encoders) {
                if (each != null) {
                    each.close();
                }
            }
            throw e;
        }
        return new GroupEncoding(encoders, setup.format(), group, most, first);
    }

    @Override
    public AVCodecContext context() {
        return encoders[0].codec();
    }

    @Override
    public void encode(FrameBuffer frame, Packets packets) throws MediaException {
        while (waiting.size() >= mostWaiting
                || (!waiting.isEmpty() && waiting.peek().isDone())) {
            give(packets, Long.MAX_VALUE);
        }
        // A reference of its own keeps the copy from being used again before it is encoded.
        AVFrame copy = avutil.av_frame_clone(frames.copy(frame, frameCount));
        waiting.add(encoders[(int) (frameCount / group % encoders.length)].encode(copy, frameCount % group == 0));
        frameCount++;
    }

    @Override
    public void finish(Packets packets, long deadline) throws MediaException {
        while (!waiting.isEmpty() && give(packets, deadline)) {
            // Each is given as soon as it is there.
        }
    }

    /** Gives the packet of the first frame that waits; unless that is done, it waits on, and is freed in the end. */
    private boolean give(Packets packets, long deadline) throws MediaException {
        Future<AVPacket> future = waiting.peek();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    AVPacket packet = deadline == Long.MAX_VALUE
                            ? future.get()
                            : future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                    packets.take(packet);
                    waiting.remove();
                    avcodec.av_packet_free(packet);
                    given++;
                    if (given % group == 0) {
                        packets.whole(given);
                    }
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
