package org.videoengine.quality.internal.reference;

import java.util.List;
import org.videoengine.media.ColourModel;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;

/** Makes frames of other layouts and depths of an 8-bit film's luma. */
final class Layouts {
    private Layouts() {}

    static List<DecodedFrame> of(List<DecodedFrame> film, int depth, int shiftX, int shiftY) {
        DecodedFormat from = film.get(0).format();
        DecodedFormat format =
                new DecodedFormat(from.width(), from.height(), ColourModel.YCBCR, shiftX, shiftY, depth, false);
        return film.stream().map(frame -> of(frame, format)).toList();
    }

    private static DecodedFrame of(DecodedFrame frame, DecodedFormat format) {
        DecodedFrame made = DecodedFrame.allocate(format);
        int deeper = format.bitDepth() - 8;
        for (int plane = 0; plane < 3; plane++) {
            int width = format.planeWidth(plane);
            for (int i = 0; i < made.samples(plane).length; i++) {
                int x = i % width * format.width() / width;
                int y = i / width * format.height() / format.planeHeight(plane);
                int code = frame.samples(0)[y * format.width() + x];
                // The lower bits differ from sample to sample, or depth would not matter.
                made.samples(plane)[i] = (short) ((code << deeper) + (x * 7 + y * 3) % (1 << deeper));
            }
        }
        return made;
    }
}
