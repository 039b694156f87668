package org.videoengine.media.internal.picture;

import java.util.Optional;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.internal.colour.ColourMatrix;

/**
 * Takes over the planes of frames that are Y'CbCr BT.709 in limited range already, as most clips are: code for code, with the
 * chroma left as coarse as it is.
 */
final class PlaneCopy {
    private final FrameRows rows;
    private final int bitDepth;

    private PlaneCopy(FrameRows rows, int bitDepth) {
        this.rows = rows;
        this.bitDepth = bitDepth;
    }

    /**
     * Copies a frame.
     *
     * @param bitDepth of the result, 8 or 16
     * @return empty if the frame needs more than that
     */
    static Optional<SourceImage> of(FrameRows rows, Colouring colouring, Orientation orientation, int bitDepth) {
        boolean alike = !rows.rgb()
                && !rows.grey()
                && !rows.alpha()
                && colouring.matrix() == ColourMatrix.BT709
                && !colouring.fullRange()
                && orientation == Orientation.NORMAL;
        return alike
                ? layout(rows, colouring.siting()).map(layout -> new PlaneCopy(rows, bitDepth).copy(layout))
                : Optional.empty();
    }

    private static Optional<ChromaLayout> layout(FrameRows rows, ChromaSiting siting) {
        if (rows.chromaShiftX() == 0 && rows.chromaShiftY() == 0) {
            return Optional.of(ChromaLayout.YUV444);
        }
        if (rows.chromaShiftX() == 1 && rows.chromaShiftY() == 0 && siting != ChromaSiting.CENTER) {
            return Optional.of(ChromaLayout.YUV422_LEFT);
        }
        if (rows.chromaShiftX() == 1 && rows.chromaShiftY() == 1 && siting != ChromaSiting.TOP_LEFT) {
            return Optional.of(siting == ChromaSiting.LEFT ? ChromaLayout.YUV420_LEFT : ChromaLayout.YUV420_CENTER);
        }
        return Optional.empty();
    }

    private SourceImage copy(ChromaLayout layout) {
        int width = rows.width();
        int height = rows.height();
        if (bitDepth == 8) {
            return SourceImage.of8(width, height, layout, bytes(0), bytes(1), bytes(2));
        }
        return SourceImage.of16(width, height, layout, shorts(0), shorts(1), shorts(2));
    }

    private byte[] bytes(int plane) {
        int columns = rows.columns(plane);
        byte[] copy = new byte[columns * rows.rows(plane)];
        if (rows.plainBytes(plane)) {
            for (int row = 0; row < rows.rows(plane); row++) {
                rows.readBytes(plane, row, copy, row * columns);
            }
            return copy;
        }
        byte[] scratch = new byte[rows.scratchBytes()];
        int[] line = new int[columns];
        int surplus = rows.bitDepth() - 8;
        int half = (1 << surplus) >> 1;
        for (int row = 0; row < rows.rows(plane); row++) {
            rows.read(plane, row, scratch, line, 0);
            for (int x = 0; x < columns; x++) {
                copy[row * columns + x] = (byte) Math.min(255, (line[x] + half) >> surplus);
            }
        }
        return copy;
    }

    private short[] shorts(int plane) {
        int columns = rows.columns(plane);
        short[] copy = new short[columns * rows.rows(plane)];
        byte[] scratch = new byte[rows.scratchBytes()];
        int[] line = new int[columns];
        int missing = 16 - rows.bitDepth();
        for (int row = 0; row < rows.rows(plane); row++) {
            rows.read(plane, row, scratch, line, 0);
            for (int x = 0; x < columns; x++) {
                copy[row * columns + x] = (short) (line[x] << missing);
            }
        }
        return copy;
    }
}
