package org.videoengine.media.internal.picture;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.videoengine.media.internal.colour.ColourMatrix;

/**
 * How a decoded frame's code values are to be understood.
 *
 * @param matrix of Y'CbCr frames
 * @param fullRange whether black and white are the first and last codes
 * @param siting of subsampled chroma
 */
record Colouring(ColourMatrix matrix, boolean fullRange, ChromaSiting siting) {
    private static final int HD_HEIGHT = 720;

    /**
     * Of a still picture: BT.601 and centred chroma, as JPEG (ITU-T T.871), WebP (RFC 9649) and TIFF (section 21) have it; codes of
     * TIFF are full range, whatever FFmpeg says of them.
     */
    static Colouring ofStill(StillFormat format, AVFrame frame, FrameRows rows) {
        boolean full = format == StillFormat.TIFF || isFull(frame, rows.grey());
        return new Colouring(ColourMatrix.BT601, full, ChromaSiting.CENTER);
    }

    /**
     * Of a clip: as tagged; untagged frames are BT.709 from 720 rows on and BT.601 below, limited range, as players take
     * them.
     *
     * @throws BadPictureException if the matrix is none that is known
     */
    static Colouring ofClip(AVFrame frame, FrameRows rows) throws BadPictureException {
        ColourMatrix matrix =
                switch (frame.colorspace()) {
                    case avutil.AVCOL_SPC_BT709 -> ColourMatrix.BT709;
                    case avutil.AVCOL_SPC_BT470BG, avutil.AVCOL_SPC_SMPTE170M -> ColourMatrix.BT601;
                    case avutil.AVCOL_SPC_BT2020_NCL -> ColourMatrix.BT2020;
                    case avutil.AVCOL_SPC_SMPTE240M -> ColourMatrix.SMPTE240M;
                    case avutil.AVCOL_SPC_FCC -> ColourMatrix.FCC;
                    case avutil.AVCOL_SPC_UNSPECIFIED, avutil.AVCOL_SPC_RESERVED ->
                        frame.height() >= HD_HEIGHT ? ColourMatrix.BT709 : ColourMatrix.BT601;
                    default -> {
                        if (rows.rgb() || rows.grey()) {
                            yield ColourMatrix.BT709;
                        }
                        String name =
                                avutil.av_color_space_name(frame.colorspace()).getString();
                        throw new BadPictureException(
                                "is coded with a colour matrix that is not read (" + name + "): convert it to BT.709");
                    }
                };
        return new Colouring(matrix, isFull(frame, false), ChromaSiting.of(frame.chroma_location(), ChromaSiting.LEFT));
    }

    /**
     * Whether a frame's codes are full range; JPEG's own pixel formats are, whatever the frame says.
     *
     * @param unlessTagged whether frames that do not say are
     */
    static boolean isFull(AVFrame frame, boolean unlessTagged) {
        return switch (frame.format()) {
            case avutil.AV_PIX_FMT_YUVJ420P,
                    avutil.AV_PIX_FMT_YUVJ422P,
                    avutil.AV_PIX_FMT_YUVJ444P,
                    avutil.AV_PIX_FMT_YUVJ440P,
                    avutil.AV_PIX_FMT_YUVJ411P -> true;
            default ->
                frame.color_range() == avutil.AVCOL_RANGE_JPEG
                        || (unlessTagged && frame.color_range() == avutil.AVCOL_RANGE_UNSPECIFIED);
        };
    }
}
