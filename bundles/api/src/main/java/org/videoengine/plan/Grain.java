package org.videoengine.plan;

/**
 * Film grain of one frame: noise added to luma, the same on every backend.
 *
 * <p>For the luma pixel {@code (x, y)} (integers from 0), all in 32-bit wrapping arithmetic with unsigned shifts:
 * {@code h = x * 0x9E3779B1 + y * 0x85EBCA77 + seed; h ^= h >>> 16; h *= 0x7FEB352D; h ^= h >>> 15; h *= 0x846CA68B;
 * h ^= h >>> 16} (the finaliser is Chris Wellons' lowbias32). The sum of the four bytes of {@code h}, less 510, divided by
 * {@code sqrt(21845)}, is close to a standard normal variate {@code n} (Irwin–Hall). With {@code v = (Y' - 16) / 219}
 * clamped to 0 to 1 and {@code Y'} on the 8-bit scale, {@code sigma * n * 4 * v * (1 - v)} is added to {@code Y'}: none in
 * black and white, most in mid-grey, as on film.
 *
 * @param seed differs from frame to frame
 * @param sigma standard deviation in mid-grey, in 8-bit code values, 0 for no grain
 */
public record Grain(int seed, double sigma) {
    /** No grain. */
    public static final Grain NONE = new Grain(0, 0);
}
