package org.videoengine.media.internal.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.PictureInfo;
import org.videoengine.media.internal.ffmpeg.ClipFiles;
import org.videoengine.project.FrameRate;

/** A video file open for reading. One thread at a time; FFmpeg must be loaded. */
public final class Clip implements AutoCloseable {
    /** How much earlier than asked a frame may begin and still count as begun: times are written with six digits. */
    static final double TOLERANCE_SECONDS = 1e-6;

    /** The target of {@link #seek} that is before all others. */
    static final long BEGINNING = Long.MIN_VALUE;

    /** What is decoded that much before a clip's start belongs to it. */
    private static final double BEFORE_SECONDS = 60;

    private final PixelLimit limit;
    private final AVFormatContext container;
    private final double secondsPerTick;
    private final long start;
    private AVStream stream;
    private boolean sound;
    private ClipDecoder decoder;

    /**
     * Opens a file and finds its video.
     *
     * @throws BadPictureException if it is no clip that can be read
     */
    public Clip(Path file, PixelLimit limit) throws BadPictureException {
        this.limit = limit;
        container = ClipFiles.open(file)
                .orElseThrow(() -> new BadPictureException(
                        "is not a clip that can be read, such as an MP4, MOV, MKV or WebM file"));
        try {
            findVideo();
        } catch (BadPictureException e) {
            close();
            throw e;
        }
        secondsPerTick = avutil.av_q2d(stream.time_base());
        start = (stream.start_time() == avutil.AV_NOPTS_VALUE ? 0 : stream.start_time()) + delay();
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
            sound |= container.streams(i).codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO;
        }
        AVCodecParameters parameters = stream.codecpar();
        limit.check(parameters.width(), parameters.height());
    }

    /** How much later than the stream's start the first frame is seen: AVI counts from when it is decoded, in frames. */
    private long delay() {
        String name = container.iformat().name().getString();
        return name.equals("avi") ? stream.codecpar().video_delay() : 0;
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

    /** How its frames are to be turned. */
    Orientation orientation() {
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
     * Looks for the frames of a stretch.
     *
     * @param from seconds from the clip's start
     * @param to seconds from the clip's start, or infinity
     * @throws BadPictureException if there is no frame in it
     */
    public ClipInfo info(double from, double to) throws BadPictureException {
        return new ClipIndex(this).find(from, to);
    }

    /**
     * Decodes the frame on screen at a moment: the last that begins no later.
     *
     * @param at seconds from the clip's start
     * @param bitDepth of the result, 8 or 16
     * @throws BadPictureException if the clip has ended by then or is damaged there
     */
    public SourceImage read(double at, int bitDepth) throws BadPictureException {
        if (decoder == null) {
            decoder = newDecoder();
        }
        return decoder.read(at, bitDepth);
    }

    /** A decoder that begins anywhere. Only one at a time reads from a clip. */
    ClipDecoder newDecoder() throws BadPictureException {
        return new ClipDecoder(this, limit);
    }

    /** The container. */
    AVFormatContext container() {
        return container;
    }

    /** Its video. */
    AVStream stream() {
        return stream;
    }

    /** Whether there is sound beside it. */
    boolean hasSound() {
        return sound;
    }

    /** The container's time of a moment: the last tick that is not later. */
    long ticks(double seconds) {
        return start + (long) Math.floor((seconds + TOLERANCE_SECONDS) / secondsPerTick);
    }

    /** The moment of a container's time. */
    double seconds(long ticks) {
        return (ticks - start) * secondsPerTick;
    }

    /** How long so many ticks last. */
    double secondsIn(long ticks) {
        return ticks * secondsPerTick;
    }

    /** Frames a second on average; empty if the container does not tell. */
    Optional<FrameRate> averageRate() {
        return rate(stream.avg_frame_rate());
    }

    /** Frames a second of the clock that the container's frames seem to follow; empty if it does not tell. */
    Optional<FrameRate> clockRate() {
        return rate(stream.r_frame_rate());
    }

    private static Optional<FrameRate> rate(AVRational rate) {
        try {
            return rate.num() > 0 && rate.den() > 0
                    ? Optional.of(new FrameRate(rate.num(), rate.den()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Ever earlier moments at which to look for a key frame that is not after a target, the last of them {@link #BEGINNING}.
     * Containers without an index of key frames (MPEG-TS, MPEG-PS) go to any frame, so that the first attempt may find none.
     */
    LongStream searches(long target) {
        long second = Math.max(1, Math.round(1 / secondsPerTick));
        LongStream steps = LongStream.of(0, 1, 4, 16, 64)
                .map(back -> target - back * second)
                .filter(from -> from > start);
        return LongStream.concat(steps, LongStream.of(BEGINNING));
    }

    /** Goes to a moment of {@link #searches}: to the last key frame that is not after it, if the container knows. */
    void seek(long from) {
        boolean beginning = from == BEGINNING;
        long target = beginning ? Math.min(0, start) - Math.round(BEFORE_SECONDS / secondsPerTick) : from;
        long latest = beginning ? start : from;
        int status = avformat.avformat_seek_file(container, stream.index(), Long.MIN_VALUE, target, latest, 0);
        if (status < 0) {
            status = avformat.av_seek_frame(container, stream.index(), target, avformat.AVSEEK_FLAG_BACKWARD);
        }
        if (beginning && status < 0) {
            avformat.av_seek_frame(container, -1, 0, avformat.AVSEEK_FLAG_BYTE);
        }
    }

    @Override
    public void close() {
        if (decoder != null) {
            decoder.close();
            decoder = null;
        }
        avformat.avformat_close_input(container);
    }
}
