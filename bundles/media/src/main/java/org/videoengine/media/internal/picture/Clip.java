package org.videoengine.media.internal.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.PictureInfo;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;

/**
 * A video file open for reading single frames. Only files are opened, and only as containers of film: no playlists, no
 * network. One thread at a time; FFmpeg must be loaded.
 */
public final class Clip implements AutoCloseable {
    private static final String CONTAINERS =
            "mov,matroska,webm,avi,mpegts,mpeg,yuv4mpegpipe,mxf,flv,ogg,ivf,asf,dv,h264,hevc";
    /** How much earlier than asked a frame may begin and still count as begun: times are written with six digits. */
    private static final double TOLERANCE_SECONDS = 1e-6;

    private final PixelLimit limit;
    private final AVFormatContext container;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private AVStream stream;
    private AVCodecContext decoder;
    private boolean drained;

    /**
     * Opens a file and finds its video.
     *
     * @throws BadPictureException if it is no clip that can be read
     */
    public Clip(Path file, PixelLimit limit) throws BadPictureException {
        this.limit = limit;
        AVFormatContext context = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        try (BytePointer url = Ffmpeg.url(file)) {
            avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
            avutil.av_dict_set(options, "format_whitelist", CONTAINERS, 0);
            int status = avformat.avformat_open_input(context, url, (AVInputFormat) null, options);
            if (status < 0) {
                throw new BadPictureException("is not a clip that can be read, such as an MP4, MOV, MKV or WebM file");
            }
        } finally {
            avutil.av_dict_free(options);
        }
        container = context;
        try {
            findVideo();
        } catch (BadPictureException e) {
            close();
            throw e;
        }
    }

