package org.videoengine.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A film as its author wrote it.
 *
 * @param name what it is called
 * @param file the project file, absolute
 * @param frameRate of the film
 * @param resolution of the film
 * @param shots at least one, in the order of the timeline, ids unique
 * @param audio what is heard with the film; none for a silent one
 */
public record Project(
        String name, Path file, FrameRate frameRate, Resolution resolution, List<Shot> shots, List<AudioClip> audio) {
    /** A silent film. */
    public Project(String name, Path file, FrameRate frameRate, Resolution resolution, List<Shot> shots) {
        this(name, file, frameRate, resolution, shots, List.of());
    }

    /** Copies the lists. */
    public Project {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(frameRate, "frameRate");
        Objects.requireNonNull(resolution, "resolution");
        shots = List.copyOf(shots);
        audio = List.copyOf(audio);
    }

    /** The shot of that id. */
    public Optional<Shot> shot(String id) {
        return shots.stream().filter(shot -> shot.id().equals(id)).findFirst();
    }
}
