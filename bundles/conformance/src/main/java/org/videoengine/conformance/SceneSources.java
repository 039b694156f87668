package org.videoengine.conformance;

import org.videoengine.backend.BackendException;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.SourceImage;

/** The pictures and motion of a scene, as a backend asks for them. */
record SceneSources(ConformanceScene scene) implements SourceImages {

    @Override
    public SourceImage image(int source) {
        return scene.sources().get(source);
    }

    @Override
    public MotionField motion(int frame) throws BackendException {
        MotionField motion = scene.motions().get(frame);
        if (motion == null) {
            throw new BackendException(
                    "frame " + frame + " of scene " + scene.name() + " does not lie between keyframes");
        }
        return motion;
    }
}