    private void findVideo() throws BadPictureException {
        for (int i = 0; i < container.nb_streams(); i++) {
            AVCodecParameters parameters = container.streams(i).codecpar();
            if (parameters.codec_type() == avutil.AVMEDIA_TYPE_VIDEO && parameters.width() > 0) {
                limit.check(parameters.width(), parameters.height());
            }
        }
        findStreamInfo();
        int index =
                avformat.av_find_best_stream(container, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        if (index < 0 || (container.streams(index).disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0) {
            throw new BadPictureException("has no video in it");
        }
        stream = container.streams(index);
        for (int i = 0; i < container.nb_streams(); i++) {
            if (i != index) {
                container.streams(i).discard(avcodec.AVDISCARD_ALL);
            }
        }
        AVCodecParameters parameters = stream.codecpar();
        limit.check(parameters.width(), parameters.height());
    }

    private void findStreamInfo() throws BadPictureException {
        int count = container.nb_streams();
        try (PointerPointer<AVDictionary> options = new PointerPointer<>(Math.max(1, count))) {
            List<AVDictionary> made = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                AVDictionary each = new AVDictionary(null);
                avutil.av_dict_set(each, "max_pixels", Long.toString(limit.pixels()), 0);
                options.put(i, each);
                made.add(each);
            }
            int status = avformat.avformat_find_stream_info(container, options);
            for (int i = 0; i < made.size(); i++) {
                avutil.av_dict_free(new AVDictionary(options.get(i)));
            }
            if (status < 0) {
                throw new BadPictureException("is damaged: its streams cannot be told apart");
            }
        }
    }

    /** What the container says of the picture. */
    public PictureInfo probe() {
        AVCodecParameters parameters = stream.codecpar();
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(parameters.format());
        boolean swap = orientation().swapsSides();
        return new PictureInfo(
                swap ? parameters.height() : parameters.width(),
                swap ? parameters.width() : parameters.height(),
                format == null ? 8 : format.comp(0).depth(),
                format != null && (format.flags() & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0,
                notes(parameters));
    }

    private List<String> notes(AVCodecParameters parameters) {
        List<String> notes = new ArrayList<>();
        int transfer = parameters.color_trc();
        if (transfer == avutil.AVCOL_TRC_SMPTE2084 || transfer == avutil.AVCOL_TRC_ARIB_STD_B67) {
            String curve = transfer == avutil.AVCOL_TRC_SMPTE2084 ? "PQ" : "HLG";
            notes.add("The clip is HDR (" + curve + "); its code values are carried as they are and will look flat.");
        }
        if (parameters.color_space() == avutil.AVCOL_SPC_BT2020_NCL) {
            notes.add("The clip has BT.2020 colours, which are carried as they are and will look pale.");
        }
        int num = parameters.sample_aspect_ratio().num();
        int den = parameters.sample_aspect_ratio().den();
        if (num > 0 && den > 0 && num != den) {
            notes.add("The clip's pixels are not square (" + num + ":" + den + "); they are taken as square.");
        }
        int order = parameters.field_order();
        if (order > avcodec.AV_FIELD_PROGRESSIVE) {
            notes.add("The clip is interlaced; both fields of a frame are taken together.");
        }
        return notes;
    }

    private Orientation orientation() {
        AVCodecParameters parameters = stream.codecpar();
        AVPacketSideData side = avcodec.av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (side == null || side.isNull() || side.size() < 36) {
            return Orientation.NORMAL;
        }
        IntPointer matrix = new IntPointer(side.data());
        return Orientation.ofDisplayMatrix(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
    }

    /**
     * Decodes the frame on screen at a moment: the last that begins no later.
     *
     * @param at seconds from the clip's start
     * @param bitDepth of the result, 8 or 16
     * @throws BadPictureException if the clip has ended by then or is damaged there
     */
    public SourceImage read(double at, int bitDepth) throws BadPictureException {
        double secondsPerTick = avutil.av_q2d(stream.time_base());
        long start = stream.start_time() == avutil.AV_NOPTS_VALUE ? 0 : stream.start_time();
        long target = start + (long) Math.floor((at + TOLERANCE_SECONDS) / secondsPerTick);
        openDecoder();
        AVFrame shown = avutil.av_frame_alloc();
        try {
            seek(target);
            boolean ended = decodeUpTo(target, shown);
            if (shown.width() == 0 && target > start) {
                seek(Long.MIN_VALUE);
                ended = decodeUpTo(target, shown);
            }
            if (shown.width() == 0) {
                throw new BadPictureException("is damaged: no frame can be decoded at " + seconds(at));
            }
            if (ended) {
                checkNotOver(at, shown, start, secondsPerTick);
            }
            if (shown.decode_error_flags() != 0 || (shown.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0) {
                throw new BadPictureException("is damaged at " + seconds(at));
            }
            FrameRows rows = new FrameRows(shown);
            return PictureConverter.convert(rows, Colouring.ofClip(shown, rows), orientation(), bitDepth);
        } finally {
            avutil.av_frame_free(shown);
        }
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.3f s", value);
    }

    private void checkNotOver(double at, AVFrame last, long start, double secondsPerTick) throws BadPictureException {
        double frameSeconds = last.duration() > 0
                ? last.duration() * secondsPerTick
                : stream.avg_frame_rate().num() > 0 ? 1 / avutil.av_q2d(stream.avg_frame_rate()) : 0;
        double end = (last.best_effort_timestamp() - start) * secondsPerTick + frameSeconds;
        if (at > end + TOLERANCE_SECONDS) {
            throw new BadPictureException("is " + seconds(end) + " long, so it has no frame at " + seconds(at));
        }
    }

    private void openDecoder() throws BadPictureException {
        if (decoder != null) {
            return;
        }
        AVCodecParameters parameters = stream.codecpar();
        AVCodec codec = avcodec.avcodec_find_decoder(parameters.codec_id());
        String name = avcodec.avcodec_get_name(parameters.codec_id()).getString();
        if (codec == null || codec.isNull()) {
            throw new BadPictureException("is coded as " + name + ", which cannot be decoded here");
        }
        decoder = avcodec.avcodec_alloc_context3(codec);
        int status = avcodec.avcodec_parameters_to_context(decoder, parameters);
        if (status >= 0) {
            decoder.pkt_timebase(stream.time_base());
            decoder.thread_count(0);
            decoder.max_pixels(limit.pixels());
            status = avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null);
        }
        if (status < 0) {
            throw new BadPictureException("cannot be decoded as " + name + " (" + Ffmpeg.reason(status) + ")");
        }
    }

    /** Goes to the key frame before a moment, or to the very beginning. */
    private void seek(long target) {
        int status = avformat.avformat_seek_file(container, stream.index(), Long.MIN_VALUE, target, target, 0);
        if (status < 0) {
            avformat.av_seek_frame(container, stream.index(), target, avformat.AVSEEK_FLAG_BACKWARD);
        }
        avcodec.avcodec_flush_buffers(decoder);
        drained = false;
    }

    /**
     * Decodes until a frame begins after the target and leaves the one before it.
     *
     * @return whether the clip ended first
     */
    private boolean decodeUpTo(long target, AVFrame shown) throws BadPictureException {
        AVFrame next = avutil.av_frame_alloc();
        try {
            while (receive(next)) {
                if (next.best_effort_timestamp() != avutil.AV_NOPTS_VALUE && next.best_effort_timestamp() > target) {
                    return false;
                }
                avutil.av_frame_unref(shown);
                avutil.av_frame_move_ref(shown, next);
            }
            return true;
        } finally {
            avutil.av_frame_free(next);
        }
    }

    private boolean receive(AVFrame frame) throws BadPictureException {
        while (true) {
            int status = avcodec.avcodec_receive_frame(decoder, frame);
            if (status >= 0) {
                return true;
            }
            if (status == avutil.AVERROR_EOF()) {
                return false;
            }
            if (status != avutil.AVERROR_EAGAIN() && status != avutil.AVERROR_INVALIDDATA()) {
                throw new BadPictureException("cannot be decoded (" + Ffmpeg.reason(status) + ")");
            }
            if (!drained) {
                feed();
            } else if (status != avutil.AVERROR_EAGAIN()) {
                return false;
            }
        }
    }

    private void feed() {
        int status = avformat.av_read_frame(container, packet);
        if (status < 0) {
            drained = true;
            avcodec.avcodec_send_packet(decoder, null);
            return;
        }
        if (packet.stream_index() == stream.index()) {
            avcodec.avcodec_send_packet(decoder, packet);
        }
        avcodec.av_packet_unref(packet);
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        if (decoder != null) {
            avcodec.avcodec_free_context(decoder);
            decoder = null;
        }
        avformat.avformat_close_input(container);
    }
}
