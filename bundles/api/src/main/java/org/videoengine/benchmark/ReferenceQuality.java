package org.videoengine.benchmark;

import java.util.OptionalDouble;

/**
 * How close sample frames are to those of the reference renderer, which are right by definition.
 *
 * @param frames that were compared
 * @param firstFrame the first of them, counted from 1 in the shot
 * @param identicalFrames how many of them are the same code for code
 * @param psnr decibels, of the mean squared error of all samples; empty where all are identical
 * @param ssim structural similarity, mean of planes and frames; at most 1
 * @param msSsim multi-scale structural similarity of luma; empty where frames are too small for it
 */
public record ReferenceQuality(
        int frames, int firstFrame, int identicalFrames, OptionalDouble psnr, double ssim, OptionalDouble msSsim) {}
