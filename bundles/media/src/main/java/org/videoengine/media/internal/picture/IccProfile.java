package org.videoengine.media.internal.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is needed of an ICC profile (ISO 15076-1): its name, and whether it is sRGB under whatever name.
 *
 * @param description the profile's name for people
 * @param srgb whether its primaries and curves are those of sRGB (IEC 61966-2-1)
 */
record IccProfile(String description, boolean srgb) {
    private static final int TAG_TABLE = 128;
    /** D50-adapted sRGB primaries, X and Y and Z for red, green and blue. */
    private static final double[][] SRGB = {{0.4361, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141}
    };

    private static final double PRIMARY_TOLERANCE = 0.003;
    private static final double CURVE_TOLERANCE = 0.012;

    /** Reads a profile; none if the data are none. */
    static Optional<IccProfile> parse(byte[] data) {
        if (data.length < TAG_TABLE + 4) {
            return Optional.empty();
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(data);
            String name = description(data, buffer);
            return Optional.of(new IccProfile(name.isEmpty() ? "unnamed" : name, isSrgb(buffer)));
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return Optional.of(new IccProfile("unreadable", false));
        }
    }

    /** The sentence for {@link org.videoengine.media.PictureInfo#notes()} about a profile that is not sRGB. */
    Optional<String> note() {
        return srgb
                ? Optional.empty()
                : Optional.of("The embedded colour profile \"" + description
                        + "\" is not sRGB; code values are taken as sRGB, so convert the picture to keep its colours.");
    }

    /** Where a tag's data begin, or -1. */
    private static int tag(ByteBuffer buffer, String signature) {
        int count = Math.min(buffer.getInt(TAG_TABLE), 1000);
        int wanted =
                ByteBuffer.wrap(signature.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0; i < count; i++) {
            int at = TAG_TABLE + 4 + 12 * i;
            if (buffer.getInt(at) == wanted) {
                return buffer.getInt(at + 4);
            }
        }
        return -1;
    }

    private static String description(byte[] data, ByteBuffer buffer) {
        int at = tag(buffer, "desc");
        if (at < 0) {
            return "";
        }
        String text;
        if (StillFormat.startsWith(data, at, "mluc")) {
            int length = buffer.getInt(at + 20);
            text = new String(data, at + buffer.getInt(at + 24), length, StandardCharsets.UTF_16BE);
        } else {
            text = new String(data, at + 12, buffer.getInt(at + 8), StandardCharsets.US_ASCII);
        }
        return text.replaceAll("[\\p{Cntrl}\"]", "").trim();
    }

    private static boolean isSrgb(ByteBuffer buffer) {
        String[] primaries = {"rXYZ", "gXYZ", "bXYZ"};
        String[] curves = {"rTRC", "gTRC", "bTRC"};
        for (int i = 0; i < 3; i++) {
            int colour = tag(buffer, primaries[i]);
            int curve = tag(buffer, curves[i]);
            if (colour < 0 || curve < 0 || !isPrimary(buffer, colour, SRGB[i]) || !isSrgbCurve(buffer, curve)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrimary(ByteBuffer buffer, int at, double[] xyz) {
        for (int i = 0; i < 3; i++) {
            if (Math.abs(buffer.getInt(at + 8 + 4 * i) / 65536.0 - xyz[i]) > PRIMARY_TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSrgbCurve(ByteBuffer buffer, int at) {
        for (double x = 0.1; x < 1; x += 0.2) {
            double linear = x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
            if (Math.abs(curve(buffer, at, x) - linear) > CURVE_TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** A curveType or parametricCurveType (ISO 15076-1, 10.6 and 10.18) at a value. */
    private static double curve(ByteBuffer buffer, int at, double x) {
        boolean parametric = buffer.getInt(at) == 0x70617261;
        if (parametric) {
            int function = buffer.getShort(at + 8);
            double[] p = new double[7];
            for (int i = 0; i < new int[] {1, 3, 4, 5, 7}[Math.min(4, function)]; i++) {
                p[i] = buffer.getInt(at + 12 + 4 * i) / 65536.0;
            }
            return switch (function) {
                case 0 -> Math.pow(x, p[0]);
                case 1 -> Math.pow(Math.max(0, p[1] * x + p[2]), p[0]);
                case 2 -> Math.pow(Math.max(0, p[1] * x + p[2]), p[0]) + p[3];
                case 3 -> x >= p[4] ? Math.pow(p[1] * x + p[2], p[0]) : p[3] * x;
                default -> x >= p[4] ? Math.pow(p[1] * x + p[2], p[0]) + p[5] : p[3] * x + p[6];
            };
        }
        int count = buffer.getInt(at + 8);
        if (count == 0) {
            return x;
        }
        if (count == 1) {
            return Math.pow(x, (buffer.getShort(at + 12) & 0xFFFF) / 256.0);
        }
        double position = x * (count - 1);
        int below = Math.min(count - 2, (int) position);
        double low = (buffer.getShort(at + 12 + 2 * below) & 0xFFFF) / 65535.0;
        double high = (buffer.getShort(at + 14 + 2 * below) & 0xFFFF) / 65535.0;
        return low + (high - low) * (position - below);
    }
}
