package org.videoengine.conformance;

import java.util.List;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.Bloom;
import org.videoengine.plan.Lens;
import org.videoengine.plan.ViewSample;

/** Scenes of frames that are seen through a lens with faults. */
final class LensScenes {
    private static final Bloom GLOW = new Bloom(0.6, 0.4, 9);

    private LensScenes() {}

    static void addTo(List<ConformanceScene> scenes) {
        scenes.add(seen("a barrel", new Lens(0.3, 0, 1 / 1.3, Bloom.NONE)));
        scenes.add(seen("a cushion", new Lens(-0.2, 0, 1.0, Bloom.NONE)));
        scenes.add(seen("coloured fringes", new Lens(0, 0.01, 1 / 1.01, Bloom.NONE)));
        scenes.add(seen("a glow", new Lens(0, 0, 1, GLOW)));
        scenes.add(seen("everything at once", new Lens(0.15, 0.005, 0.85, GLOW)));
        Lens all = new Lens(0.2, -0.01, 0.8, new Bloom(1, 0, 2));
        SceneBuilder blurred = scene("a lens before a shutter, 10 bit, vignette and grain", all)
                .format(PixelFormat.YUV444P10)
                .vignette(0.5)
                .grain(4);
        scenes.add(blurred.frame(
                        new ViewSample(0, blurred.view(100, 60, 150, 0), 0.5),
                        new ViewSample(0, blurred.view(104, 61, 148, 3), 0.5))
                .build());
        scenes.add(scene("a lens over a frame of odd cells", all)
                .look(100, 60, 90, 5)
                .build());
    }

    private static SceneBuilder scene(String name, Lens lens) {
        return new SceneBuilder(name, 106, 62)
                .source(TestPictures.texture(212, 124, ChromaLayout.YUV420_LEFT, 8))
                .lens(lens);
    }

    private static ConformanceScene seen(String name, Lens lens) {
        return scene(name, lens).look(106, 62, 200, 0).look(100, 60, 150, 0).build();
    }
}
