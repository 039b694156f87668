package org.videoengine.shell.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;

/** What is stored holds where options say nothing. */
class RenderChoiceTest {
    private final FakeEngine engine = new FakeEngine();

    private VideoConfig render(VideoConfig stored, String line) {
        engine.stored = Optional.of(stored);
        String[] words = line.split(" ");
        CommandDispatcher.run(
                Commands.byName().get("render").get(),
                engine.context(),
                Stream.of(words).skip(1).toArray(String[]::new));
        assertEquals(
                engine.submitted.get(0).config().quality(),
                engine.submitted.get(0).output().quality());
        return engine.submitted.get(0).config();
    }

    private static VideoConfig stored() {
        return VideoConfig.DEFAULT
                .withQuality(Quality.MEDIUM)
                .withResolution(new Resolution(640, 360))
                .withGpuAcceleration(false)
                .withParallelProcessing(false);
    }

    @Test
    void allOfItHoldsWhereNothingIsSaid() {
        VideoConfig config = render(stored(), "render alps");
        assertEquals(stored(), config);
        assertTrue(
                engine.printed().contains("note: as configured: quality medium, 640x360, no GPU, one frame at a time"),
                engine.printed());
    }

    @Test
    void optionsWin() {
        VideoConfig config = render(
                stored().withFrameRate(FrameRate.parse("50")),
                "render alps --quality ultra --resolution 2160p --backend auto --threads 3 --fps 30");
        assertEquals(
                VideoConfig.DEFAULT
                        .withQuality(Quality.ULTRA)
                        .withResolution(Resolution.parse("2160p"))
                        .withThreads(3)
                        .withFrameRate(FrameRate.parse("30")),
                config);
        assertFalse(engine.printed().contains("as configured"), engine.printed());
    }

    @Test
    void aFilmThatIsSmallEnoughKeepsItsSize() {
        VideoConfig config = render(VideoConfig.DEFAULT.withResolution(Resolution.parse("2160p")), "render alps");
        assertEquals(VideoConfig.DEFAULT, config);
        assertFalse(engine.printed().contains("as configured"), engine.printed());
    }

    @Test
    void backendsThatAreAwayArePassedOver() {
        assertEquals(
                List.of("cuda:0"),
                render(VideoConfig.DEFAULT.withBackends("cuda:0"), "render alps")
                        .backends());
        engine.submitted.clear();
        assertEquals(
                List.of(),
                render(VideoConfig.DEFAULT.withBackends("gone:0"), "render alps")
                        .backends());
        assertTrue(engine.printed().contains("but not drawn on gone:0, which cannot be used now"), engine.printed());
        engine.submitted.clear();
        assertEquals(
                VideoConfig.DEFAULT.withGpuAcceleration(false),
                render(VideoConfig.DEFAULT.withBackends("cuda:0"), "render alps --no-gpu"));
    }

    @Test
    void itIsInTheDocumentToo() {
        render(VideoConfig.DEFAULT.withQuality(Quality.LOW), "render alps --json");
        assertTrue(engine.printed().contains("as configured: quality low"), engine.printed());
    }
}
