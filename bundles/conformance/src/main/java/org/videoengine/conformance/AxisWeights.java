package org.videoengine.conformance;

import org.videoengine.plan.ResamplingKernel;

/**
 * The weights of one output sample along one axis.
 *
 * @param first index of the first source sample; it, and those after it, may lie beyond the ends, where the end sample is meant
 * @param weights of the samples from the first on; their sum is 1
 */
record AxisWeights(int first, double[] weights) {

    /**
     * The samples within reach of a position.
     *
     * @param position with sample centres at +0.5
     * @param stretch of the kernel, at least 1
     * @param size samples that the source has along the axis
     */
    static AxisWeights at(ResamplingKernel kernel, double position, double stretch, int size) {
        double radius = kernel.radius() * stretch;
        // Further out than this, every sample in reach is the same end sample.
        double near = Math.max(-radius - 1, Math.min(size + radius + 1, position));
        int first = (int) Math.floor(near - 0.5 - radius);
        int last = (int) Math.ceil(near - 0.5 + radius);
        double[] weights = new double[last - first + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = kernel.weight((first + i + 0.5 - near) / stretch);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new AxisWeights(first, weights);
    }
}
