package org.videoengine.frame;

import java.util.Objects;

/**
 * Where the pixels of a picture between two keyframes come from, on a grid of samples that spans the picture: sample
 * {@code (i, j)}, at {@code j * width + i}, stands for the place {@code ((i + 0.5) / width, (j + 0.5) / height)} of the
 * picture. At a place, the picture between is {@code weight} times the first keyframe at that place plus the first
 * displacement, and {@code 1 - weight} times the second one at that place plus the second displacement. Displacements are in
 * samples of the grid, so a displacement of {@code width} is the picture's whole width; they are finite and not longer than
 * {@value #LONGEST}.
 *
 * <p>Immutable by agreement: the arrays are shared, and nobody writes to them once the field is made. Safe to read from any
 * thread.
 *
 * @param width of the grid in samples
 * @param height of the grid in samples
 * @param firstX to the place in the first keyframe, rightwards
 * @param firstY to the place in the first keyframe, downwards
 * @param secondX to the place in the second keyframe, rightwards
 * @param secondY to the place in the second keyframe, downwards
 * @param weight share of the first keyframe, 0 to 1
 */
public record MotionField(
        int width, int height, float[] firstX, float[] firstY, float[] secondX, float[] secondY, float[] weight) {
    /** The longest displacement, rightwards, downwards or back: further than any picture is wide. */
    public static final int LONGEST = 1 << 16;

    /**
     * Refuses arrays that do not fit the size.
     *
     * @throws IllegalArgumentException if the size is not positive or an array has another length than {@code width * height}
     */
    public MotionField {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a motion field needs a positive size, not " + width + "x" + height);
        }
        int length = Math.multiplyExact(width, height);
        for (float[] plane : new float[][] {firstX, firstY, secondX, secondY, weight}) {
            if (Objects.requireNonNull(plane, "plane").length != length) {
                throw new IllegalArgumentException("a plane of a " + width + "x" + height + " motion field has "
                        + length + " samples, not " + plane.length);
            }
        }
    }
}
