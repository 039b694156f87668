package org.videoengine.quality.internal.picture;

import java.util.Optional;

/**
 * What is measured of one picture.
 *
 * @param time in seconds from the film's start
 * @param damaged whether part of it could not be decoded
 * @param spatialInformation Rec. ITU-T P.910, in luma
 * @param noise standard deviation, in luma
 * @param sharpness rise over two samples as a share of that over eight, at edges; NaN without edges
 * @param blockiness excess step at block edges, in luma
 * @param banding share of banded samples times the step between bands, in luma
 * @param exposure how it is exposed
 * @param change from the picture before it; empty for the first
 * @param motion from the picture before it; empty for the first
 */
public record PictureFigures(
        double time,
        boolean damaged,
        double spatialInformation,
        double noise,
        double sharpness,
        double blockiness,
        double banding,
        Exposure exposure,
        Optional<Change> change,
        Optional<Motion> motion) {}
