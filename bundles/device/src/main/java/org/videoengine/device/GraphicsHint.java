package org.videoengine.device;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Whether this machine can have a graphics processor at all: told at once, without any driver. */
final class GraphicsHint {

    private GraphicsHint() {}

    /** False only where there is none: on Linux, whose drivers make files for them. */
    static boolean possible() {
        return !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux") || possible(Path.of("/dev"));
    }

    static boolean possible(Path devices) {
        if (Files.exists(devices.resolve("kfd")) || Files.exists(devices.resolve("dxg"))) {
            return true;
        }
        return any(devices, "nvidia*") || any(devices.resolve("dri"), "renderD*") || any(devices, "mali*");
    }

    private static boolean any(Path folder, String names) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            return true;
        }
    }
}
