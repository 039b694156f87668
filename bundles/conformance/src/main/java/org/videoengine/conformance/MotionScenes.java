package org.videoengine.conformance;

import static org.videoengine.frame.ChromaLayout.YUV420_CENTER;
import static org.videoengine.frame.ChromaLayout.YUV420_LEFT;
import static org.videoengine.frame.ChromaLayout.YUV422_LEFT;
import static org.videoengine.frame.ChromaLayout.YUV444;

import java.util.List;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ViewSample;

/** Scenes of frames that lie between two keyframes and follow the motion from one to the other. */
final class MotionScenes {
    private MotionScenes() {}

    static void addTo(List<ConformanceScene> scenes) {
        SceneBuilder still = pair("between, nothing moves", YUV420_LEFT, 8);
        MotionField whirl = TestMotions.whirl(53, 31, 5);
        scenes.add(still.between(TestMotions.still(53, 31), whole(still)).build());
        scenes.add(drawn(pair("between, a whirl", YUV420_LEFT, 8), whirl));
        scenes.add(drawn(pair("between, two opinions", YUV420_LEFT, 8), TestMotions.whirls(53, 31, 5)));
        scenes.add(drawn(
                pair("between, two opinions on a fine field", YUV444, 16).linearLight(),
                TestMotions.whirls(331, 173, 21)));
        scenes.add(drawn(pair("between, 16-bit sources of 4:2:2", YUV422_LEFT, 16), whirl));
        scenes.add(drawn(pair("between, 10-bit frames", YUV420_CENTER, 8).format(PixelFormat.YUV420P10), whirl));
        scenes.add(drawn(pair("between, by Lanczos, 16 bit", YUV444, 16).kernel(ResamplingKernel.LANCZOS3), whirl));
        scenes.add(drawn(pair("between, in linear light", YUV420_LEFT, 8).linearLight(), whirl));
        scenes.add(drawn(pair("between, a field finer than the picture", YUV444, 8), TestMotions.whirl(331, 173, 21)));
        scenes.add(drawn(pair("between, a field of one sample", YUV444, 8), TestMotions.whirl(1, 1, 1)));
        scenes.add(held(pair("between, keyframes held", YUV420_LEFT, 8)));
        scenes.add(held(pair("between, keyframes held, in linear light", YUV420_LEFT, 16)
                .linearLight()));
        scenes.add(drawn(pair("between, chaos", YUV420_LEFT, 8), TestMotions.chaos(41, 23)));
        scenes.add(drawn(pair("between, chaos in 16 bit", YUV420_LEFT, 16), TestMotions.chaos(41, 23)));
        SceneBuilder sizes = new SceneBuilder("between pictures of two sizes", 106, 62)
                .source(TestPictures.texture(212, 124, YUV420_LEFT, 8))
                .source(TestPictures.gradient(318, 186, YUV420_LEFT, 8));
        ViewSample most = new ViewSample(0, sizes.view(106, 62, 190, 0), 1);
        scenes.add(sizes.between(whirl, most)
                .between(MotionField.SECOND_KEYFRAME, most)
                .build());
        SceneBuilder blurred =
                pair("between, with a shutter", YUV420_LEFT, 8).vignette(0.4).grain(6);
        ViewSample[] shutter = new ViewSample[5];
        for (int i = 0; i < shutter.length; i++) {
            shutter[i] = new ViewSample(0, blurred.view(103 + i, 62, 170, 0), 1.0 / shutter.length);
        }
        scenes.add(blurred.between(whirl, shutter).build());
        SceneBuilder alone = pair("one keyframe, moved", YUV420_LEFT, 8);
        scenes.add(alone.moved(TestMotions.whirls(53, 31, 5), whole(alone)).build());
        SceneBuilder rolled = pair("between, rolled", YUV420_LEFT, 8);
        scenes.add(rolled.between(whirl, new ViewSample(0, rolled.view(106, 62, 130, 7), 1))
                .look(106, 62, 130, 8)
                .build());
        SceneBuilder moved = pair("between, magnified", YUV420_LEFT, 8);
        scenes.add(moved.between(whirl, new ViewSample(0, moved.view(150.3, 61.7, 40, 0), 1))
                .between(TestMotions.whirl(26, 15, 3), new ViewSample(0, moved.view(12.3, 91.7, 44, 0), 1))
                .frame(new ViewSample(1, moved.view(106, 62, 60, 0), 1))
                .build());
    }

    private static SceneBuilder pair(String name, ChromaLayout chroma, int bitDepth) {
        return new SceneBuilder(name, 106, 62)
                .source(TestPictures.texture(212, 124, chroma, bitDepth))
                .source(TestPictures.blocks(212, 124, chroma, bitDepth));
    }

    private static ConformanceScene drawn(SceneBuilder scene, MotionField field) {
        return scene.between(field, whole(scene))
                .between(field, new ViewSample(0, scene.view(110, 60, 170, 0), 1))
                .build();
    }

    /** Over a cut: each of the keyframes itself, as it is, then nearer, then at an angle. */
    private static ConformanceScene held(SceneBuilder scene) {
        for (MotionField field : List.of(MotionField.FIRST_KEYFRAME, MotionField.SECOND_KEYFRAME)) {
            scene.between(field, whole(scene))
                    .between(field, new ViewSample(0, scene.view(110, 60, 170, 0), 1))
                    .between(field, new ViewSample(0, scene.view(106, 62, 130, 7), 1));
        }
        return scene.build();
    }

    private static ViewSample whole(SceneBuilder scene) {
        return new ViewSample(0, scene.view(106, 62, 212, 0), 1);
    }
}
