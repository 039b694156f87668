package org.videoengine.quality.internal.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.media.DecodedFrame;
import org.videoengine.quality.QualityException;
import org.videoengine.quality.QualityIssue;
import org.videoengine.quality.SequenceQuality;
import org.videoengine.quality.ValidationRequest;
import org.videoengine.quality.internal.Damage;
import org.videoengine.quality.internal.TestFilms;

/** What is wrong with a film is found where it is. */
class IssuesTest {
    private static final double FRAME = 1 / 25.0;

    @TempDir
    Path folder;

    private SequenceQuality judge(List<DecodedFrame> film) throws Exception {
        Path file = TestFilms.y4m(folder.resolve("film.y4m"), film);
        return new FilmJudge(TestFilms.sources()).judge(ValidationRequest.of(file));
    }

    private static DecodedFrame plain(int luma) {
        DecodedFrame frame =
                DecodedFrame.allocate(TestFilms.panOverPhoto(320, 180, 1).get(0).format());
        Arrays.fill(frame.samples(0), (short) luma);
        Arrays.fill(frame.samples(1), (short) 128);
        Arrays.fill(frame.samples(2), (short) 128);
        return frame;
    }

    private static DecodedFrame darker(DecodedFrame frame, int by) {
        DecodedFrame copy = plain(16);
        for (int i = 0; i < copy.samples(0).length; i++) {
            copy.samples(0)[i] = (short) Math.max(16, frame.samples(0)[i] - by);
        }
        return copy;
    }

    private static QualityIssue only(SequenceQuality quality, String part) {
        List<QualityIssue> issues = quality.issues().stream()
                .filter(issue -> issue.part().equals(part))
                .toList();
        assertEquals(1, issues.size(), quality.issues().toString());
        return issues.get(0);
    }

    @Test
    void aFilmWithoutFaultHasNoIssue() throws Exception {
        SequenceQuality quality = judge(TestFilms.panOverPhoto(320, 180, 24));
        assertEquals(List.of(), quality.issues());
        assertEquals(24, quality.frames());
        assertEquals(24 * FRAME, quality.seconds(), 1e-9);
        assertEquals(1, quality.part("continuity").orElseThrow().value());
        double product = quality.parts().stream()
                .mapToDouble(part -> Math.pow(part.value(), part.weight()))
                .reduce(1, (a, b) -> a * b);
        assertEquals(product, quality.score(), 1e-12);
    }

    @Test
    void motionIsMeasured() throws Exception {
        SequenceQuality quality = judge(TestFilms.panOverPhoto(320, 180, 24));
        double samples = Math.hypot(2.5, 1) * 1080 / 180;
        assertEquals(samples, quality.measure("speed").orElseThrow(), 0.02 * samples);
    }

    @Test
    void aBlackFrameWithin() throws Exception {
        List<DecodedFrame> film = new ArrayList<>(TestFilms.panOverPhoto(320, 180, 24));
        film.set(10, plain(16));
        film.set(11, plain(16));
        QualityIssue issue = judge(film).issues().stream()
                .filter(each -> each.message().contains("black"))
                .findFirst()
                .orElseThrow();
        assertEquals(10 * FRAME, issue.fromSeconds(), 1e-6);
        assertEquals(12 * FRAME, issue.toSeconds(), 1e-6);
        assertTrue(issue.message().startsWith("2 black frames"), issue.message());
    }

    @Test
    void blackAtTheEndIsOnlyMentioned() throws Exception {
        List<DecodedFrame> film = new ArrayList<>(TestFilms.panOverPhoto(320, 180, 20));
        film.addAll(List.of(plain(16), plain(16), plain(16)));
        SequenceQuality quality = judge(film);
        assertEquals(3, quality.measure("black.edges").orElseThrow());
        assertEquals(0, quality.measure("black.within").orElseThrow());
        assertEquals(1, quality.part("continuity").orElseThrow().value());
    }

    @Test
    void aRepeatedFrameAndAMissingOne() throws Exception {
        List<DecodedFrame> film = new ArrayList<>(TestFilms.panOverPhoto(320, 180, 24));
        film.set(9, film.get(8));
        SequenceQuality quality = judge(film);
        assertEquals(1, quality.measure("duplicates").orElseThrow());
        film = new ArrayList<>(TestFilms.panOverPhoto(320, 180, 24));
        film.remove(12);
        quality = judge(film);
        assertEquals(1, quality.measure("jumps").orElseThrow());
        assertEquals(12 * FRAME, only(quality, "continuity").fromSeconds(), 1e-6);
    }

    /** A quarter of a second each: what stands still between two cuts repeats nothing. */
    @Test
    void shortStillsAreNoDuplicates() throws Exception {
        List<DecodedFrame> photos = TestFilms.panOverPhoto(320, 180, 200);
        List<DecodedFrame> film = new ArrayList<>();
        for (int still = 0; still < 5; still++) {
            for (int frame = 0; frame < 6; frame++) {
                film.add(darker(photos.get(40 * still), still % 2 * 60));
            }
        }
        SequenceQuality quality = judge(film);
        assertEquals(0, quality.measure("duplicates").orElseThrow());
        assertEquals(1, quality.part("continuity").orElseThrow().value());
    }

