package org.videoengine.device;

/**
 * A look along one axis: output {@code i} has its centre at {@code scale * i + origin}.
 *
 * @param stretch of the kernel, at least 1
 * @param share in the mean of several looks, which together have 1
 */
record AxisLook(double scale, double origin, double stretch, double share) {

    double centre(int output) {
        return scale * output + origin;
    }
}
