package org.videoengine.quality;

/**
 * How close the frames of a film are to a reference in one plane.
 *
 * @param plane {@code y u v}, or {@code r g b}
 * @param meanSquaredError squared code values, mean of all samples of all frames
 * @param psnrOfMeanError decibels: the PSNR of {@code meanSquaredError}, as ffmpeg's {@code psnr} filter pools; infinite
 *     where all is identical
 * @param psnrMeanOfFrames decibels: the mean of the frames' own PSNR, as libvmaf pools, each counted as at most
 *     {@link FrameScores#psnrCap}
 * @param ssim mean of the frames' structural similarity, as ffmpeg's {@code ssim} filter reckons it; at most 1
 */
public record PlaneScores(
        String plane, double meanSquaredError, double psnrOfMeanError, double psnrMeanOfFrames, double ssim) {}
