package org.videoengine.conformance;

import static org.videoengine.frame.ChromaLayout.YUV420_CENTER;
import static org.videoengine.frame.ChromaLayout.YUV420_LEFT;
import static org.videoengine.frame.ChromaLayout.YUV422_LEFT;
import static org.videoengine.frame.ChromaLayout.YUV444;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.Affine;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ViewSample;

/** The scenes of the kit: every kind of view, effect, layout and extreme. Widths are odd to vectors on purpose. */
public final class ConformanceScenes {
    private static final List<ConformanceScene> ALL = make();

    private ConformanceScenes() {}

    /** All scenes, always the same objects. */
    public static List<ConformanceScene> all() {
        return ALL;
    }

    private static List<ConformanceScene> make() {
        List<ConformanceScene> scenes = new ArrayList<>();
        addMoves(scenes);
        addMixtures(scenes);
        addExtremes(scenes);
        addLayouts(scenes);
        addLinearLight(scenes);
        MotionScenes.addTo(scenes);
        LensScenes.addTo(scenes);
        return List.copyOf(scenes);
    }

    private static SceneBuilder photo(String name, int width, int height) {
        return new SceneBuilder(name, width, height).source(TestPictures.texture(301, 203, YUV444, 8));
    }

    private static void addMoves(List<ConformanceScene> scenes) {
        scenes.add(photo("static", 202, 114).look(150.5, 101.5, 202, 0).build());
        scenes.add(photo("static, half a pixel off", 202, 114)
                .look(151, 102, 202, 0)
                .build());
        SceneBuilder pan = photo("pan", 106, 62);
        SceneBuilder tilt = photo("tilt", 106, 62);
        SceneBuilder zoom = photo("zoom", 106, 62);
        SceneBuilder track =
                new SceneBuilder("track over edges", 106, 62).source(TestPictures.blocks(301, 203, YUV444, 8));
        SceneBuilder roll = photo("roll", 106, 62);
        for (int i = 0; i < 4; i++) {
            pan.look(110 + 23.37 * i, 101, 190, 0);
            tilt.look(150, 70 + 11.13 * i, 160, 0);
            zoom.look(150.2, 100.7, 280 * Math.pow(0.62, i), 0);
            track.look(100 + 0.29 * i, 90 + 0.41 * i, 106, 0);
            roll.look(150, 100, 140, 3.7 * i * i);
        }
        scenes.add(pan.build());
        scenes.add(tilt.build());
        scenes.add(zoom.build());
        scenes.add(track.build());
        scenes.add(roll.build());
        scenes.add(photo("hardly rolled at all", 106, 62)
                .look(150, 100, 104, 0.01)
                .look(150, 100, 104, -0.5)
                .look(150, 100, 130, 0.5)
                .build());
        scenes.add(photo("roll by right angles", 62, 62)
                .look(150, 100, 90, 90)
                .look(150, 100, 90, 180)
                .look(150, 100, 90, -90)
                .build());
        scenes.add(new SceneBuilder("zone plate, minified", 150, 86)
                .source(TestPictures.zonePlate(601, 347, YUV444, 8))
                .look(300, 173, 590, 0)
                .look(300, 173, 440, 0)
                .look(300, 173, 440, 11)
                .build());
        SceneBuilder stretched = photo("anamorphic and mirrored", 74, 58);
        stretched
                .frame(new ViewSample(0, new Affine(2.3, 0, 20, 0, 0.8, 40), 1))
                .frame(new ViewSample(0, new Affine(-1.1, 0, 200, 0, 1.4, 30), 1))
                .frame(new ViewSample(0, new Affine(1.1, 0.4, 50, 0, 1.4, 30), 1));
        scenes.add(stretched.build());
    }

