package org.videoengine.plan;

import java.util.Objects;

/**
 * What the lens does to the drawn frame, in linear light.
 *
 * <p><b>Glow.</b> A pixel of luminance {@code y = 0.2126 R + 0.7152 G + 0.0722 B} over the {@link Bloom#threshold} {@code t}
 * gives {@code (y - t) / y} of its light to the cell of {@link Bloom#CELL} by {@code CELL} pixels that it lies in, of which the
 * mean over those pixels is taken that lie in the frame. The cells are spread by two bells, {@code exp(-d^2 / (2 s^2))} for
 * whole {@code d} from {@code -ceil(REACH s)} to {@code ceil(REACH s)}, in each axis with sum 1, where {@code s} is {@code sigma
 * / CELL} for the core and {@link Bloom#HALO} times that for the halo; no light comes from beyond the cells. The mean of the two,
 * at a pixel's centre over {@code CELL} with the {@link ResamplingKernel#TRIANGLE} kernel, times the strength is added to it, and
 * the result clamped to 0 to 1.
 *
 * <p><b>Place.</b> Red, green and blue at the place {@code P} are then those of the frame at {@code c + (P - c) * zoom * (1 +
 * distortion * r^2) * (1 + f)}, with {@code c} the frame's centre, {@code r} the distance from it, 1 in the corners, and {@code
 * f} the fringe for red, 0 for green and minus the fringe for blue, filtered with the {@link ResamplingKernel#CATMULL_ROM}
 * kernel and stretch 1. (The first term of the model of Brown, 1966, from the distorted to the undistorted place.)
 *
 * @param distortion over -1/3; positive bends straight lines outwards like a barrel, negative inwards like a cushion
 * @param fringe how much larger red is drawn than green, and green than blue
 * @param zoom brings the frame closer, so that no place lies beyond it
 * @param bloom glow
 */
public record Lens(double distortion, double fringe, double zoom, Bloom bloom) {
    /** Refuses lenses that turn the picture inside out. */
    public Lens {
        Objects.requireNonNull(bloom, "bloom");
        if (!(distortion > -1 / 3.0) || !(Math.abs(fringe) < 1) || !(zoom > 0)) {
            throw new IllegalArgumentException(
                    "a lens has a distortion over -1/3, a fringe under 1 and a positive zoom," + " not " + distortion
                            + ", " + fringe + " and " + zoom);
        }
    }

    /** Whether it leaves every place where it is. */
    public boolean straight() {
        return distortion == 0 && fringe == 0 && zoom == 1;
    }
}
