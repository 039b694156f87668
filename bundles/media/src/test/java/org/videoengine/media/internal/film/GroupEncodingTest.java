package org.videoengine.media.internal.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/** Encoders side by side that fail, or are too slow for who waits for them. */
class GroupEncodingTest {
    private static final FrameFormat FORMAT = new FrameFormat(1280, 720, PixelFormat.YUV420P8);
    private static final EncoderSetup SETUP =
            new EncoderSetup(VideoEncoder.LIBOPENH264, FORMAT, new FrameRate(10, 1), Quality.LOW, Long.MAX_VALUE);

    @BeforeAll
    static void loadEncoders() throws MediaException {
        Ffmpeg.load();
    }

    private static Future<AVPacket> encode(GroupEncoder encoder, FrameCopier frames, int number, boolean first) {
        AVFrame copy = avutil.av_frame_clone(frames.copy(FrameBuffer.allocate(FORMAT), number));
        return encoder.encode(copy, first);
    }

    @Test
    void anEncoderThatDoesNotOpenAgainIsThereForTheFramesThatWait() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        GroupEncoder.Opener opener = () -> {
            if (opened.getAndIncrement() > 0) {
                throw new MediaException("no memory is left");
            }
            return SETUP.context();
        };
        try (FrameCopier frames = new FrameCopier(FORMAT);
                GroupEncoder encoder = new GroupEncoder(opener, 0)) {
            Future<AVPacket> whole = encode(encoder, frames, 0, true);
            Future<AVPacket> failed = encode(encoder, frames, 1, true);
            Future<AVPacket> waiting = encode(encoder, frames, 2, false);
            ExecutionException failure = assertThrows(ExecutionException.class, failed::get);
            assertEquals("no memory is left", failure.getCause().getMessage());
            avcodec.av_packet_free(whole.get());
            avcodec.av_packet_free(waiting.get());
        }
    }

    @Test
    void whatIsNotThereInTimeIsNotLost() throws Exception {
        List<Long> given = new ArrayList<>();
        Encoding.Packets packets = packet -> given.add(packet.pts());
        FrameBuffer frame = FrameBuffer.allocate(FORMAT);
        try (GroupEncoding encoding = GroupEncoding.open(SETUP, 0)) {
            for (int i = 0; i < 3; i++) {
                encoding.encode(frame, packets);
            }
            encoding.finish(packets, System.nanoTime());
            encoding.finish(packets, Long.MAX_VALUE);
        }
        assertEquals(List.of(0L, 1L, 2L), given);
    }
}
