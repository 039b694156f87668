package org.videoengine.quality.internal.film;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.quality.QualityMeasure;

/** Lists all figures of a film. */
final class Measures {
    private static final String LUMA = "of 255";

    private final List<QualityMeasure> measures = new ArrayList<>();

    private Measures() {}

    static List<QualityMeasure> of(SequenceAccount film) {
        Measures list = new Measures();
        list.pictures(film);
        list.movement(film);
        list.counts(film);
        return list.measures;
    }

    private void pictures(SequenceAccount film) {
        add("si.mean", film.spatial.value(), LUMA, "spatial information (ITU-T P.910), mean of the frames");
        add("si.max", film.spatial.highest(), LUMA, "spatial information (ITU-T P.910), highest frame");
        add("ti.mean", film.temporal.value(), LUMA, "temporal information (ITU-T P.910), mean within shots");
        add("ti.max", film.temporal.highest(), LUMA, "temporal information (ITU-T P.910), highest within shots");
        if (film.sharpness.known()) {
            add("sharpness", film.sharpness.value(), "", "rise of edges over two samples by that over eight");
        }
        add("noise", film.noise.value(), LUMA, "standard deviation of noise (Immerkaer) in the quietest tenth");
        add(
                "blockiness",
                film.blockiness.value(),
                LUMA,
                "steps at the edges of an 8-sample grid, as if the picture were sharp");
        add(
                "banding",
                film.banding.value(),
                LUMA,
                "share of banded area times how visible the steps between bands are");
        add("luma.mean", film.luma.value(), LUMA, "mean luma");
        add("clipped.white", film.white.value(), "share", "samples at white");
        add("clipped.black", film.black.value(), "share", "samples at black, bars left out");
    }

    private void movement(SequenceAccount film) {
        add("flicker.mean", film.flicker.value(), LUMA, "jump of the mean luma against both neighbours, mean");
        add("flicker.max", film.flicker.highest(), LUMA, "jump of the mean luma against both neighbours, highest");
        if (film.speed.known()) {
            add("speed", film.speed.value(), "samples/frame", "median motion at 1080 rows, mean of the frames");
            add("consistency", film.consistency.value(), "samples", "what motion does not explain");
        }
        if (film.jerk.known()) {
            add("jerk", film.jerk.value(), "samples/frame^3", "third difference of the position at 1080 rows, mean");
        }
    }

    private void counts(SequenceAccount film) {
        add("cuts", film.cuts, "", "cuts");
        add("duplicates", film.duplicates, "frames", "frames that repeat the one before while the film moves");
        add("jumps", film.jumps, "frames", "frames before which some seem to be missing");
        add("missing", film.missing, "frames", "frames missing by the time stamps");
        add("torn", film.torn, "frames", "frames torn at a cut");
        add("black.within", film.blackWithin, "frames", "black frames within the film");
        add("black.edges", film.blackAtEdge, "frames", "black frames at its beginning and end");
        add("damaged", film.damaged, "frames", "frames that could not be decoded whole");
    }

    private void add(String id, double value, String unit, String description) {
        measures.add(new QualityMeasure(id, value, unit, description));
    }
}
