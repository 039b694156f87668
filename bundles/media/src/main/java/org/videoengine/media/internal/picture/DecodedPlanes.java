package org.videoengine.media.internal.picture;

import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.videoengine.media.ColourModel;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;

/** Copies the planes of decoded frames code for code. One thread at a time. */
final class DecodedPlanes {
    private byte[] bytes = new byte[0];
    private int[] line = new int[0];

    /**
     * The layout of a frame.
     *
     * @param still whether it is a picture's
     * @throws BadPictureException if its pixels are of a kind that is not read
     */
    static DecodedFormat formatOf(AVFrame frame, boolean still) throws BadPictureException {
        FrameRows rows = new FrameRows(frame);
        ColourModel model = rows.rgb() ? ColourModel.RGB : rows.grey() ? ColourModel.GREY : ColourModel.YCBCR;
        boolean subsampled = model == ColourModel.YCBCR;
        return new DecodedFormat(
                rows.width(),
                rows.height(),
                model,
                subsampled ? rows.chromaShiftX() : 0,
                subsampled ? rows.chromaShiftY() : 0,
                rows.bitDepth(),
                model == ColourModel.RGB || Colouring.isFull(frame, still && rows.grey()));
    }

    /**
     * Copies a frame.
     *
     * @throws BadPictureException if it is not of the target's layout
     */
    void copy(AVFrame frame, boolean still, DecodedFrame target) throws BadPictureException {
        DecodedFormat format = formatOf(frame, still);
        if (!format.equals(target.format())) {
            throw new BadPictureException("changes from " + target.format().describe() + " to " + format.describe()
                    + " on the way: all frames must be alike");
        }
        FrameRows rows = new FrameRows(frame);
        for (int plane = 0; plane < format.planes(); plane++) {
            copy(rows, plane, format.planeWidth(plane), format.planeHeight(plane), target.samples(plane));
        }
    }

    private void copy(FrameRows rows, int plane, int columns, int height, short[] out) {
        if (rows.plainShorts(plane)) {
            for (int row = 0; row < height; row++) {
                rows.readShorts(plane, row, out, row * columns);
            }
        } else if (rows.plainBytes(plane)) {
            bytes = bytes.length < columns ? new byte[columns] : bytes;
            for (int row = 0; row < height; row++) {
                rows.readBytes(plane, row, bytes, 0);
                widen(bytes, columns, out, row * columns);
            }
        } else {
            bytes = bytes.length < rows.scratchBytes() ? new byte[rows.scratchBytes()] : bytes;
            line = line.length < columns ? new int[columns] : line;
            for (int row = 0; row < height; row++) {
                rows.read(plane, row, bytes, line, 0);
                for (int x = 0; x < columns; x++) {
                    out[row * columns + x] = (short) line[x];
                }
            }
        }
    }

    private static void widen(byte[] from, int count, short[] out, int at) {
        for (int i = 0; i < count; i++) {
            out[at + i] = (short) (from[i] & 0xFF);
        }
    }

    /** What a careful user would want to know of frames of that kind. */
    static Optional<String> note(AVFrame frame) throws BadPictureException {
        return new FrameRows(frame).alpha()
                ? Optional.of("Its transparency is left out of account.")
                : Optional.empty();
    }
}