    private static void addMixtures(List<ConformanceScene> scenes) {
        SceneBuilder dissolve = new SceneBuilder("dissolve of two sizes", 118, 66)
                .source(TestPictures.texture(240, 135, YUV444, 8))
                .source(TestPictures.gradient(77, 501, YUV420_CENTER, 8));
        for (double part : new double[] {0.1, 0.5, 0.93}) {
            dissolve.frame(
                    new ViewSample(0, dissolve.view(120, 67, 200, 0), 1 - part),
                    new ViewSample(1, dissolve.view(38, 250, 70, 0), part));
        }
        scenes.add(dissolve.build());
        SceneBuilder blur = photo("motion blur of 32 sub-samples", 106, 62);
        SceneBuilder turningBlur = photo("motion blur while rolling", 74, 42);
        ViewSample[] across = new ViewSample[32];
        ViewSample[] turning = new ViewSample[5];
        for (int i = 0; i < across.length; i++) {
            across[i] = new ViewSample(0, blur.view(140 + 0.9 * i, 100 + 0.2 * i, 150, 0), 1.0 / across.length);
        }
        for (int i = 0; i < turning.length; i++) {
            turning[i] = new ViewSample(0, turningBlur.view(150, 100, 150, i - 2), 1.0 / turning.length);
        }
        scenes.add(blur.frame(across).build());
        scenes.add(zoomBlur());
        scenes.add(turningBlur.frame(turning).build());
        scenes.add(photo("vignette", 106, 62).vignette(1).look(150, 100, 190, 0).build());
        scenes.add(photo("grain", 106, 62)
                .grain(12)
                .look(150, 100, 190, 0)
                .look(150, 100, 190, 0)
                .build());
        scenes.add(photo("everything at once", 106, 62)
                .vignette(0.4)
                .grain(3)
                .look(150, 100, 130, 4)
                .build());
    }

    /** A shutter's views while the camera comes nearer: in each of two parts of its opening, columns and rows by themselves. */
    private static ConformanceScene zoomBlur() {
        SceneBuilder blur = photo("motion blur of columns and rows", 106, 62);
        ViewSample[] samples = new ViewSample[12];
        for (int i = 0; i < samples.length; i++) {
            int part = i / 6;
            Affine columns = blur.view(140 + 2 * part + 0.7 * (i % 3), 100, 107 - 2 * part - 0.7 * (i % 3), 0);
            Affine rows = blur.view(140, 100 + 2 * part + (i / 3 % 2), 107 - 2 * part - (i / 3 % 2), 0);
            Affine view = new Affine(columns.xx(), 0, columns.x0(), 0, rows.yy(), rows.y0());
            samples[i] = new ViewSample(0, view, 1.0 / samples.length);
        }
        return blur.frame(samples).build();
    }

    private static void addExtremes(List<ConformanceScene> scenes) {
        scenes.add(photo("a hundredfold magnification", 74, 42)
                .look(150.3, 100.2, 0.74, 0)
                .look(150.3, 100.2, 0.74, 30)
                .build());
        scenes.add(new SceneBuilder("reduced fortyfold", 34, 18)
                .source(TestPictures.blocks(1400, 760, YUV444, 8))
                .look(700, 380, 1360, 0)
                .build());
        scenes.add(new SceneBuilder("far and near in one shot", 34, 18)
                .source(TestPictures.texture(700, 380, YUV444, 8))
                .look(350, 190, 680, 0)
                .look(350, 190, 40, 0)
                .look(350, 190, 680, 20)
                .build());
        scenes.add(new SceneBuilder("a source of one pixel", 34, 18)
                .source(TestPictures.gradient(1, 1, YUV444, 8))
                .look(0.5, 0.5, 1, 0)
                .look(0.5, 0.5, 1, 10)
                .build());
        scenes.add(new SceneBuilder("a source of five by seven pixels", 34, 18)
                .source(TestPictures.blocks(5, 7, YUV420_LEFT, 8))
                .look(2.5, 3.5, 5, 0)
                .look(2.5, 3.5, 5, 45)
                .build());
        scenes.add(new SceneBuilder("a very wide source", 150, 18)
                .source(TestPictures.zonePlate(4001, 9, YUV444, 8))
                .look(2000, 4.5, 3900, 0)
                .build());
        scenes.add(photo("beyond the edge", 74, 42)
                .look(-20, 210, 120, 0)
                .look(320, -30, 120, 15)
                .look(-5000, 100, 120, 0)
                .build());
        scenes.add(photo("left of everything", 74, 42).look(-5000, 100, 120, 0).build());
        scenes.add(photo("right of everything", 74, 42).look(5000, 100, 120, 0).build());
        scenes.add(new SceneBuilder("a source of six million pixels", 118, 66)
                .source(TestPictures.texture(3000, 2000, YUV420_CENTER, 8))
                .look(1500, 1000, 2900, 0)
                .look(1400, 1100, 1200, 0)
                .build());
        scenes.add(new SceneBuilder("a source nine thousand pixels wide", 118, 66)
                .source(TestPictures.blocks(9000, 8, YUV422_LEFT, 8))
                .look(8990, 4, 30, 0)
                .look(8990, 4, 30, 3)
                .build());
        scenes.add(photo("one pixel", 1, 1)
                .format(PixelFormat.YUV444P8)
                .look(150.2, 100.6, 3, 0)
                .look(150.2, 100.6, 3, 20)
                .build());
        scenes.add(photo("prime sizes, 10 bit", 127, 61)
                .format(PixelFormat.YUV444P10)
                .look(150, 100, 150, 0)
                .look(150, 100, 150, 8)
                .build());
        scenes.add(new SceneBuilder("saturated colours", 94, 46)
                .source(TestPictures.saturated(203, 101, YUV444, 8))
                .look(100, 50, 60, 0)
                .look(100, 50, 110, 12)
                .build());
        scenes.add(new SceneBuilder("saturated colours in linear light", 94, 46)
                .linearLight()
                .source(TestPictures.saturated(203, 101, YUV420_CENTER, 8))
                .look(100, 50, 60, 0)
                .build());
        scenes.add(photo("frames of two pixels", 2, 2).look(150, 100, 30, 0).build());
    }

