package org.videoengine.interchange;

import java.util.List;
import java.util.Objects;
import org.videoengine.project.Project;

/**
 * A timeline that has become a project.
 *
 * @param project as it was written to its file
 * @param allowExternal whether it has pictures or clips outside its folder, which must be allowed to load it again
 * @param notes what could not be carried over or had to be changed, one sentence each
 */
public record Imported(Project project, boolean allowExternal, List<String> notes) {
    /** Copies the list and refuses null. */
    public Imported {
        Objects.requireNonNull(project, "project");
        notes = List.copyOf(notes);
    }
}
