package org.videoengine.conformance;

/** The equations of Rec. ITU-R BT.709-6 (limited range, 8-bit scale) and of sRGB (IEC 61966-2-1). */
final class Colour {
    private static final double RED = 0.2126;
    private static final double BLUE = 0.0722;
    private static final double GREEN = 1 - RED - BLUE;

    private Colour() {}

    static double luma(double[] rgb) {
        return 16 + 219 * y(rgb);
    }

    static double cb(double[] rgb) {
        return 128 + 224 * (rgb[2] - y(rgb)) / (2 * (1 - BLUE));
    }

    static double cr(double[] rgb) {
        return 128 + 224 * (rgb[0] - y(rgb)) / (2 * (1 - RED));
    }

    private static double y(double[] rgb) {
        return RED * rgb[0] + GREEN * rgb[1] + BLUE * rgb[2];
    }

    /** Red, green and blue, 0 to 1 where the colour exists. */
    static double[] rgb(double luma, double cb, double cr) {
        double y = (luma - 16) / 219;
        double b = y + (cb - 128) / 224 * 2 * (1 - BLUE);
        double r = y + (cr - 128) / 224 * 2 * (1 - RED);
        return new double[] {r, (y - RED * r - BLUE * b) / GREEN, b};
    }

    static double encode(double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }

    static double decode(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }
}
