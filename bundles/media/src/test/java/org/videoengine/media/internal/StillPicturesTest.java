package org.videoengine.media.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.project.KeyframeSource;

class StillPicturesTest {
    @TempDir
    Path folder;

    static BufferedImage card(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int alpha = image.getColorModel().hasAlpha() ? (x * 37 + y * 11) & 255 : 255;
                image.setRGB(x, y, alpha << 24 | (x * 7 & 255) << 16 | (y * 5 & 255) << 8 | ((x + y) * 3 & 255));
            }
        }
        return image;
    }

    private Path save(BufferedImage image, String format, String name) throws IOException {
        Path file = folder.resolve(name);
        assertTrue(ImageIO.write(image, format, file.toFile()));
        return file;
    }

    static double worst(BufferedImage expected, SourceImage actual) {
        assertEquals(expected.getWidth(), actual.width());
        assertEquals(expected.getHeight(), actual.height());
        double worst = 0;
        for (int y = 0; y < actual.height(); y++) {
            for (int x = 0; x < actual.width(); x++) {
                int argb = expected.getRGB(x, y);
                double alpha = expected.getColorModel().hasAlpha() ? (argb >>> 24) / 255.0 : 1;
                double[] ycbcr = Readers.ycbcr(
                        (argb >> 16 & 255) / 255.0 * alpha,
                        (argb >> 8 & 255) / 255.0 * alpha,
                        (argb & 255) / 255.0 * alpha);
                for (int plane = 0; plane < 3; plane++) {
                    worst = Math.max(worst, Math.abs(ycbcr[plane] - actual.sample(plane, x, y)));
                }
            }
        }
        return worst;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void losslessPicturesAreExactToTheNearestCode(String format) throws Exception {
        BufferedImage rgb = card(61, 37, BufferedImage.TYPE_INT_RGB);
        Path file = save(rgb, format, "rgb.wrong-ending");
        assertTrue(worst(rgb, Readers.still(file, 8)) <= 0.51);
        assertTrue(worst(rgb, Readers.still(file, 16)) <= 0.003);
        PictureInfo info = Readers.reader().probe(new KeyframeSource.Image(file));
        assertEquals(61, info.width());
        assertEquals(37, info.height());
        assertEquals(8, info.bitDepth());
        assertFalse(info.alpha());
        assertEquals(0, info.notes().size(), info.notes().toString());
    }

    @Test
    void transparencyIsLaidOverBlack() throws Exception {
        BufferedImage argb = card(61, 37, BufferedImage.TYPE_INT_ARGB);
        Path file = save(argb, "png", "alpha.png");
        assertTrue(worst(argb, Readers.still(file, 8)) <= 0.55);
        assertTrue(worst(argb, Readers.still(file, 16)) <= 0.01);
        assertTrue(Readers.reader().probe(new KeyframeSource.Image(file)).alpha());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_3BYTE_BGR
            })
    void greyPaletteAndBilevelPictures(int type) throws Exception {
        BufferedImage image = new BufferedImage(40, 24, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(5, 3, 20, 9);
        graphics.setColor(new Color(51, 102, 204));
        graphics.fillRect(20, 10, 13, 12);
        graphics.dispose();
        Path file = save(image, "png", "kind.png");
        SourceImage read = Readers.still(file, 8);
        WritableRaster raster = image.getRaster();
        if (type == BufferedImage.TYPE_BYTE_GRAY) {
            for (int x = 0; x < 40; x++) {
                int grey = raster.getSample(x, 11, 0);
                assertEquals(16 + 219 * grey / 255.0, read.sample(0, x, 11), 0.51);
                assertEquals(128, read.sample(1, x, 11));
            }
        } else {
            assertTrue(worst(image, read) <= 0.51);
        }
    }

    @Test
    void sixteenBitPicturesKeepTheirDepth() throws Exception {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(64, 3);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 64; x++) {
                raster.setPixel(x, y, new int[] {20000 + 13 * x, 30000 + 17 * x, 65535 - 11 * x});
            }
        }
        BufferedImage image = new BufferedImage(model, raster, false, null);
        for (String format : new String[] {"png", "tiff"}) {
            Path file = save(image, format, "deep." + format);
            assertEquals(
                    16, Readers.reader().probe(new KeyframeSource.Image(file)).bitDepth());
            SourceImage read = Readers.still(file, 16);
            for (int x = 0; x < 64; x++) {
                int[] rgb = raster.getPixel(x, 1, (int[]) null);
                double[] exact = Readers.ycbcr(rgb[0] / 65535.0, rgb[1] / 65535.0, rgb[2] / 65535.0);
                for (int plane = 0; plane < 3; plane++) {
                    assertEquals(exact[plane] * 256, read.shorts(plane)[64 + x] & 0xFFFF, 0.51);
                }
            }
        }
    }

    @Test
    void jpegMatchesAnotherDecoder() throws Exception {
        BufferedImage image = new BufferedImage(97, 61, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 61; y++) {
            for (int x = 0; x < 97; x++) {
                image.setRGB(
                        x,
                        y,
                        (int) (128 + 90 * Math.sin(x / 19.0)) << 16
                                | (int) (128 + 90 * Math.cos(y / 13.0)) << 8
                                | (int) (128 + 90 * Math.sin((x + y) / 23.0)));
            }
        }
        Path file = save(image, "jpg", "smooth.jpg");
        double difference = worst(ImageIO.read(file.toFile()), Readers.still(file, 8));
        System.out.printf("JPEG against ImageIO: at most %.2f codes apart%n", difference);
        assertTrue(difference <= 3.0);
        BufferedImage grey = card(33, 21, BufferedImage.TYPE_BYTE_GRAY);
        SourceImage read = Readers.still(save(grey, "jpg", "grey.jpg"), 8);
        BufferedImage decoded = ImageIO.read(folder.resolve("grey.jpg").toFile());
        for (int x = 0; x < 33; x++) {
            int value = decoded.getRaster().getSample(x, 10, 0);
            assertEquals(16 + 219 * value / 255.0, read.sample(0, x, 10), 1.4);
            assertEquals(128, read.sample(2, x, 10));
        }
    }

    /** An EXIF block with nothing but an orientation. */
    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static byte[] chunk(String type, byte[] body) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + body.length).putInt(body.length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(body);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, body.length + 4);
        return chunk.putInt((int) crc.getValue()).array();
    }

    private static byte[] inserted(byte[] file, int at, byte[] addition) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(addition);
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrientationIsShownUpright(int orientation) throws Exception {
        BufferedImage image = card(53, 19, BufferedImage.TYPE_INT_RGB);
        Path plain = save(image, "png", "plain.png");
        Path png = folder.resolve("turned.png");
        Files.write(png, inserted(Files.readAllBytes(plain), 33, chunk("eXIf", exif(orientation))));
        SourceImage stored = Readers.still(plain, 8);
        SourceImage shown = Readers.still(png, 8);
        assertTurned(stored, shown, orientation);

        Path jpeg = save(image, "jpg", "plain.jpg");
        byte[] block = exif(orientation);
        byte[] segment = ByteBuffer.allocate(10 + block.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + block.length))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(block)
                .array();
        Path turned = folder.resolve("turned.jpg");
        Files.write(turned, inserted(Files.readAllBytes(jpeg), 2, segment));
        assertTurned(Readers.still(jpeg, 16), Readers.still(turned, 16), orientation);
        PictureInfo info = Readers.reader().probe(new KeyframeSource.Image(turned));
        assertEquals(orientation > 4 ? 19 : 53, info.width());
    }

    private static void assertTurned(SourceImage stored, SourceImage shown, int orientation) {
        int w = stored.width();
        int h = stored.height();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int[] to =
                        switch (orientation) {
                            case 2 -> new int[] {w - 1 - x, y};
                            case 3 -> new int[] {w - 1 - x, h - 1 - y};
                            case 4 -> new int[] {x, h - 1 - y};
                            case 5 -> new int[] {y, x};
                            case 6 -> new int[] {h - 1 - y, x};
                            case 7 -> new int[] {h - 1 - y, w - 1 - x};
                            case 8 -> new int[] {y, w - 1 - x};
                            default -> new int[] {x, y};
                        };
                for (int plane = 0; plane < 3; plane++) {
                    assertEquals(stored.sample(plane, x, y), shown.sample(plane, to[0], to[1]));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "tiff"})
    void aPictureCutShortAnywhereIsRefused(String format) throws Exception {
        byte[] whole = Files.readAllBytes(save(card(64, 48, BufferedImage.TYPE_INT_RGB), format, "whole." + format));
        Path cut = folder.resolve("cut." + format);
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 97)) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertRefused(cut, "cut.");
        }
        Files.write(cut, Arrays.copyOf(whole, whole.length - 1));
        assertRefused(cut, "cut.");
    }

    private String assertRefused(Path file, String name) {
        MediaException e = assertThrows(MediaException.class, () -> Readers.still(file, 8));
        assertTrue(e.getMessage().contains(name), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        return e.getMessage();
    }

    @Test
    void damagedPixelsAreRefused() throws Exception {
        byte[] png = Files.readAllBytes(save(card(64, 48, BufferedImage.TYPE_INT_RGB), "png", "good.png"));
        png[png.length / 2] ^= 0x10;
        Path bad = folder.resolve("bad.png");
        Files.write(bad, png);
        assertTrue(assertRefused(bad, "bad.png").contains("checksum"));
    }

    @Test
    void bombsAreRefusedFromTheirHeaders() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        byte[] size = ByteBuffer.allocate(13)
                .putInt(60000)
                .putInt(60000)
                .put((byte) 8)
                .put((byte) 2)
                .array();
        png.writeBytes(chunk("IHDR", size));
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[1000]);
        deflater.finish();
        byte[] zeros = new byte[200];
        png.writeBytes(chunk("IDAT", Arrays.copyOf(zeros, deflater.deflate(zeros))));
        deflater.end();
        png.writeBytes(chunk("IEND", new byte[0]));
        Path bomb = folder.resolve("bomb.png");
        Files.write(bomb, png.toByteArray());
        assertTrue(assertRefused(bomb, "bomb.png").contains("60000x60000 pixels (3600 megapixels)"));

        byte[] jpeg = Files.readAllBytes(save(card(16, 16, BufferedImage.TYPE_INT_RGB), "jpg", "small.jpg"));
        for (int i = 0; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) 60000).putShort(i + 7, (short) 60000);
            }
        }
        bomb = folder.resolve("bomb.jpg");
        Files.write(bomb, jpeg);
        assertTrue(assertRefused(bomb, "bomb.jpg").contains("60000x60000"));
        Path small = save(card(1200, 1000, BufferedImage.TYPE_INT_RGB), "png", "small.png");
        MediaException e =
                assertThrows(MediaException.class, () -> Readers.reader(1).read(new KeyframeSource.Image(small), 8));
        assertTrue(e.getMessage().contains("limit of 1 megapixels"), e.getMessage());
    }

    @Test
    void whatIsNoPictureIsSaidInOneSentence() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "not a picture");
        assertTrue(assertRefused(text, "notes.jpg").endsWith("is not a JPEG, PNG, WebP or TIFF picture"));
        assertTrue(assertRefused(Files.createFile(folder.resolve("empty.png")), "empty.png")
                .endsWith("is empty"));
        assertTrue(assertRefused(folder, folder.getFileName().toString()).endsWith("is a folder, not a picture"));
        assertTrue(assertRefused(folder.resolve("absent.png"), "absent.png").endsWith("does not exist"));
    }

    @Test
    void foreignProfilesAreNotedAndSrgbIsNot() throws Exception {
        byte[] plain = Files.readAllBytes(save(card(16, 16, BufferedImage.TYPE_INT_RGB), "png", "plain.png"));
        for (int space : new int[] {ColorSpace.CS_sRGB, ColorSpace.CS_LINEAR_RGB}) {
            byte[] profile = java.awt.color.ICC_Profile.getInstance(space).getData();
            Deflater deflater = new Deflater();
            deflater.setInput(profile);
            deflater.finish();
            byte[] packed = new byte[profile.length + 100];
            int length = deflater.deflate(packed);
            deflater.end();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes("test\0\0".getBytes(StandardCharsets.ISO_8859_1));
            body.write(packed, 0, length);
            Path file = folder.resolve("profile" + space + ".png");
            Files.write(file, inserted(plain, 33, chunk("iCCP", body.toByteArray())));
            PictureInfo info = Readers.reader().probe(new KeyframeSource.Image(file));
            assertEquals(
                    space == ColorSpace.CS_sRGB ? 0 : 1,
                    info.notes().size(),
                    info.notes().toString());
        }
    }
}
