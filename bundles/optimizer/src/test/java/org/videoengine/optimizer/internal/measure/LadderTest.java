package org.videoengine.optimizer.internal.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;

class LadderTest {

    private static List<String> steps(Quality quality, String size) {
        return Ladder.from(VideoConfig.DEFAULT.withQuality(quality), Resolution.parse(size)).stream()
                .map(step -> step.quality().id() + " " + step.resolution().orElseThrow())
                .toList();
    }

    @Test
    void qualityGivesWayBeforeSize() {
        assertEquals(
                List.of(
                        "ultra 3840x2160",
                        "high 3840x2160",
                        "medium 3840x2160",
                        "low 3840x2160",
                        "low 1920x1080",
                        "low 1280x720",
                        "low 854x480",
                        "low 640x360"),
                steps(Quality.ULTRA, "2160p"));
    }

    @Test
    void aFilmKeepsItsShapeAndNeverGrows() {
        assertEquals(
                List.of("medium 1080x1920", "low 1080x1920", "low 720x1280", "low 480x854", "low 360x640"),
                steps(Quality.MEDIUM, "1080x1920"));
        assertEquals(List.of("low 320x180"), steps(Quality.LOW, "320x180"));
    }
}
