package org.videoengine.quality.internal.film;

import java.util.List;
import java.util.Locale;
import org.videoengine.quality.QualityPart;

/** Turns figures into the parts of the score. Weights and scales are explained in the distribution's document on quality. */
final class Scoring {
    private Scoring() {}

    static double score(List<QualityPart> parts) {
        double product = 1;
        for (QualityPart part : parts) {
            product *= Math.pow(part.value(), part.weight());
        }
        return product;
    }

    static List<QualityPart> parts(SequenceAccount film) {
        return List.of(
                sharpness(film),
                noise(film),
                blockiness(film),
                banding(film),
                exposure(film),
                flicker(film),
                motion(film),
                consistency(film),
                continuity(film));
    }

    private static QualityPart sharpness(SequenceAccount film) {
        // A ramp has 0.25; at 0.065 above it two thirds of what sharpness can give is reached.
        double value = film.sharpness.known() ? 1 - Math.exp(-Math.max(0, film.sharpness.value() - 0.25) / 0.065) : 1;
        return new QualityPart(
                "sharpness",
                value,
                1,
                "Detail is what a higher resolution and quality level are paid for, so it counts in full.",
                film.sharpness.known()
                        ? text(
                                "edges rise by %.3f over two samples of what they rise over eight",
                                film.sharpness.value())
                        : "no edges to judge by");
    }

    private static QualityPart noise(SequenceAccount film) {
        double ratio = film.noise.value() / 6;
        return new QualityPart(
                "noise",
                1 / (1 + ratio * ratio),
                1,
                "Noise covers the whole picture, so it counts in full; its scale forgives the grain of film.",
                text("standard deviation %.2f of 255", film.noise.value()));
    }

    private static QualityPart blockiness(SequenceAccount film) {
        double ratio = film.blockiness.value() / 3;
        return new QualityPart(
                "blockiness",
                1 / (1 + ratio * ratio),
                1,
                "Block edges are foreign to any picture and catch the eye at once, so they count in full.",
                text("steps of %.2f of 255 at block edges", film.blockiness.value()));
    }

    private static QualityPart banding(SequenceAccount film) {
        return new QualityPart(
                "banding",
                1 / (1 + film.banding.value() / 2),
                0.6,
                "Bands are ugly but show in smooth areas only.",
                text("index %.3f (share of banded area times how visible its steps are)", film.banding.value()));
    }

    private static QualityPart exposure(SequenceAccount film) {
        // Some highlights and shadows may clip: a lamp, the sun, a hole.
        double lost = Math.max(0, film.white.value() - 0.02) + 0.5 * Math.max(0, film.black.value() - 0.05);
        return new QualityPart(
                "exposure",
                1 / (1 + 4 * lost),
                0.4,
                "Clipped areas hold no picture any more, but how a shot is exposed is often meant.",
                text(
                        "%.1f %% white, %.1f %% black, mean %.0f of 255",
                        100 * film.white.value(), 100 * film.black.value(), film.luma.value()));
    }

    private static QualityPart flicker(SequenceAccount film) {
        return new QualityPart(
                "flicker",
                1 / (1 + film.flicker.value() / 3),
                0.6,
                "Brightness that jumps from frame to frame tires the eye, but a flash or a lamp may flicker by itself.",
                text("mean jump %.3f of 255", film.flicker.value()));
    }

    private static QualityPart motion(SequenceAccount film) {
        double ratio = film.jerk.value() / (1 + film.speed.value());
        return new QualityPart(
                "motion",
                1 / (1 + ratio),
                0.3,
                "Trembling motion is the oldest complaint about camera moves on stills, but a hand-held camera trembles too.",
                film.jerk.known()
                        ? text(
                                "jerk %.3f samples (at 1080 rows) a frame at a speed of %.2f",
                                film.jerk.value(), film.speed.value())
                        : "no motion that could be followed");
    }

    private static QualityPart consistency(SequenceAccount film) {
        double ratio = film.consistency.value() / 0.5;
        return new QualityPart(
                "consistency",
                1 / (1 + ratio * ratio),
                0.5,
                "Shimmer and ghosting show how a picture was resampled and interpolated; in clips, things that change by"
                        + " themselves look the same.",
                film.consistency.known()
                        ? text("%.3f samples unexplained by motion", film.consistency.value())
                        : "no motion that could be followed");
    }

    private static QualityPart continuity(SequenceAccount film) {
        // A torn frame at a cut is seen as much as ten repeated ones; a black one may be a dip between shots.
        double faults = film.duplicates
                + film.jumps
                + film.missing
                + 10.0 * film.torn
                + 0.5 * film.blackWithin
                + 4.0 * film.damaged;
        return new QualityPart(
                "continuity",
                Math.exp(-4 * faults / Math.max(1, film.frames)),
                1,
                "A film that stutters, jumps or tears looks broken however good its frames are.",
                text(
                        "of all frames (%7$d): %d duplicate, %d after a jump, %.0f missing, %d torn, %d black, %d damaged",
                        film.duplicates,
                        film.jumps,
                        film.missing,
                        film.torn,
                        film.blackWithin,
                        film.damaged,
                        film.frames));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
