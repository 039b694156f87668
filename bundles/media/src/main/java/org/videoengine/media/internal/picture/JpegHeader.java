package org.videoengine.media.internal.picture;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Walks a JPEG file's markers (ITU-T T.81, annex B) to its end. */
final class JpegHeader {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DAC = 0xCC;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;

    private final byte[] data;
    private final PixelLimit limit;
    private final List<String> notes = new ArrayList<>();
    private final Map<Integer, byte[]> profileParts = new TreeMap<>();
    private int width;
    private int height;
    private int components;
    private boolean adobe;
    private boolean scanned;
    private Orientation orientation = Orientation.NORMAL;

    JpegHeader(byte[] data, PixelLimit limit) {
        this.data = data;
        this.limit = limit;
    }

    StillHeader read() throws BadPictureException {
        int at = 2;
        while (true) {
            at = nextMarker(at);
            int marker = u8(at);
            at++;
            if (marker == EOI) {
                break;
            }
            if (marker == SOI || marker == 1 || isRestart(marker)) {
                continue;
            }
            int length = u16(at);
            if (length < 2 || at + length > data.length) {
                throw StillHeader.cutShort(StillFormat.JPEG);
            }
            segment(marker, at + 2, length - 2);
            at += length;
        }
        if (width == 0 || !scanned) {
            throw new BadPictureException("is damaged: its JPEG data holds no picture");
        }
        if (components == 4 && !adobe) {
            throw StillHeader.unsupported(
                    StillFormat.JPEG, "a four-colour (CMYK) but unmarked", "save it as an RGB picture");
        }
        return new StillHeader(StillFormat.JPEG, width, height, 8, false, orientation, profile(), List.copyOf(notes));
    }

    /** The next marker's code, past entropy-coded data and fill bytes. */
    private int nextMarker(int from) throws BadPictureException {
        int end = data.length - 1;
        for (int at = from; at < end; at++) {
            if (data[at] == (byte) 0xFF && data[at + 1] != 0 && data[at + 1] != (byte) 0xFF) {
                return at + 1;
            }
        }
        throw new BadPictureException("is cut short: its JPEG data has no end marker");
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private void segment(int marker, int at, int length) throws BadPictureException {
        if (marker == SOS) {
            if (width == 0) {
                throw new BadPictureException("is damaged: its JPEG data begins before its size is known");
            }
            scanned = true;
        } else if (marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != DAC && marker != JPG) {
            frame(marker, at);
        } else if (marker == 0xE1 && StillFormat.startsWith(data, at, "Exif\0\0")) {
            orientation = TiffDirectory.orientationOf(data, at + 6, length - 6);
        } else if (marker == 0xE2 && StillFormat.startsWith(data, at, "ICC_PROFILE\0") && length > 14) {
            byte[] part = new byte[length - 14];
            System.arraycopy(data, at + 14, part, 0, part.length);
            profileParts.put(u8(at + 12), part);
        } else if (marker == 0xEE && StillFormat.startsWith(data, at, "Adobe")) {
            adobe = true;
        }
    }

    private void frame(int marker, int at) throws BadPictureException {
        if (width != 0) {
            throw new BadPictureException("is damaged: its JPEG data declares its size twice");
        }
        int precision = u8(at);
        limit.check(u16(at + 3), u16(at + 1));
        if (marker > 0xC2) {
            String kind = marker == 0xC3 ? "a lossless" : marker >= 0xC9 ? "an arithmetic-coded" : "a hierarchical";
            throw StillHeader.unsupported(StillFormat.JPEG, kind, "save it as a baseline or progressive JPEG");
        }
        if (precision != 8) {
            throw StillHeader.unsupported(
                    StillFormat.JPEG, "a " + precision + "-bit", "save it as an 8-bit JPEG or a 16-bit PNG");
        }
        height = u16(at + 1);
        width = u16(at + 3);
        components = u8(at + 5);
    }

    private Optional<IccProfile> profile() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        profileParts.values().forEach(whole::writeBytes);
        return IccProfile.parse(whole.toByteArray());
    }

    private int u8(int at) {
        return data[at] & 0xFF;
    }

    private int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }
}
