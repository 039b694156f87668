package org.videoengine.interchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Resolution;

/**
 * How a timeline becomes a project.
 *
 * @param frameRate of the film; empty for that of the timeline's first clip
 * @param resolution of the film; empty for that of the first picture or clip that is found, or 1920x1080 where there is none
 * @param mediaFolders folders in which files are looked for by their names, those below included, where they are not in the place
 *     that the timeline gives
 * @param replace whether a project file that is there already is replaced
 */
public record ImportOptions(
        Optional<FrameRate> frameRate, Optional<Resolution> resolution, List<Path> mediaFolders, boolean replace) {
    /** All as the timeline has it, and nothing is replaced. */
    public static final ImportOptions DEFAULT = new ImportOptions(Optional.empty(), Optional.empty(), List.of(), false);

    /** Copies the list and refuses null. */
    public ImportOptions {
        Objects.requireNonNull(frameRate, "frameRate");
        Objects.requireNonNull(resolution, "resolution");
        mediaFolders = List.copyOf(mediaFolders);
    }
}
