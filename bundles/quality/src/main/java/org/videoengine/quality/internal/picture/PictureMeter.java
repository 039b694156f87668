package org.videoengine.quality.internal.picture;

import java.util.Optional;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;

/** Measures the pictures of a film one after another; it keeps the one before. One thread at a time. */
public final class PictureMeter {
    private Luma now;
    private Luma before;
    private Pyramid pyramid;
    private Pyramid pyramidBefore;
    private boolean first = true;

    /** Of pictures of that format. */
    public PictureMeter(DecodedFormat format) {
        now = new Luma(format);
        before = new Luma(format);
        pyramid = new Pyramid(format.width(), format.height());
        pyramidBefore = new Pyramid(format.width(), format.height());
    }

    /** Measures the next picture, which is the caller's again when this returns. */
    public PictureFigures measure(DecodedFrame frame) {
        now.take(frame);
        pyramid.take(now);
        double noise = NoiseMeter.of(now);
        double sharpness = SharpnessMeter.of(now, noise);
        PictureFigures figures = new PictureFigures(
                frame.time(),
                frame.damaged(),
                SpatialInformation.of(now),
                noise,
                sharpness,
                BlockinessMeter.of(now, sharpness),
                BandingMeter.of(now),
                Exposure.of(now),
                first ? Optional.empty() : Optional.of(Change.between(before, now)),
                first ? Optional.empty() : Optional.of(BlockTracker.track(pyramidBefore, pyramid, noise)));
        first = false;
        swap();
        return figures;
    }

    private void swap() {
        Luma luma = now;
        now = before;
        before = luma;
        Pyramid spare = pyramid;
        pyramid = pyramidBefore;
        pyramidBefore = spare;
    }
}
