package org.videoengine.core.internal.engine;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.core.internal.project.NearestName;
import org.videoengine.project.Project;
import org.videoengine.project.Shot;
import org.videoengine.render.RenderException;

/** Finds shots by their ids, and says which there are when one is not found. */
final class ShotNames {
    private ShotNames() {}

    static Shot find(Project project, String id) throws RenderException {
        return project.shot(id).orElseThrow(() -> {
            List<String> ids = project.shots().stream().map(Shot::id).toList();
            return new RenderException(
                    project.file() + ": there is no shot \"" + id + "\"; did you mean \"" + NearestName.of(id, ids)
                            + "\"? The shots are " + String.join(", ", ids),
                    true);
        });
    }

    /** The shots of those ids in that order, or all shots of the timeline when there are no ids. */
    static List<Shot> select(Project project, List<String> ids) throws RenderException {
        if (ids.isEmpty()) {
            return project.shots();
        }
        List<Shot> shots = new ArrayList<>();
        for (String id : ids) {
            shots.add(find(project, id));
        }
        return shots;
    }
}
