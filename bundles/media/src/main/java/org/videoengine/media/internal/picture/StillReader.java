package org.videoengine.media.internal.picture;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.PictureInfo;
import org.videoengine.media.internal.ffmpeg.Ffmpeg;

/** Decodes still pictures from memory, strictly: what is damaged is refused, never patched up. */
public final class StillReader {
    private static final int STRICT =
            avcodec.AV_EF_CRCCHECK | avcodec.AV_EF_BITSTREAM | avcodec.AV_EF_BUFFER | avcodec.AV_EF_EXPLODE;

    /** FFmpeg's TIFF decoder would take any tag that it does not know, and most programs write some, for damage. */
    private static final int STRICT_TIFF = STRICT & ~avcodec.AV_EF_EXPLODE;

    private StillReader() {}

    /**
     * What the file says of itself.
     *
     * @throws BadPictureException if it is no picture that can be read
     */
    public static PictureInfo probe(byte[] data, PixelLimit limit) throws BadPictureException {
        StillHeader header = StillHeader.read(data, limit);
        List<String> notes = new ArrayList<>(header.notes());
        header.profile().flatMap(IccProfile::note).ifPresent(notes::add);
        return new PictureInfo(header.shownWidth(), header.shownHeight(), header.bitDepth(), header.alpha(), notes);
    }

    /**
     * Decodes the file; FFmpeg must be loaded.
     *
     * @param bitDepth of the result, 8 or 16
     * @throws BadPictureException if it is no picture that can be read
     */
    public static SourceImage read(byte[] data, PixelLimit limit, int bitDepth) throws BadPictureException {
        AVFrame frame = avutil.av_frame_alloc();
        try {
            StillHeader header = decode(data, limit, frame);
            // A fourth component of a TIFF may be anything, or transparency that colours have been weighed by already.
            FrameRows rows = new FrameRows(frame, header.format() != StillFormat.TIFF || header.alpha());
            return PictureConverter.convert(
                    rows, Colouring.ofStill(header.format(), frame, rows), header.orientation(), bitDepth);
        } finally {
            avutil.av_frame_free(frame);
        }
    }

    /**
     * Decodes the file's pixels as they are stored, into a frame.
     *
     * @throws BadPictureException if it is no picture that can be read
     */
    static StillHeader decode(byte[] data, PixelLimit limit, AVFrame frame) throws BadPictureException {
        StillHeader header = StillHeader.read(data, limit);
        decode(header.format() == StillFormat.TIFF ? TiffBlocks.readable(data) : data, header, limit, frame);
        if (frame.width() != header.width() || frame.height() != header.height()) {
            throw new BadPictureException("is damaged: it declares " + header.width() + "x" + header.height()
                    + " pixels and holds " + frame.width() + "x" + frame.height());
        }
        return header;
    }

    private static void decode(byte[] data, StillHeader header, PixelLimit limit, AVFrame frame)
            throws BadPictureException {
        AVCodec codec = avcodec.avcodec_find_decoder(header.format().codecId());
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            context.err_recognition(header.format() == StillFormat.TIFF ? STRICT_TIFF : STRICT);
            context.thread_count(0);
            context.thread_type(AVCodecContext.FF_THREAD_SLICE);
            context.max_pixels(limit.pixels());
            int status = avcodec.av_new_packet(packet, data.length);
            if (status >= 0) {
                try (BytePointer bytes = new BytePointer(packet.data())) {
                    bytes.put(data, 0, data.length);
                }
                status = avcodec.avcodec_open2(context, codec, (org.bytedeco.javacpp.PointerPointer<?>) null);
            }
            if (status >= 0) {
                status = avcodec.avcodec_send_packet(context, packet);
            }
            if (status >= 0) {
                avcodec.avcodec_send_packet(context, null);
                status = avcodec.avcodec_receive_frame(context, frame);
            }
            if (status < 0) {
                throw new BadPictureException("is damaged or of an unusual kind: its "
                        + header.format().label() + " data cannot be decoded (" + Ffmpeg.reason(status) + ")");
            }
            if (frame.decode_error_flags() != 0 || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0) {
                throw new BadPictureException(
                        "is damaged: part of its " + header.format().label() + " data cannot be decoded");
            }
        } finally {
            avcodec.av_packet_free(packet);
            avcodec.avcodec_free_context(context);
        }
    }
}
