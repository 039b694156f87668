package org.videoengine.conformance;

import java.util.List;

/**
 * How a backend did.
 *
 * @param backend its id
 * @param scenes in the order of the kit
 */
public record ConformanceReport(String backend, List<SceneResult> scenes) {
    /** Copies the list. */
    public ConformanceReport {
        scenes = List.copyOf(scenes);
    }

    /** How many scenes ended like that. */
    public long count(SceneResult.Status status) {
        return scenes.stream().filter(scene -> scene.status() == status).count();
    }

    /** Whether no scene failed and at least one passed. */
    public boolean passed() {
        return count(SceneResult.Status.FAILED) == 0 && count(SceneResult.Status.PASSED) > 0;
    }
}
