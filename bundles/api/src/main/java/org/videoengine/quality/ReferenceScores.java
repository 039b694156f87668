package org.videoengine.quality;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How close the frames of a film are to a reference, all together.
 *
 * @param frames that were compared
 * @param identicalFrames how many of them are the same code for code
 * @param planes plane by plane
 * @param psnrOfMeanError decibels, of the mean squared error of all samples: ffmpeg's {@code average}; infinite where all is
 *     identical
 * @param psnrMeanOfFrames decibels: the mean of the frames' {@link FrameScores#psnr}, each counted as at most
 *     {@link FrameScores#psnrCap}
 * @param ssim mean of the frames' {@link FrameScores#ssim}: ffmpeg's {@code All}
 * @param msSsim mean of the frames' multi-scale structural similarity; empty if frames are too small for it
 * @param worst the frame of the lowest PSNR; empty without frames
 */
public record ReferenceScores(
        long frames,
        long identicalFrames,
        List<PlaneScores> planes,
        double psnrOfMeanError,
        double psnrMeanOfFrames,
        double ssim,
        OptionalDouble msSsim,
        Optional<FrameScores> worst) {

    /** Copies the list. */
    public ReferenceScores {
        planes = List.copyOf(planes);
    }
}
