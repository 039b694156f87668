package org.videoengine.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.videoengine.frame.FrameBuffer;

/**
 * The reference's frames of the kit's own scenes, drawn once for all backends that are checked in one run of the JVM. Frames
 * are small: all scenes together take a few MiB.
 */
final class ReferenceFrames {
    private static final int MOST_SCENES = 128;

    private static final Map<ConformanceScene, List<FrameBuffer>> DRAWN = new LinkedHashMap<>();

    private ReferenceFrames() {}

    static synchronized List<FrameBuffer> of(ConformanceScene scene) {
        List<FrameBuffer> frames = DRAWN.get(scene);
        if (frames == null) {
            frames = draw(scene);
            if (DRAWN.size() == MOST_SCENES) {
                DRAWN.remove(DRAWN.keySet().iterator().next());
            }
            DRAWN.put(scene, frames);
        }
        return frames;
    }

    private static List<FrameBuffer> draw(ConformanceScene scene) {
        ReferenceRenderer reference = new ReferenceRenderer(scene);
        List<FrameBuffer> frames = new ArrayList<>();
        for (int frame = 0; frame < scene.plan().frames().size(); frame++) {
            frames.add(reference.render(frame));
        }
        return List.copyOf(frames);
    }
}
