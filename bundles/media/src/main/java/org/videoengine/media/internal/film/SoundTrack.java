package org.videoengine.media.internal.film;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.videoengine.media.MediaException;
import org.videoengine.media.Sound;
import org.videoengine.media.internal.ffmpeg.ClipFiles;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;

/** Copies a clip's sound into a film, packet by packet. One thread at a time. */
final class SoundTrack implements FilmSound {
    private final Sound sound;
    private final AVFormatContext clip;
    private final AVStream stream;
    private final long from;
    private final long to;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private AVFormatContext muxer;
    private AVStream copy;
    private boolean pending;
    private boolean ended;

    private SoundTrack(Sound sound, AVFormatContext clip, AVStream stream) {
        this.sound = sound;
        this.clip = clip;
        this.stream = stream;
        double tick = avutil.av_q2d(stream.time_base());
        long start = start(clip, stream);
        from = start + Math.round(sound.from() / tick);
        double end = start + sound.to() / tick;
        to = end < Long.MAX_VALUE ? (long) end : Long.MAX_VALUE;
    }

    /**
     * Opens a clip's sound and adds a track for it to a film.
     *
     * @return empty if the clip has none
     * @throws MediaException if the clip cannot be read, or the film's container does not take such sound
     */
    static Optional<SoundTrack> open(Sound sound, AVFormatContext muxer, Container container) throws MediaException {
        AVFormatContext clip = ClipFiles.open(sound.file())
                .orElseThrow(() -> new MediaException(sound.file() + " is not a clip whose sound can be read"));
        int index = avformat.avformat_find_stream_info(clip, (PointerPointer<?>) null) < 0
                ? -1
                : avformat.av_find_best_stream(clip, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<?>) null, 0);
        if (index < 0) {
            avformat.avformat_close_input(clip);
            return Optional.empty();
        }
        SoundTrack track = new SoundTrack(sound, clip, clip.streams(index));
        try {
            track.addTo(muxer, container);
            track.begin(index);
            return Optional.of(track);
        } catch (MediaException | RuntimeException e) {
            track.close();
            throw e;
        }
    }

    /** Sound and pictures have one clock, which begins with the pictures. */
    private static long start(AVFormatContext clip, AVStream sound) {
        int video = avformat.av_find_best_stream(clip, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        AVStream first = video < 0 ? sound : clip.streams(video);
        return first.start_time() == avutil.AV_NOPTS_VALUE
                ? 0
                : avutil.av_rescale_q(first.start_time(), first.time_base(), sound.time_base());
    }

    private void addTo(AVFormatContext film, Container container) throws MediaException {
        AVCodecParameters parameters = stream.codecpar();
        if (avformat.avformat_query_codec(film.oformat(), parameters.codec_id(), 0) == 0) {
            throw new MediaException("the sound of " + sound.file() + " is coded as "
                    + avcodec.avcodec_get_name(parameters.codec_id()).getString() + ", which " + container.ending()
                    + " does not take: give a name ending .mkv, or leave the sound out");
        }
        muxer = film;
        copy = avformat.avformat_new_stream(film, null);
        check(avcodec.avcodec_parameters_copy(copy.codecpar(), parameters));
        // The tag is the clip's container's; the film's has its own.
        copy.codecpar().codec_tag(0);
        copy.time_base(stream.time_base());
    }

    private void begin(int index) {
        for (int i = 0; i < clip.nb_streams(); i++) {
            if (i != index) {
                clip.streams(i).discard(avcodec.AVDISCARD_ALL);
            }
        }
        if (sound.from() > 0) {
            avformat.avformat_seek_file(clip, index, Long.MIN_VALUE, from, from, 0);
        }
    }

    @Override
    public void finish(double filmSeconds) throws MediaException {
        writeUpTo(Double.POSITIVE_INFINITY);
    }

    /** Copies the packets that begin before a moment of the film. */
    @Override
    public void writeUpTo(double seconds) throws MediaException {
        while (!ended) {
            if (!pending && !next()) {
                ended = true;
                return;
            }
            pending = true;
            if ((packet.pts() - from) * avutil.av_q2d(stream.time_base()) >= seconds) {
                return;
            }
            packet.pts(packet.pts() - from);
            packet.dts(packet.dts() - from);
            packet.pos(-1);
            avcodec.av_packet_rescale_ts(packet, stream.time_base(), copy.time_base());
            packet.stream_index(copy.index());
            check(avformat.av_interleaved_write_frame(muxer, packet));
            pending = false;
        }
    }

    /** Reads the next packet of the stretch. */
    private boolean next() {
        while (avformat.av_read_frame(clip, packet) >= 0) {
            if (packet.stream_index() == stream.index()) {
                if (packet.pts() == avutil.AV_NOPTS_VALUE) {
                    packet.pts(packet.dts());
                }
                if (packet.pts() >= to) {
                    return false;
                }
                // What comes before the start of a whole clip is what its decoder needs to begin.
                if (packet.pts() != avutil.AV_NOPTS_VALUE && (sound.from() == 0 || packet.pts() >= from)) {
                    return true;
                }
            }
            avcodec.av_packet_unref(packet);
        }
        return false;
    }

    private void check(int result) throws MediaException {
        if (result < 0) {
            throw new MediaException("the sound of " + sound.file() + " cannot be copied: " + Ffmpeg.reason(result));
        }
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avformat.avformat_close_input(clip);
    }
}
