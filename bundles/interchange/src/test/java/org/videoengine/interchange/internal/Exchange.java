package org.videoengine.interchange.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.videoengine.core.internal.engine.DefaultVideoEngine;
import org.videoengine.interchange.ImportOptions;
import org.videoengine.interchange.Imported;
import org.videoengine.interchange.InterchangeException;
import org.videoengine.interchange.TimelineInterchange;
import org.videoengine.media.KeyframeReader;

/** The service with the real reader of projects, in a folder. */
final class Exchange {
    final Path folder;
    final TimelineInterchange service;

    Exchange(Path folder) throws ReflectiveOperationException {
        this.folder = folder;
        OtioInterchange interchange = new OtioInterchange();
        set(interchange, "engine", new DefaultVideoEngine());
        KeyframeReader pictures = new Pictures();
        set(interchange, "reader", pictures);
        service = interchange;
    }

    private static void set(Object target, String field, Object value) throws ReflectiveOperationException {
        var reference = target.getClass().getDeclaredField(field);
        reference.setAccessible(true);
        reference.set(target, value);
    }

    /** A timeline of the test's resources, in the folder. */
    Path resource(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Exchange.class.getResourceAsStream("/otio/" + name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    Path timeline(String text) throws IOException {
        return Files.writeString(folder.resolve("edit.otio"), text);
    }

    /** A picture file. */
    Path picture(String name, int width, int height, boolean alpha) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        BufferedImage image =
                new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** Something by the name of a clip. */
    Path clip(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[] {0});
    }

    Imported read(Path timeline) throws InterchangeException {
        return service.importTimeline(timeline, folder.resolve("film.json"), ImportOptions.DEFAULT);
    }
}
