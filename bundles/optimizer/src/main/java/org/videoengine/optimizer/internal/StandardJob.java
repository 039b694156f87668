package org.videoengine.optimizer.internal;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.render.VideoEngine;

/** The projects that are measured with, unpacked to a temporary folder when they are first asked for. Thread-safe. */
final class StandardJob implements AutoCloseable {
    private static final String RESOURCES = "/org/videoengine/optimizer/standard/";
    private static final String PHOTOGRAPH = "picos.jpg";
    /** How far the second of two pictures with motion between them has moved, as a share of the photograph. */
    private static final double SHIFT = 0.02;

    private static final int FOLD = 40;

    private Path folder;

    /** A shot that zooms and pans over a photograph. */
    synchronized Project standard(VideoEngine engine) throws OptimizerException {
        return load(engine, "project.json");
    }

    /**
     * Shots of other kinds: {@code still}, {@code turned}, {@code between} (two pictures with motion from one to the other) and
     * {@code lens}.
     */
    synchronized Project survey(VideoEngine engine) throws OptimizerException {
        try {
            unpack("");
            if (!Files.exists(folder.resolve("right.png"))) {
                shiftedPair();
            }
        } catch (IOException e) {
            throw unpackable(e);
        }
        return load(engine, "survey.json");
    }

    private Project load(VideoEngine engine, String name) throws OptimizerException {
        try {
            unpack(name);
            return engine.loadProject(folder.resolve(name));
        } catch (IOException e) {
            throw unpackable(e);
        } catch (ProjectException e) {
            throw new OptimizerException(e.getMessage(), e);
        }
    }

    private static OptimizerException unpackable(IOException e) {
        return new OptimizerException(
                "the standard job cannot be unpacked into the folder for temporary files: " + e.getMessage(), e);
    }

    private void unpack(String name) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("video-engine-standard-");
            copy(PHOTOGRAPH);
        }
        if (!name.isEmpty() && !Files.exists(folder.resolve(name))) {
            copy(name);
        }
    }

    private void copy(String name) throws IOException {
        try (InputStream in = StandardJob.class.getResourceAsStream(RESOURCES + name)) {
            Files.copy(in, folder.resolve(name));
        }
    }

    /** Two parts of the photograph, of which the second lies a little to the right and below: real motion, and real edges. */
    private void shiftedPair() throws IOException {
        BufferedImage whole = ImageIO.read(folder.resolve(PHOTOGRAPH).toFile());
        int right = (int) (whole.getWidth() * SHIFT);
        int down = right / 2;
        int width = (whole.getWidth() - right) / FOLD * FOLD;
        int height = (whole.getHeight() - down) / FOLD * FOLD;
        ImageIO.write(whole.getSubimage(0, 0, width, height), "png", file("left.png"));
        ImageIO.write(whole.getSubimage(right, down, width, height), "png", file("right.png"));
    }

    private File file(String name) {
        return folder.resolve(name).toFile();
    }

    @Override
    public synchronized void close() throws IOException {
        if (folder != null) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
            folder = null;
        }
    }
}
