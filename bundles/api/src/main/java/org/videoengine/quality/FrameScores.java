package org.videoengine.quality;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How close one frame is to its reference.
 *
 * @param frame number, from 0
 * @param time in seconds from the film's start; the number where frames have no time
 * @param meanSquaredErrors squared code values, plane by plane
 * @param psnrs decibels, plane by plane; infinite where a plane is identical
 * @param ssims structural similarity, plane by plane; at most 1
 * @param psnr decibels, of the mean squared error of all samples of all planes
 * @param ssim mean of all planes, weighted by their samples
 * @param msSsim multi-scale structural similarity of the first plane; empty if the frame is too small for it
 */
public record FrameScores(
        long frame,
        double time,
        List<Double> meanSquaredErrors,
        List<Double> psnrs,
        List<Double> ssims,
        double psnr,
        double ssim,
        OptionalDouble msSsim) {

    /** Copies the lists. */
    public FrameScores {
        meanSquaredErrors = List.copyOf(meanSquaredErrors);
        psnrs = List.copyOf(psnrs);
        ssims = List.copyOf(ssims);
    }

    /** What a frame's PSNR counts as at most in a mean of frames, in decibels: libvmaf's 60 at 8 bits and 6 more a bit. */
    public static double psnrCap(int bitDepth) {
        return 6.0 * bitDepth + 12;
    }
}
