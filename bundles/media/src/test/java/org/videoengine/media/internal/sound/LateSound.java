package org.videoengine.media.internal.sound;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.videoengine.media.internal.ffmpeg.ClipFiles;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;

/** Copies films so that their sound begins after their pictures, as that of a camera or of a cut does. */
final class LateSound {
    private LateSound() {}

    /**
     * Copies a film.
     *
     * @param copy its name says what container it is
     * @param seconds by which all sound is later than in the film
     */
    static Path write(Path film, Path copy, double seconds) {
        AVFormatContext in = ClipFiles.open(film).orElseThrow();
        check(avformat.avformat_find_stream_info(in, (PointerPointer<?>) null));
        AVFormatContext out = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(out, null, null, copy.toString()));
        for (int i = 0; i < in.nb_streams(); i++) {
            AVStream made = avformat.avformat_new_stream(out, null);
            AVStream stream = in.streams(i);
            check(avcodec.avcodec_parameters_copy(made.codecpar(), stream.codecpar()));
            made.codecpar().codec_tag(0);
            made.time_base(stream.time_base());
        }
        AVIOContext file = new AVIOContext(null);
        check(avformat.avio_open(file, copy.toString(), avformat.AVIO_FLAG_WRITE));
        out.pb(file);
        check(avformat.avformat_write_header(out, (AVDictionary) null));
        AVPacket packet = avcodec.av_packet_alloc();
        while (avformat.av_read_frame(in, packet) >= 0) {
            AVStream from = in.streams(packet.stream_index());
            AVStream to = out.streams(packet.stream_index());
            if (from.codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO) {
                long later = Math.round(seconds / avutil.av_q2d(from.time_base()));
                packet.pts(packet.pts() + later);
                packet.dts(packet.dts() + later);
            }
            packet.pos(-1);
            avcodec.av_packet_rescale_ts(packet, from.time_base(), to.time_base());
            check(avformat.av_interleaved_write_frame(out, packet));
        }
        avcodec.av_packet_free(packet);
        check(avformat.av_write_trailer(out));
        avformat.avio_closep(file);
        out.pb(null);
        avformat.avformat_free_context(out);
        avformat.avformat_close_input(in);
        return copy;
    }

    private static void check(int status) {
        if (status < 0) {
            throw new IllegalStateException(Ffmpeg.reason(status));
        }
    }
}
