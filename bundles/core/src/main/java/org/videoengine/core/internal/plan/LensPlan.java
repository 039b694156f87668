package org.videoengine.core.internal.plan;

import java.util.Optional;
import org.videoengine.plan.Bloom;
import org.videoengine.plan.Lens;
import org.videoengine.project.LensEffects;
import org.videoengine.project.Resolution;

/** Works out a lens' numbers for a film. */
final class LensPlan {
    /** The strongest distortion: in the corners places lie 30 % further out, as with a 90 degree action camera. */
    private static final double MOST_DISTORTION = 0.3;

    private static final double MOST_FRINGE = 0.01;
    /** The widest core of a glow, as a share of the film's height. */
    private static final double WIDEST_GLOW = 0.1;

    private LensPlan() {}

    /** The lens; empty if it has no faults. */
    static Optional<Lens> of(LensEffects effects, Resolution film) {
        if (effects.distortion() == 0
                && effects.chromaticAberration() == 0
                && effects.bloom().strength() == 0) {
            return Optional.empty();
        }
        double distortion = MOST_DISTORTION * effects.distortion();
        double fringe = MOST_FRINGE * effects.chromaticAberration();
        double width = film.width();
        double height = film.height();
        double shorter = Math.min(width, height);
        // Of the frame's edge, the corners look furthest out through a barrel, and the middle of the long sides through
        // a cushion.
        double square = distortion > 0 ? 1 : shorter * shorter / (width * width + height * height);
        double zoom = 1 / ((1 + distortion * square) * (1 + fringe));
        LensEffects.Bloom glow = effects.bloom();
        Bloom bloom = glow.strength() == 0
                ? Bloom.NONE
                : new Bloom(glow.strength(), glow.threshold(), Math.max(1, WIDEST_GLOW * glow.radius() * height));
        return Optional.of(new Lens(distortion, fringe, zoom, bloom));
    }
}
