package org.videoengine.frame;

import java.util.List;
import java.util.Objects;

/**
 * Where the pixels of a picture between two keyframes come from, on a grid of samples that spans the picture: sample
 * {@code (i, j)}, at {@code j * width + i}, stands for the place {@code ((i + 0.5) / width, (j + 0.5) / height)} of the
 * picture. The picture between is a sum of layers, each of which is one opinion on the motion: where they agree, the first has
 * all the weight and the others none.
 *
 * <p>Immutable by agreement: the arrays are shared, and whoever reads them does not write. Whoever made a field may fill it
 * anew for another frame, as its documentation says.
 *
 * @param width of the grid in samples
 * @param height of the grid in samples
 * @param layers at least one; at each sample, the weights of all of them together sum to 1
 */
public record MotionField(int width, int height, List<Layer> layers) {
    /** The longest displacement, rightwards, downwards or back: further than any picture is wide. */
    public static final int LONGEST = 1 << 16;

    /** The field of a picture between that is the first keyframe itself. */
    public static final MotionField FIRST_KEYFRAME = alone(1);

    /** The field of a picture between that is the second keyframe itself. */
    public static final MotionField SECOND_KEYFRAME = alone(0);

    /**
     * One opinion: {@code firstWeight} times the first keyframe at the place plus the first displacement, and {@code
     * secondWeight} times the second one at the place plus the second displacement. Displacements are in samples of the grid,
     * so that a displacement of the field's width is the picture's whole width; they are finite and not longer than {@link
     * MotionField#LONGEST}.
     *
     * @param firstX to the place in the first keyframe, rightwards
     * @param firstY to the place in the first keyframe, downwards
     * @param secondX to the place in the second keyframe, rightwards
     * @param secondY to the place in the second keyframe, downwards
     * @param firstWeight share of the first keyframe, 0 to 1
     * @param secondWeight share of the second keyframe, 0 to 1
     */
    public record Layer(
            float[] firstX,
            float[] firstY,
            float[] secondX,
            float[] secondY,
            float[] firstWeight,
            float[] secondWeight) {

        /** A layer whose samples are all 0. */
        public static Layer blank(int samples) {
            return new Layer(
                    new float[samples],
                    new float[samples],
                    new float[samples],
                    new float[samples],
                    new float[samples],
                    new float[samples]);
        }
    }

    /**
     * Copies the list, and refuses arrays that do not fit the size.
     *
     * @throws IllegalArgumentException if the size is not positive, there is no layer, or an array has another length than
     *     {@code width * height}
     */
    public MotionField {
        layers = List.copyOf(layers);
        if (width < 1 || height < 1 || layers.isEmpty()) {
            throw new IllegalArgumentException("a motion field needs a positive size and a layer, not " + width + "x"
                    + height + " and " + layers.size() + " layers");
        }
        int length = Math.multiplyExact(width, height);
        for (Layer layer : layers) {
            check(layer.firstX, length);
            check(layer.firstY, length);
            check(layer.secondX, length);
            check(layer.secondY, length);
            check(layer.firstWeight, length);
            check(layer.secondWeight, length);
        }
    }

    private static MotionField alone(float first) {
        Layer layer = Layer.blank(1);
        layer.firstWeight[0] = first;
        layer.secondWeight[0] = 1 - first;
        return new MotionField(1, 1, List.of(layer));
    }

    /**
     * Whether the picture between is the first keyframe itself, unmoved, so that a renderer may draw from that one. Reads the
     * field until something says otherwise, which is mostly its first sample.
     */
    public boolean showsFirstKeyframe() {
        return showsOne(true);
    }

    /** Whether the picture between is the second keyframe itself; see {@link #showsFirstKeyframe()}. */
    public boolean showsSecondKeyframe() {
        return showsOne(false);
    }

    private boolean showsOne(boolean first) {
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            float[] own = first ? layer.firstWeight : layer.secondWeight;
            float[] other = first ? layer.secondWeight : layer.firstWeight;
            float[] x = first ? layer.firstX : layer.secondX;
            float[] y = first ? layer.firstY : layer.secondY;
            // The first layer has all the weight then, and those after it have none.
            float weight = i == 0 ? 1 : 0;
            for (int j = 0; j < own.length; j++) {
                boolean still = weight == 0 || x[j] == 0 && y[j] == 0;
                if (own[j] != weight || other[j] != 0 || !still) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void check(float[] plane, int length) {
        if (Objects.requireNonNull(plane, "plane").length != length) {
            throw new IllegalArgumentException(
                    "a plane of this motion field has " + length + " samples, not " + plane.length);
        }
    }
}
