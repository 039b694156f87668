package org.videoengine.project;

/**
 * Size of the film's picture.
 *
 * @param width pixels, even, 16 to {@value #MAX_SIDE}
 * @param height pixels, even, 16 to {@value #MAX_SIDE}
 */
public record Resolution(int width, int height) {

    /** The longest side in pixels: that of 8K. */
    public static final int MAX_SIDE = 8192;

    /** The shortest side in pixels: that of one macroblock, which every encoder takes. */
    public static final int MIN_SIDE = 16;

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException with one clear sentence if a side is out of range or odd
     */
    public Resolution {
        if (width < MIN_SIDE || height < MIN_SIDE || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException(
                    "a resolution has " + MIN_SIDE + " to " + MAX_SIDE + " pixels a side, not " + width + "x" + height);
        }
        if (width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException(
                    "a resolution has an even width and height, because 4:2:0 video halves the"
                            + " chroma both ways, not " + width + "x" + height);
        }
    }

    /**
     * Reads {@code 1920x1080}, or one of {@code 360p 480p 720p 1080p 1440p 2160p} (16:9).
     *
     * @throws IllegalArgumentException with one clear sentence if the text is none of these or the size is refused
     */
    public static Resolution parse(String text) {
        switch (text.trim()) {
            case "360p":
                return new Resolution(640, 360);
            case "480p":
                return new Resolution(854, 480);
            case "720p":
                return new Resolution(1280, 720);
            case "1080p":
                return new Resolution(1920, 1080);
            case "1440p":
                return new Resolution(2560, 1440);
            case "2160p":
                return new Resolution(3840, 2160);
            default:
        }
        String[] parts = text.trim().split("[xX]", -1);
        int[] sides = new int[2];
        try {
            if (parts.length != 2) {
                throw new NumberFormatException(text);
            }
            sides[0] = Integer.parseInt(parts[0]);
            sides[1] = Integer.parseInt(parts[1]);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a resolution is written WIDTHxHEIGHT, such as 1920x1080, or as 1080p, not \"" + text + "\"", e);
        }
        return new Resolution(sides[0], sides[1]);
    }

    /**
     * This size, or in its shape one of as many pixels as a limit, where it has more: 3840x2160 within 1280x720 is 1280x720, and
     * 1080x1920 is 720x1280.
     */
    public Resolution within(Resolution limit) {
        double share = (double) limit.width * limit.height / ((double) width * height);
        if (share >= 1) {
            return this;
        }
        double scale = Math.sqrt(share);
        return new Resolution(even(width * scale), even(height * scale));
    }

    private static int even(double side) {
        return Math.max(MIN_SIDE, 2 * (int) Math.round(side / 2));
    }

    /** Width over height. */
    public double aspect() {
        return (double) width / height;
    }

    /** {@code 1920x1080}. */
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
