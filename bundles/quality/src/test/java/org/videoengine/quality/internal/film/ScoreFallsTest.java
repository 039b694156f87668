package org.videoengine.quality.internal.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.videoengine.media.DecodedFrame;
import org.videoengine.quality.ValidationRequest;
import org.videoengine.quality.internal.Damage;
import org.videoengine.quality.internal.TestFilms;

/** The score falls the more a film is spoilt: real clips, and a move over a photograph. */
@Tag("once")
class ScoreFallsTest {
    private static final int FRAMES = 18;

    @TempDir
    Path folder;

    private record Kind(String name, List<Function<List<DecodedFrame>, List<DecodedFrame>>> growing) {}

    private static List<Kind> kinds() {
        return List.of(
                new Kind("noise", List.of(f -> Damage.noise(f, 1), f -> Damage.noise(f, 3), f -> Damage.noise(f, 8))),
                new Kind("blur", List.of(f -> Damage.blur(f, 0.5), f -> Damage.blur(f, 1), f -> Damage.blur(f, 2))),
                new Kind(
                        "banding",
                        List.of(f -> Damage.banding(f, 4), f -> Damage.banding(f, 10), f -> Damage.banding(f, 24))),
                new Kind(
                        "blocking",
                        List.of(
                                f -> Damage.blocking(f, 0.1),
                                f -> Damage.blocking(f, 0.3),
                                f -> Damage.blocking(f, 0.7))),
                new Kind(
                        "coding",
                        List.of(f -> Damage.coding(f, 16), f -> Damage.coding(f, 40), f -> Damage.coding(f, 90))),
                new Kind(
                        "repeats",
                        List.of(f -> Damage.repeats(f, 1), f -> Damage.repeats(f, 4), f -> Damage.repeats(f, 8))));
    }

    @ParameterizedTest
    @CsvSource({"sam2_dog.mp4, 30", "udacity_drive720.mp4, 0", "udacity_solidWhiteRight540.mp4, 30"})
    void ofRealClips(String clip, int from) throws Exception {
        Path file = TestFilms.SHARED.resolve("clips").resolve(clip);
        assumeTrue(Files.exists(file), file + " is not here: its scores are not checked");
        fallsFor(clip, TestFilms.frames(file, from, FRAMES));
    }

    @Test
    void ofAMoveOverAPhotograph() throws Exception {
        List<DecodedFrame> film = TestFilms.panOverPhoto(640, 360, FRAMES);
        fallsFor("photograph", film);
        falls(
                "photograph",
                film,
                score(film, "unspoilt"),
                new Kind("gone", List.of(f -> Damage.gone(f, 1), f -> Damage.gone(f, 3))));
    }

    /** Blocks that were blurred are blocks that were blurred, and no better than they were. */
    @Test
    void whatBlursBlocksDoesNotMendThem() {
        List<DecodedFrame> film = TestFilms.panOverPhoto(640, 360, 4);
        List<Kind> blocky = List.of(
                new Kind("coded", List.of(f -> Damage.coding(f, 16), f -> Damage.coding(f, 40))),
                new Kind("blocked", List.of(f -> Damage.blocking(f, 0.3))));
        for (Kind kind : blocky) {
            kind.growing().parallelStream().forEach(make -> {
                List<DecodedFrame> source = make.apply(film);
                List<Double> scores = new ArrayList<>(List.of(score(source, kind.name())));
                for (double sigma : new double[] {0.35, 0.5, 0.7, 1, 1.4, 2}) {
                    scores.add(score(Damage.blur(source, sigma), kind.name()));
                }
                System.out.println(kind.name() + ", blurred: " + scores);
                assertEquals(scores.get(0), Collections.max(scores), 0.005, kind.name() + scores);
                assertTrue(scores.get(2) < scores.get(0), kind.name() + scores);
            });
        }
    }

    private void fallsFor(String name, List<DecodedFrame> film) throws Exception {
        double score = score(film, "unspoilt");
        kinds().parallelStream().forEach(kind -> falls(name, film, score, kind));
    }

    private void falls(String name, List<DecodedFrame> film, double score, Kind kind) {
        List<Double> scores = new ArrayList<>(List.of(score));
        for (Function<List<DecodedFrame>, List<DecodedFrame>> worse : kind.growing()) {
            scores.add(score(worse.apply(film), kind.name()));
        }
        System.out.printf("%s, %s: %s%n", name, kind.name(), scores);
        List<Double> falling = new ArrayList<>(scores);
        falling.sort(Collections.reverseOrder());
        assertTrue(falling.equals(scores) && scores.stream().distinct().count() == scores.size(), kind.name() + scores);
    }

    private double score(List<DecodedFrame> film, String name) {
        try {
            Path file = TestFilms.y4m(Files.createTempFile(folder, name, ".y4m"), film);
            return new FilmJudge(TestFilms.sources())
                    .judge(ValidationRequest.of(file))
                    .score();
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }
}
