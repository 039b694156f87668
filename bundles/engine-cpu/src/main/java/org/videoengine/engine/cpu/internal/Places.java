package org.videoengine.engine.cpu.internal;

/** Where some neighbouring samples of a picture between two keyframes come from. Used again and again, by one thread. */
final class Places {
    private final int[] at;
    private final float[] beyondX;
    private final float[] beyondY;
    private final int[][] taps;
    private final int[] windows;
    private final byte[] gathered = new byte[4 * 6 * RowKernels.LONGEST_VECTOR];
    private final int[] sideBySide = new int[RowKernels.LONGEST_VECTOR];

    /** Room for so many samples. */
    Places(int most) {
        int length = RowKernels.padded(most);
        at = new int[length];
        beyondX = new float[length];
        beyondY = new float[length];
        taps = new int[8][RowKernels.LONGEST_VECTOR];
        windows = new int[length];
        for (int i = 0; i < sideBySide.length; i++) {
            sideBySide[i] = 4 * i;
        }
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

    /** Room for the taps of a vector of places, as {@link BorderedPlane#fetch} leaves them. */
    int[][] taps() {
        return taps;
    }

    /** For each vector of places, where the taps of all of them are near; negative where they are too far apart. */
    int[] windows() {
        return windows;
    }

    /** Room for the taps of a vector of places. */
    byte[] gathered() {
        return gathered;
    }

    /** Where they lie there. */
    int[] sideBySide() {
        return sideBySide;
    }
}
