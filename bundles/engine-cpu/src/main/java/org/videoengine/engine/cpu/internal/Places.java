package org.videoengine.engine.cpu.internal;

/** Where some neighbouring samples of a picture between two keyframes come from. Used again and again, by one thread. */
final class Places {
    private final int[] at;
    private final float[] beyondX;
    private final float[] beyondY;
    private final int[][] taps;
    private final int[] windows;

    /** Room for so many samples. */
    Places(int most) {
        int length = RowKernels.padded(most);
        at = new int[length];
        beyondX = new float[length];
        beyondY = new float[length];
        taps = new int[8][length];
        windows = new int[length];
    }

    /** Index of the first of sixteen taps in a {@link BorderedPlane}, in samples. */
    int[] at() {
        return at;
    }

    /** How far the place is beyond its second tap column, 0 to 1. */
    float[] beyondX() {
        return beyondX;
    }

    /** How far the place is beyond its second tap row, 0 to 1. */
    float[] beyondY() {
        return beyondY;
    }

    /** Room for the taps of the places, as {@link BorderedPlane#fetch} leaves them. */
    int[][] taps() {
        return taps;
    }

    /** For each vector of places, where the taps of all of them are near; negative where they are too far apart. */
    int[] windows() {
        return windows;
    }

    /** Reads the taps of vectors of places that are too far apart for one window. */
    void fetchApart(BorderedPlane plane, int n, int lanes) {
        for (int i = 0; i < n; i += lanes) {
            if (windows[i / lanes] < 0) {
                plane.fetch(at, i, i + lanes, taps);
            }
        }
    }
}