    private static void addLayouts(List<ConformanceScene> scenes) {
        for (PixelFormat format : PixelFormat.values()) {
            int depth = format.bitDepth() > 8 ? 16 : 8;
            scenes.add(new SceneBuilder("layout " + format, 94, 46)
                    .format(format)
                    .source(TestPictures.texture(203, 101, YUV444, depth))
                    .vignette(0.2)
                    .grain(1)
                    .look(100.4, 50.2, 120, 0)
                    .look(100.4, 50.2, 120, 7)
                    .build());
        }
        for (var chroma : List.of(YUV420_CENTER, YUV420_LEFT, YUV422_LEFT)) {
            scenes.add(new SceneBuilder("source " + chroma, 94, 46)
                    .source(TestPictures.zonePlate(203, 101, chroma, 8))
                    .look(100.4, 50.2, 60, 0)
                    .look(100.4, 50.2, 150, 5)
                    .build());
        }
        for (var chroma : List.of(YUV420_CENTER, YUV420_LEFT, YUV422_LEFT)) {
            scenes.add(new SceneBuilder("source " + chroma + ", frames 4:4:4", 94, 46)
                    .format(PixelFormat.YUV444P8)
                    .source(TestPictures.zonePlate(203, 101, chroma, 8))
                    .look(100.4, 50.2, 60, 0)
                    .build());
            scenes.add(new SceneBuilder("source " + chroma + ", frames 4:2:2, 10 bit", 94, 46)
                    .format(PixelFormat.YUV422P10)
                    .source(TestPictures.zonePlate(203, 101, chroma, 16))
                    .look(100.4, 50.2, 130, 0)
                    .build());
            scenes.add(new SceneBuilder("source " + chroma + ", linear light", 62, 34)
                    .linearLight()
                    .source(TestPictures.texture(101, 57, chroma, 8))
                    .look(50.4, 28.2, 50, 0)
                    .build());
        }
        scenes.add(new SceneBuilder("16-bit source, 8-bit frames", 94, 46)
                .source(TestPictures.gradient(203, 101, YUV444, 16))
                .look(100.4, 50.2, 60, 0)
                .build());
        for (ResamplingKernel kernel : ResamplingKernel.values()) {
            scenes.add(photo("kernel " + kernel, 86, 46)
                    .kernel(kernel)
                    .look(150, 100, 60, 0)
                    .look(150, 100, 260, 0)
                    .look(150, 100, 130, 9)
                    .build());
        }
    }

    private static void addLinearLight(List<ConformanceScene> scenes) {
        for (PixelFormat format : PixelFormat.values()) {
            scenes.add(new SceneBuilder("linear light, " + format, 94, 46)
                    .format(format)
                    .kernel(ResamplingKernel.LANCZOS3)
                    .linearLight()
                    .source(TestPictures.texture(203, 101, YUV444, 16))
                    .vignette(0.3)
                    .look(100.4, 50.2, 120, 0)
                    .look(100.4, 50.2, 80, 6)
                    .build());
        }
        SceneBuilder dissolve = new SceneBuilder("dissolve in linear light", 94, 46)
                .linearLight()
                .grain(2)
                .source(TestPictures.texture(203, 101, YUV420_CENTER, 8))
                .source(TestPictures.gradient(150, 90, YUV444, 16));
        scenes.add(dissolve.frame(
                        new ViewSample(0, dissolve.view(100, 50, 150, 0), 0.4),
                        new ViewSample(1, dissolve.view(75, 45, 90, 0), 0.6))
                .build());
    }
}
