package org.videoengine.gpucheck.internal.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.MediaException;
import org.videoengine.project.KeyframeSource;

class StoredPicturesTest {
    private static final String HEADER = "YUV4MPEG2 W4 H2 F24:1 Ip A1:1 C420mpeg2 XCOLORRANGE=LIMITED\nFRAME\n";

    @TempDir
    Path folder;

    private KeyframeSource picture(String text) throws Exception {
        Path file = folder.resolve("p.y4m.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return new KeyframeSource.Image(file);
    }

    @Test
    void readsWhatTheProgramDraws() throws Exception {
        KeyframeSource picture = picture(HEADER + "abcdefgh" + "uv" + "wx");
        assertEquals(4, new StoredPictures().probe(picture).width());
        assertEquals(2, new StoredPictures().probe(picture).height());
        SourceImage image = new StoredPictures().read(picture, 8);
        assertArrayEquals("abcdefgh".getBytes(StandardCharsets.US_ASCII), image.bytes(0));
        assertArrayEquals("wx".getBytes(StandardCharsets.US_ASCII), image.bytes(2));
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertRefused(picture(HEADER + "abcdefghu"), "it ends in the middle of a plane");
        assertRefused(picture("P6 4 2 255\n"), "does not begin as YUV4MPEG2");
        assertRefused(new KeyframeSource.Image(folder.resolve("none")), "cannot be read");
    }

    private static void assertRefused(KeyframeSource picture, String reason) {
        String message = assertThrows(MediaException.class, () -> new StoredPictures().read(picture, 8))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }
}
