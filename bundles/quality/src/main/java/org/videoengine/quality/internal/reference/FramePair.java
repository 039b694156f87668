package org.videoengine.quality.internal.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;
import org.videoengine.quality.FrameScores;

/** Measures how close a frame is to its reference. */
final class FramePair {
    private FramePair() {}

    /** Of two frames of one format. */
    static FrameScores measure(long number, DecodedFrame reference, DecodedFrame test) {
        DecodedFormat format = reference.format();
        int peak = format.peak();
        List<Double> errors = new ArrayList<>();
        List<Double> psnrs = new ArrayList<>();
        List<Double> ssims = new ArrayList<>();
        double samples = 0;
        double error = 0;
        double ssim = 0;
        for (int plane = 0; plane < format.planes(); plane++) {
            int count = format.planeSamples(plane);
            short[] r = reference.samples(plane);
            short[] t = test.samples(plane);
            double squared = Psnr.squaredError(r, t, 0, count, peak);
            double similarity = BlockSsim.of(r, t, format.planeWidth(plane), format.planeHeight(plane), peak);
            errors.add(squared / count);
            psnrs.add(Psnr.of(squared / count, peak));
            ssims.add(similarity);
            samples += count;
            error += squared;
            ssim += similarity * count;
        }
        OptionalDouble multiScale =
                MultiScaleSsim.of(reference.samples(0), test.samples(0), format.width(), format.height(), peak);
        return new FrameScores(
                number, test.time(), errors, psnrs, ssims, Psnr.of(error / samples, peak), ssim / samples, multiScale);
    }
}