    @Test
    void aFrameIsMissingWhereOnlySomethingSmallMoves() throws Exception {
        for (double speed : new double[] {1.5, 6}) {
            List<DecodedFrame> film = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                film.add(overAStillPicture(10 + speed * i));
            }
            List<DecodedFrame> noisy = Damage.noise(film, 2);
            assertEquals(1, judge(noisy).part("continuity").orElseThrow().value());
            film.remove(13);
            SequenceQuality quality = judge(Damage.noise(film, 2));
            assertEquals(1, quality.measure("jumps").orElseThrow());
            assertEquals(13 * FRAME, only(quality, "continuity").fromSeconds(), 1e-6);
        }
    }

    /** A ball of 40 samples, with a pattern, before a photograph. */
    private static DecodedFrame overAStillPicture(double x) {
        DecodedFrame frame = TestFilms.panOverPhoto(320, 180, 1).get(0);
        for (int row = 0; row < 40; row++) {
            for (int column = 0; column < 320; column++) {
                double across = column - x - 20;
                double down = row - 20;
                double inside = Math.max(0, Math.min(1, 20 - Math.hypot(across, down)));
                int at = (70 + row) * 320 + column;
                double ball = 120 + 60 * Math.sin(across / 4) * Math.cos(down / 5);
                frame.samples(0)[at] = (short) Math.round(inside * ball + (1 - inside) * frame.samples(0)[at]);
            }
        }
        return frame;
    }

    @Test
    void aTornFrameAtACutAndACleanCut() throws Exception {
        List<DecodedFrame> first = TestFilms.panOverPhoto(320, 180, 12);
        List<DecodedFrame> film = new ArrayList<>(first);
        List<DecodedFrame> second =
                first.stream().map(frame -> darker(frame, 70)).toList();
        film.addAll(second);
        SequenceQuality clean = judge(film);
        assertEquals(1, clean.measure("cuts").orElseThrow());
        assertEquals(0, clean.measure("torn").orElseThrow());
        DecodedFrame torn = plain(16);
        System.arraycopy(first.get(11).samples(0), 0, torn.samples(0), 0, 320 * 100);
        System.arraycopy(second.get(0).samples(0), 320 * 100, torn.samples(0), 320 * 100, 320 * 80);
        film.set(12, torn);
        SequenceQuality broken = judge(film);
        assertEquals(1, broken.measure("torn").orElseThrow());
        assertEquals(1, broken.measure("cuts").orElseThrow());
        assertEquals(12 * FRAME, only(broken, "continuity").fromSeconds(), 1e-6);
        assertTrue(broken.score() < clean.score());
    }

    @Test
    void flickerAndClipping() throws Exception {
        List<DecodedFrame> film = new ArrayList<>();
        for (DecodedFrame frame : TestFilms.panOverPhoto(320, 180, 24)) {
            film.add(film.size() % 2 == 0 ? frame : darker(frame, 12));
        }
        assertFalse(judge(film).issues().stream()
                .filter(issue -> issue.part().equals("flicker"))
                .findFirst()
                .isEmpty());
        List<DecodedFrame> bright = new ArrayList<>();
        for (DecodedFrame frame : TestFilms.panOverPhoto(320, 180, 12)) {
            DecodedFrame copy = plain(235);
            System.arraycopy(frame.samples(0), 0, copy.samples(0), 0, 320 * 120);
            bright.add(copy);
        }
        SequenceQuality clipped = judge(bright);
        assertTrue(clipped.measure("clipped.white").orElseThrow() >= 1 / 3.0);
        assertEquals(0, only(clipped, "exposure").fromSeconds(), 1e-9);
    }

    @Test
    void noiseAndBlurAreMeasuredAsTheyWereMade() throws Exception {
        List<DecodedFrame> film = TestFilms.panOverPhoto(640, 360, 3);
        double clean = judge(film).measure("noise").orElseThrow();
        double noisy = judge(Damage.noise(film, 5)).measure("noise").orElseThrow();
        double made = 5 * 255 / 219.0;
        assertEquals(Math.hypot(made, clean), noisy, 0.15 * noisy);
    }

    @Test
    void endsWhenToldToAndSaysWhatCannotBeRead() throws Exception {
        Path file = TestFilms.y4m(folder.resolve("film.y4m"), TestFilms.panOverPhoto(320, 180, 5));
        FilmJudge judge = new FilmJudge(TestFilms.sources());
        assertThrows(
                CancellationException.class,
                () -> judge.judge(ValidationRequest.of(file).withListener((done, expected) -> done < 2)));
        QualityException missing = assertThrows(
                QualityException.class, () -> judge.judge(ValidationRequest.of(folder.resolve("none.mp4"))));
        assertTrue(missing.getMessage().contains("none.mp4 does not exist"), missing.getMessage());
    }
}
