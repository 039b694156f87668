package org.videoengine.media.internal.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Walks a PNG file's chunks (ISO/IEC 15948, clause 11) to its end and checks their checksums. */
final class PngHeader {
    private static final int MAX_PROFILE = 16 << 20;
    private static final int GREY_ALPHA = 4;
    private static final int RGB_ALPHA = 6;
    private static final int PALETTE = 3;

    private final byte[] data;
    private final ByteBuffer buffer;
    private final PixelLimit limit;
    private final List<String> notes = new ArrayList<>();
    private int width;
    private int height;
    private int bitDepth;
    private boolean alpha;
    private boolean pixels;
    private Orientation orientation = Orientation.NORMAL;
    private Optional<IccProfile> profile = Optional.empty();

    PngHeader(byte[] data, PixelLimit limit) {
        this.data = data;
        this.buffer = ByteBuffer.wrap(data);
        this.limit = limit;
    }

    StillHeader read() throws BadPictureException {
        int at = 8;
        while (true) {
            long length = buffer.getInt(at) & 0xFFFFFFFFL;
            String type = new String(data, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (at == 8 && !type.equals("IHDR")) {
                throw new BadPictureException("is damaged: its PNG data does not begin with its size");
            }
            if (at == 8) {
                header(at + 8);
            }
            if (length > data.length - at - 12L) {
                throw StillHeader.cutShort(StillFormat.PNG);
            }
            checkSum(type, at + 4, (int) length);
            if (type.equals("IEND")) {
                break;
            }
            chunk(type, at + 8, (int) length);
            at += 12 + (int) length;
        }
        if (!pixels) {
            throw new BadPictureException("is damaged: its PNG data holds no picture");
        }
        return new StillHeader(
                StillFormat.PNG, width, height, bitDepth, alpha, orientation, profile, List.copyOf(notes));
    }

    private void checkSum(String type, int at, int length) throws BadPictureException {
        CRC32 crc = new CRC32();
        crc.update(data, at, length + 4);
        if ((int) crc.getValue() != buffer.getInt(at + 4 + length)) {
            throw new BadPictureException("is damaged: the checksum of its PNG chunk " + printable(type) + " is wrong");
        }
    }

    private static String printable(String type) {
        return type.chars().allMatch(c -> c > ' ' && c < 127) ? type : "(unreadable)";
    }

    private void header(int at) throws BadPictureException {
        width = buffer.getInt(at);
        height = buffer.getInt(at + 4);
        limit.check(width & 0xFFFFFFFFL, height & 0xFFFFFFFFL);
        int colourType = data[at + 9];
        bitDepth = colourType == PALETTE ? 8 : data[at + 8];
        alpha = colourType == GREY_ALPHA || colourType == RGB_ALPHA;
    }

    private void chunk(String type, int at, int length) {
        switch (type) {
            case "IDAT" -> pixels = true;
            case "tRNS" -> alpha = true;
            case "eXIf" -> orientation = TiffDirectory.orientationOf(data, at, length);
            case "iCCP" -> profile = profile(at, length);
            case "acTL" -> notes.add("The file is an animated PNG; its default picture is taken.");
            case "cICP" -> codePoints(at);
            default -> {
                // Nothing that the picture needs.
            }
        }
    }

    /** Coding-independent code points (ITU-T H.273): primaries 1 with transfer 1 or 13 are what the engine works in. */
    private void codePoints(int at) {
        int primaries = data[at];
        int transfer = data[at + 1];
        if (primaries != 1 || (transfer != 1 && transfer != 13)) {
            notes.add("The file declares colours other than sRGB (H.273 primaries " + primaries + ", transfer "
                    + transfer + "); its code values are taken as sRGB.");
        }
    }

    private Optional<IccProfile> profile(int at, int length) {
        int name = at;
        while (data[name] != 0) {
            name++;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data, name + 2, at + length - name - 2);
            byte[] profileBytes = new byte[Math.min(MAX_PROFILE, 64 * length)];
            int size = inflater.inflate(profileBytes);
            return IccProfile.parse(Arrays.copyOf(profileBytes, size));
        } catch (DataFormatException | IllegalArgumentException e) {
            notes.add("The embedded colour profile cannot be read; code values are taken as sRGB.");
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
