package org.videoengine.project;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Frames per second as an exact fraction in lowest terms, so that 29.97 is 30000/1001 and time never drifts.
 *
 * @param numerator frames, at least 1
 * @param denominator seconds, at least 1
 */
public record FrameRate(int numerator, int denominator) {

    /** The highest rate that a project may ask for, in frames per second. */
    public static final int MAX_FPS = 1000;

    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

    /**
     * Reduces the fraction.
     *
     * @throws IllegalArgumentException if a part is not positive or the rate is over {@link #MAX_FPS} or under 1/1000
     */
    public FrameRate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException("a frame rate needs positive parts, such as 24 or 30000/1001, not "
                    + numerator + "/" + denominator);
        }
        int divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .intValueExact();
        numerator /= divisor;
        denominator /= divisor;
        if (numerator > (long) MAX_FPS * denominator || (long) numerator * 1000 < denominator) {
            throw new IllegalArgumentException("a frame rate lies between 1/1000 and " + MAX_FPS
                    + " frames per second, not " + numerator + "/" + denominator);
        }
    }

    /**
     * Reads {@code 24}, {@code 30000/1001} or one of the decimal names of the NTSC rates ({@code 23.976}, {@code 29.97},
     * {@code 59.94}, {@code 119.88}); other decimals are taken as exact thousandths.
     *
     * @throws IllegalArgumentException with one clear sentence if the text is none of these
     */
    public static FrameRate parse(String text) {
        String trimmed = text.trim();
        try {
            int slash = trimmed.indexOf('/');
            if (slash >= 0) {
                return new FrameRate(
                        Integer.parseInt(trimmed.substring(0, slash).trim()),
                        Integer.parseInt(trimmed.substring(slash + 1).trim()));
            }
            if (trimmed.indexOf('.') < 0) {
                return new FrameRate(Integer.parseInt(trimmed), 1);
            }
            if (!DECIMAL.matcher(trimmed).matches()) {
                throw new NumberFormatException(trimmed);
            }
            return ofDecimal(trimmed.replaceFirst("0+$", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a frame rate is a number or a fraction such as 24, 23.976 or 30000/1001, not \"" + text + "\"", e);
        }
    }

    private static FrameRate ofDecimal(String text) {
        return switch (text) {
            case "23.976", "23.98" -> new FrameRate(24000, 1001);
            case "29.97" -> new FrameRate(30000, 1001);
            case "47.952", "47.95" -> new FrameRate(48000, 1001);
            case "59.94" -> new FrameRate(60000, 1001);
            case "119.88" -> new FrameRate(120000, 1001);
            default -> {
                double value = Double.parseDouble(text);
                if (!(value >= 0.001 && value <= MAX_FPS)) {
                    throw new NumberFormatException(text);
                }
                yield new FrameRate((int) Math.round(value * 1000), 1000);
            }
        };
    }

    /** Frames per second as a double, for display and estimates. */
    public double fps() {
        return (double) numerator / denominator;
    }

    /** When a frame (counted from 0) is shown, in seconds from the start. */
    public double secondsOf(long frame) {
        return (double) frame * denominator / numerator;
    }

    /** How many frames a duration in seconds takes: the nearest whole number, 1 to {@link Integer#MAX_VALUE}. */
    public int framesIn(double seconds) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(seconds * numerator / denominator)));
    }

    /** {@code 24} or {@code 30000/1001}, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return denominator == 1 ? Integer.toString(numerator) : numerator + "/" + denominator;
    }
}
