package org.videoengine.engine.cpu.internal;

/**
 * The maps and shares of several looks at one source that are filtered as one view: a single sample of a frame, or a shutter's
 * samples while the camera moves straight along one axis. Used again from frame to frame.
 */
final class Looks {
    /** Wider than this, separate views are no dearer. */
    private static final double WIDEST = 40;

    private PlaneMap[] maps = new PlaneMap[0];
    private double[] u0 = new double[0];
    private double[] v0 = new double[0];
    private double[] shares = new double[0];
    private double weight;
    private int count;

    void begin(int most) {
        if (maps.length < most) {
            maps = new PlaneMap[most];
            u0 = new double[most];
            v0 = new double[most];
            shares = new double[most];
        }
        count = 0;
        weight = 0;
    }

    /** Whether a map can join those that are there. */
    boolean takes(PlaneMap map) {
        PlaneMap first = maps[0];
        return count == 0
                || (map.axisAligned()
                        && first.axisAligned()
                        && map.ux() == first.ux()
                        && map.vy() == first.vy()
                        && (joins(map.u0(), u0) && constant(map.v0(), v0)
                                || joins(map.v0(), v0) && constant(map.u0(), u0)));
    }

    private boolean constant(double value, double[] values) {
        for (int i = 0; i < count; i++) {
            if (values[i] != value) {
                return false;
            }
        }
        return true;
    }

    private boolean joins(double value, double[] values) {
        for (int i = 0; i < count; i++) {
            if (Math.abs(values[i] - value) > WIDEST) {
                return false;
            }
        }
        return true;
    }

    void add(PlaneMap map, double share) {
        maps[count] = map;
        u0[count] = map.u0();
        v0[count] = map.v0();
        shares[count] = share;
        weight += share;
        count++;
    }

    /** Makes the shares sum to 1; what they summed to is {@link #weight}. */
    void end() {
        for (int i = 0; i < count; i++) {
            shares[i] = weight == 0 ? 0 : shares[i] / weight;
        }
    }

    PlaneMap map() {
        return maps[0];
    }

    double weight() {
        return weight;
    }

    double[] shares() {
        return shares;
    }

    /** Starts along source rows: all of them, or the only one. */
    double[] startsU() {
        return u0;
    }

    double[] startsV() {
        return v0;
    }

    int looksU() {
        return constant(u0[0], u0) ? 1 : count;
    }

    int looksV() {
        return constant(v0[0], v0) ? 1 : count;
    }
}
