package org.videoengine.interchange.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures that stand for what is not there. They are written when the project is. */
final class StandIns {
    private static final String BLACK = "video-engine-black.png";
    private static final String MISSING = "video-engine-missing.png";
    private static final int SIDE = 64;
    private static final int GREY = 0x50;

    private final Map<String, Integer> wanted = new LinkedHashMap<>();

    /** The name of a black picture. */
    String black() {
        wanted.put(BLACK, 0);
        return BLACK;
    }

    /** The name of a grey picture, for media that are not found. */
    String missing() {
        wanted.put(MISSING, GREY);
        return MISSING;
    }

    /** Writes those that were asked for. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, Integer> each : wanted.entrySet()) {
            BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            int grey = each.getValue() * 0x010101;
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    picture.setRGB(x, y, grey);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            try (WrittenFile file = WrittenFile.of(folder.resolve(each.getKey()), png.toByteArray())) {
                file.commit();
            }
        }
    }
}
