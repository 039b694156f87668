package org.videoengine.interchange.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures that stand for what is not there. They are written when the project is. */
final class StandIns {
    private static final String BLACK = "video-engine-black.png";
    private static final String MISSING = "video-engine-missing.png";
    private static final int SIDE = 64;
    private static final int GREY = 0x50;

    private final Map<String, Integer> wanted = new LinkedHashMap<>();
    private final List<Path> made = new ArrayList<>();

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

    /** Writes those that were asked for and are not there. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, Integer> each : wanted.entrySet()) {
            Path target = folder.resolve(each.getKey());
            if (Files.exists(target)) {
                continue;
            }
            made.add(target);
            try (WrittenFile file = WrittenFile.of(target, picture(each.getValue()))) {
                file.commit();
            }
        }
    }

    private static byte[] picture(int brightness) throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        int grey = brightness * 0x010101;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                picture.setRGB(x, y, grey);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    /** Deletes those that were not there before: the project did not come to be. */
    void remove() {
        made.forEach(file -> file.toFile().delete());
    }
}
