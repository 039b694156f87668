package org.videoengine.quality.internal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.media.DecodedFrame;
import org.videoengine.quality.ComparisonRequest;
import org.videoengine.quality.FilmComparison;
import org.videoengine.quality.FrameScores;
import org.videoengine.quality.QualityMeasure;
import org.videoengine.quality.ValidationRequest;
import org.videoengine.quality.internal.Damage;
import org.videoengine.quality.internal.TestFilms;
import org.videoengine.quality.internal.film.FilmJudge;

/** PSNR, SSIM, spatial and temporal information are those of FFmpeg's filters {@code psnr}, {@code ssim} and {@code siti}. */
@Tag("once")
class FfmpegAgreementTest {
    private static final double DECIBELS = 0.01;
    private static final double SIMILARITY = 1e-4;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"sam2_dog.mp4", "udacity_drive720.mp4", "udacity_solidWhiteRight540.mp4"})
    void onRealClips(String clip) throws Exception {
        Path reference = TestFilms.SHARED.resolve("clips").resolve(clip);
        assumeTrue(Files.exists(reference), reference + " is not here: it is not compared");
        List<DecodedFrame> film = TestFilms.frames(reference, 0, 12);
        agrees(reference, TestFilms.y4m(folder.resolve("blurred.y4m"), Damage.blur(film, 1.2)), 12);
        agrees(reference, TestFilms.y4m(folder.resolve("noisy.y4m"), Damage.noise(film, 6)), 12);
    }

    @Test
    void onAPhotographInAllLayoutsAndDepths() throws Exception {
        List<DecodedFrame> film = TestFilms.panOverPhoto(322, 182, 4);
        List<DecodedFrame> worse = Damage.blocking(film, 0.5);
        for (int depth : new int[] {8, 10, 12}) {
            for (int[] shifts : new int[][] {{1, 1}, {1, 0}, {0, 0}}) {
                agrees(
                        TestFilms.y4m(folder.resolve("a.y4m"), Layouts.of(film, depth, shifts[0], shifts[1])),
                        TestFilms.y4m(folder.resolve("b.y4m"), Layouts.of(worse, depth, shifts[0], shifts[1])),
                        4);
            }
        }
    }

    private static void agrees(Path reference, Path test, int frames) throws Exception {
        List<FrameScores> each = new ArrayList<>();
        FilmComparison ours = new FilmComparer(TestFilms.sources())
                .compare(ComparisonRequest.of(reference, test).withEachFrame(each::add));
        assertEquals(frames, each.size());
        List<Map<String, Double>> psnr = FilterOracle.compare("psnr", test, reference, frames);
        List<Map<String, Double>> ssim = FilterOracle.compare("ssim", test, reference, frames);
        String[] planes = {"y", "u", "v"};
        double[] errors = new double[3];
        double similarity = 0;
        for (int i = 0; i < frames; i++) {
            for (int plane = 0; plane < 3; plane++) {
                double error = psnr.get(i).get("lavfi.psnr.mse." + planes[plane]);
                errors[plane] += error / frames;
                assertEquals(error, each.get(i).meanSquaredErrors().get(plane), 1e-6 * (1 + error));
                assertEquals(
                        ssim.get(i).get("lavfi.ssim." + planes[plane].toUpperCase(java.util.Locale.ROOT)),
                        each.get(i).ssims().get(plane),
                        SIMILARITY);
            }
            // The filter prints two digits.
            assertEquals(psnr.get(i).get("lavfi.psnr.psnr_avg"), each.get(i).psnr(), 0.005 + DECIBELS);
            assertEquals(ssim.get(i).get("lavfi.ssim.All"), each.get(i).ssim(), SIMILARITY);
            similarity += ssim.get(i).get("lavfi.ssim.All") / frames;
        }
        int peak = ours.format().peak();
        for (int plane = 0; plane < 3; plane++) {
            double decibels = 10 * Math.log10((double) peak * peak / errors[plane]);
            if (errors[plane] > 0) {
                assertEquals(decibels, ours.scores().planes().get(plane).psnrOfMeanError(), DECIBELS);
            }
        }
        assertEquals(similarity, ours.scores().ssim(), SIMILARITY);
    }

    @Test
    void spatialAndTemporalInformation() throws Exception {
        Path film = TestFilms.y4m(folder.resolve("film.y4m"), TestFilms.panOverPhoto(640, 360, 6));
        List<Map<String, Double>> siti = FilterOracle.measure("siti", film, 6);
        List<QualityMeasure> ours = new FilmJudge(TestFilms.sources())
                .judge(ValidationRequest.of(film))
                .measures();
        double spatial = siti.stream()
                .mapToDouble(each -> each.get("lavfi.siti.si"))
                .average()
                .orElseThrow();
        double temporal = siti.stream()
                .skip(1)
                .mapToDouble(each -> each.get("lavfi.siti.ti"))
                .average()
                .orElseThrow();
        // The filter rounds luma to whole numbers first.
        assertEquals(spatial, value(ours, "si.mean"), 0.005 * spatial);
        assertEquals(temporal, value(ours, "ti.mean"), 0.005 * temporal);
    }

    private static double value(List<QualityMeasure> measures, String id) {
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .mapToDouble(QualityMeasure::value)
                .findFirst()
                .orElseThrow();
    }
}
