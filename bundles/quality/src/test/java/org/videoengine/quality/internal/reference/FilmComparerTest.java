package org.videoengine.quality.internal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.videoengine.media.DecodedFrame;
import org.videoengine.quality.ComparisonRequest;
import org.videoengine.quality.FilmComparison;
import org.videoengine.quality.QualityException;
import org.videoengine.quality.internal.TestFilms;

/** What becomes of films that are not alike. */
class FilmComparerTest {
    @TempDir
    Path folder;

    private final FilmComparer comparer = new FilmComparer(TestFilms.sources());
    private final List<DecodedFrame> film = TestFilms.panOverPhoto(192, 180, 5);

    private Path write(String name, List<DecodedFrame> frames) {
        return TestFilms.y4m(folder.resolve(name), frames);
    }

    @Test
    void ofTwoLengthsWhatBothHaveIsCompared() throws Exception {
        FilmComparison comparison =
                comparer.compare(ComparisonRequest.of(write("long.y4m", film), write("short.y4m", film.subList(0, 3))));
        assertEquals(3, comparison.scores().frames());
        assertEquals(3, comparison.scores().identicalFrames());
        assertEquals(1, comparison.scores().msSsim().orElseThrow(), 1e-6);
        assertTrue(
                comparison.notes().get(0).contains("short.y4m ends after frame 3;"),
                comparison.notes().toString());
    }

    @Test
    void ofTwoDepthsTheDeeperOneCounts() throws Exception {
        FilmComparison comparison = comparer.compare(ComparisonRequest.of(
                write("deep.y4m", Layouts.of(film, 10, 1, 1)), write("shallow.y4m", Layouts.of(film, 8, 1, 1))));
        assertEquals(10, comparison.format().bitDepth());
        // The lower two bits were made to be 0 to 3 alike: their mean square is 3.5.
        assertEquals(3.5, comparison.scores().planes().get(0).meanSquaredError(), 0.05);
        assertTrue(
                comparison.notes().get(0).contains("shifted up to 10 bits"),
                comparison.notes().toString());
    }

    @Test
    void otherSizesAndLayoutsAreRefused() {
        Path reference = write("reference.y4m", film);
        Path size = write("size.y4m", TestFilms.panOverPhoto(190, 180, 2));
        Path layout = write("layout.y4m", Layouts.of(film, 8, 0, 0));
        for (Path test : List.of(size, layout)) {
            QualityException refused =
                    assertThrows(QualityException.class, () -> comparer.compare(ComparisonRequest.of(reference, test)));
            assertTrue(refused.getMessage().contains("have one size and layout"), refused.getMessage());
            assertTrue(refused.getMessage().contains("192x180 4:2:0 8 bit"), refused.getMessage());
        }
    }

    @Test
    void endsWhenToldTo() {
        Path reference = write("reference.y4m", film);
        ComparisonRequest request =
                ComparisonRequest.of(reference, reference).withListener((done, expected) -> done < 2);
        assertThrows(CancellationException.class, () -> comparer.compare(request));
    }
}
