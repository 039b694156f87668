package org.videoengine.media.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.ClipReader;
import org.videoengine.media.FrameSink;
import org.videoengine.media.MediaException;
import org.videoengine.media.OutputSpec;
import org.videoengine.media.Sound;
import org.videoengine.media.internal.ffmpeg.ClipFiles;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;

/** Sound that is copied from a clip of 40 frames with B-frames and AAC, made for these tests. */
class SoundTest {
    private static final FrameRate RATE = new FrameRate(60, 1);
    private static final FrameFormat FORMAT = new FrameFormat(64, 48, PixelFormat.YUV420P8);

    /** A packet of sound: when it is heard, in seconds, and what is in it. */
    private record Packet(double seconds, byte[] data) {}

    @TempDir
    Path folder;

    private Path clip;

    @BeforeEach
    void copyClip() throws Exception {
        clip = folder.resolve("sound.mp4");
        Files.copy(SoundTest.class.getResourceAsStream("sound.mp4"), clip);
    }

    private Path film(String name, Sound sound, int frames) throws MediaException {
        OutputSpec output =
                new OutputSpec(folder.resolve(name).toString(), Optional.empty(), Quality.HIGH).withSound(sound);
        try (FrameSink sink = new FfmpegFrameSinks().open(output, FORMAT, RATE)) {
            for (int i = 0; i < frames; i++) {
                sink.write(FrameBuffer.allocate(FORMAT));
            }
            return sink.finish().orElseThrow();
        }
    }

    private static List<Packet> packets(Path film, int type) {
        List<Packet> packets = new ArrayList<>();
        AVFormatContext container = ClipFiles.open(film).orElseThrow();
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            avformat.avformat_find_stream_info(container, (PointerPointer<?>) null);
            int index = avformat.av_find_best_stream(container, type, -1, -1, (PointerPointer<?>) null, 0);
            while (index >= 0 && avformat.av_read_frame(container, packet) >= 0) {
                AVStream stream = container.streams(packet.stream_index());
                if (stream.index() == index) {
                    byte[] data = new byte[packet.size()];
                    packet.data().get(data);
                    packets.add(new Packet(packet.pts() * avutil.av_q2d(stream.time_base()), data));
                }
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
            avformat.avformat_close_input(container);
        }
        return packets;
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mov", "film.mkv"})
    void copiesAllOfItInStep(String name) throws Exception {
        Path film = film(name, new Sound(clip, 0, 10), 80);
        List<Packet> original = packets(clip, avutil.AVMEDIA_TYPE_AUDIO);
        List<Packet> copied = packets(film, avutil.AVMEDIA_TYPE_AUDIO);
        assertEquals(64, original.size());
        assertEquals(original.size(), copied.size());
        double pictures = packets(film, avutil.AVMEDIA_TYPE_VIDEO).get(0).seconds();
        for (int i = 0; i < original.size(); i++) {
            assertArrayEquals(original.get(i).data(), copied.get(i).data());
            // Matroska shifts sound and pictures together, so that nothing begins before 0.
            assertEquals(original.get(i).seconds(), copied.get(i).seconds() - pictures, 0.0011);
        }
    }

    @Test
    void copiesAStretch() throws Exception {
        List<Packet> original = packets(clip, avutil.AVMEDIA_TYPE_AUDIO);
        List<Packet> copied = packets(film("film.mp4", new Sound(clip, 0.5, 1), 30), avutil.AVMEDIA_TYPE_AUDIO);
        List<Packet> stretch = original.stream()
                .filter(packet -> packet.seconds() >= 0.5 && packet.seconds() < 1)
                .toList();
        assertEquals(stretch.size(), copied.size());
        for (int i = 0; i < stretch.size(); i++) {
            assertArrayEquals(stretch.get(i).data(), copied.get(i).data());
            assertEquals(stretch.get(i).seconds() - 0.5, copied.get(i).seconds(), 0.001);
        }
    }

    @Test
    void aSilentClipGivesASilentFilm() throws Exception {
        Path silent = film("silent.mp4", new Sound(clip, 5, 6), 10);
        Path film = film("film.mp4", new Sound(silent, 0, 1), 10);
        assertEquals(0, packets(film, avutil.AVMEDIA_TYPE_AUDIO).size());
        assertEquals(10, packets(film, avutil.AVMEDIA_TYPE_VIDEO).size());
    }

    @Test
    void aContainerThatDoesNotTakeItIsRefused() {
        MediaException refusal = assertThrows(MediaException.class, () -> film("film.webm", new Sound(clip, 0, 1), 10));
        assertEquals(
                "the sound of " + clip
                        + " is coded as aac, which .webm does not take: give a name ending .mkv, or leave"
                        + " the sound out",
                refusal.getMessage());
        assertFalse(Files.exists(folder.resolve("film.webm")));
    }

    @Test
    void framesOfAClipWithReorderedFramesAreFound() throws Exception {
        FrameRate rate = new FrameRate(30_000, 1001);
        FfmpegKeyframeReader reader = Readers.reader();
        ClipInfo info = reader.clip(clip, 0.5, 1);
        assertTrue(info.hasSound());
        assertEquals(Optional.of(rate), info.constantRate());
        assertEquals(rate.secondsOf(14), info.exactTime(0));
        assertEquals(16, info.frameTimes().size());
        try (ClipReader frames = reader.openClip(clip, 8)) {
            for (int i = 0; i < 16; i++) {
                assertEquals(
                        20 + 5 * (14 + i), frames.read(info.frameTimes().get(i)).sample(0, 32, 24), 2);
            }
        }
    }
}
