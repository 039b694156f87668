package org.videoengine.quality.internal.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.videoengine.media.DecodedFormat;
import org.videoengine.quality.FrameScores;
import org.videoengine.quality.PlaneScores;
import org.videoengine.quality.ReferenceScores;

/** Adds up the scores of frames. One thread at a time. */
final class ScoreAccount {
    private final DecodedFormat format;
    private final double cap;
    private final double[] errors;
    private final double[] psnrs;
    private final double[] ssims;
    private long frames;
    private long identical;
    private double psnr;
    private double ssim;
    private double multiScale;
    private boolean hasMultiScale = true;
    private FrameScores worst;

    ScoreAccount(DecodedFormat format) {
        this.format = format;
        this.cap = FrameScores.psnrCap(format.bitDepth());
        this.errors = new double[format.planes()];
        this.psnrs = new double[format.planes()];
        this.ssims = new double[format.planes()];
    }

    long frames() {
        return frames;
    }

    void add(FrameScores frame) {
        frames++;
        for (int plane = 0; plane < errors.length; plane++) {
            errors[plane] += frame.meanSquaredErrors().get(plane);
            psnrs[plane] += Math.min(cap, frame.psnrs().get(plane));
            ssims[plane] += frame.ssims().get(plane);
        }
        identical += frame.psnr() == Double.POSITIVE_INFINITY ? 1 : 0;
        psnr += Math.min(cap, frame.psnr());
        ssim += frame.ssim();
        hasMultiScale &= frame.msSsim().isPresent();
        multiScale += frame.msSsim().orElse(0);
        if (worst == null || frame.psnr() < worst.psnr()) {
            worst = frame;
        }
    }

    ReferenceScores scores() {
        double count = Math.max(1, frames);
        List<PlaneScores> planes = new ArrayList<>();
        double samples = 0;
        double error = 0;
        for (int plane = 0; plane < errors.length; plane++) {
            double mean = errors[plane] / count;
            planes.add(new PlaneScores(
                    format.model().planeName(plane),
                    mean,
                    Psnr.of(mean, format.peak()),
                    psnrs[plane] / count,
                    ssims[plane] / count));
            samples += format.planeSamples(plane);
            error += mean * format.planeSamples(plane);
        }
        return new ReferenceScores(
                frames,
                identical,
                planes,
                Psnr.of(error / samples, format.peak()),
                psnr / count,
                ssim / count,
                hasMultiScale && frames > 0 ? OptionalDouble.of(multiScale / count) : OptionalDouble.empty(),
                Optional.ofNullable(worst));
    }
}
