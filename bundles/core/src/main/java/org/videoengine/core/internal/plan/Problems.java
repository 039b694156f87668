package org.videoengine.core.internal.plan;

import org.videoengine.project.Project;
import org.videoengine.project.Shot;
import org.videoengine.render.RenderException;

/** Words errors, so that each names the project file, the shot and the field. */
final class Problems {
    private final String place;

    private Problems(String place) {
        this.place = place;
    }

    static Problems of(Project project, Shot shot) {
        return new Problems(project.file() + ": shot \"" + shot.id() + "\"");
    }

    /** For a field of the shot, or of what this one names. */
    Problems in(String field) {
        return new Problems(place + ": " + field);
    }

    RenderException error(String sentence) {
        return new RenderException(place + ": " + sentence, false);
    }
}
