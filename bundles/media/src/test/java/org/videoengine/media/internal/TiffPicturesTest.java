package org.videoengine.media.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.videoengine.media.internal.StillPicturesTest.card;
import static org.videoengine.media.internal.StillPicturesTest.worst;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.videoengine.media.MediaException;

/** TIFF as Java's own writer makes it: in strips and tiles, packed in every way. */
class TiffPicturesTest {
    @TempDir
    Path folder;

    /** Most programs that write tiles pack them; 61x37 leaves the last tiles half empty. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "LZW", "Deflate", "ZLib", "PackBits"})
    void tiffInTiles(String packing) throws Exception {
        BufferedImage rgb = card(61, 37, BufferedImage.TYPE_INT_RGB);
        Path file = tiff(rgb, packing, 16, 32);
        assertTrue(worst(rgb, Readers.still(file, 8)) <= 0.51);
        BufferedImage bits = card(61, 37, BufferedImage.TYPE_BYTE_BINARY);
        assertTrue(worst(bits, Readers.still(tiff(bits, packing, 32, 16), 8)) <= 0.51);
        BufferedImage palette = card(61, 37, BufferedImage.TYPE_BYTE_INDEXED);
        assertTrue(worst(palette, Readers.still(tiff(palette, packing, 16, 16), 8)) <= 0.51);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "Deflate", "ZLib", "PackBits"})
    void tiffWithAStripCutShort(String packing) throws Exception {
        byte[] data = Files.readAllBytes(tiff(card(61, 37, BufferedImage.TYPE_INT_RGB), packing, 0, 0));
        ByteBuffer buffer =
                ByteBuffer.wrap(data).order(data[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = buffer.getInt(4);
        for (int at = directory + 2; at < directory + 2 + 12 * buffer.getShort(directory); at += 12) {
            if (buffer.getShort(at) == 279) {
                int place = buffer.getInt(at + 4) == 1 ? at + 8 : buffer.getInt(at + 8);
                buffer.putInt(place, buffer.getInt(place) / 2);
            }
        }
        Path file = Files.write(folder.resolve("cut.tif"), data);
        String refusal =
                assertThrows(MediaException.class, () -> Readers.still(file, 8)).getMessage();
        assertEquals(file + " is damaged: part of its TIFF data cannot be unpacked", refusal);
    }

    @Test
    void tiffPackedAsJpegIsRefused() throws Exception {
        Path file = tiff(card(61, 37, BufferedImage.TYPE_INT_RGB), "JPEG", 0, 0);
        String refusal =
                assertThrows(MediaException.class, () -> Readers.still(file, 8)).getMessage();
        assertTrue(refusal.contains("JPEG-compressed TIFF"), refusal);
    }

    private Path tiff(BufferedImage image, String packing, int tileWidth, int tileHeight) throws IOException {
        Path file = folder.resolve(packing + tileWidth + "-" + image.getType() + ".tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        if (!packing.equals("none")) {
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType(packing);
        }
        if (tileWidth > 0) {
            how.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            how.setTiling(tileWidth, tileHeight, 0, 0);
        }
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
