package org.videoengine.optimizer.internal.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.videoengine.optimizer.SpeedEstimate;
import org.videoengine.optimizer.SpeedModel;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.Quality;

class RoughModelTest {
    private final SpeedModel rough = SpeedModels.fit(List.of(), 4);

    private double fps(Workload workload) {
        return rough.estimate(workload).framesPerSecond();
    }

    @Test
    void itSaysThatItIsRough() {
        SpeedEstimate estimate = rough.estimate(Workloads.of(1920, 1080, Quality.HIGH));
        assertEquals(SpeedEstimate.Basis.ROUGH, estimate.basis());
        assertEquals(0, estimate.measurements());
        assertTrue(Double.isNaN(estimate.error()));
        assertTrue(estimate.totalSeconds() > 120 / estimate.framesPerSecond());
    }

    @Test
    void firstFramesAreSlowerAndOnlyAnEncoderThatWaitsHidesIt() {
        Workload alone = Workloads.with(Workloads.of(1920, 1080, Quality.HIGH), 4, Workload.NO_ENCODER);
        SpeedEstimate drawn = rough.estimate(alone);
        assertTrue(drawn.lastingFramesPerSecond() > drawn.framesPerSecond());
        SpeedEstimate encoded = rough.estimate(Workloads.with(alone, 4, "png"));
        assertTrue(encoded.lastingFramesPerSecond() < encoded.framesPerSecond());
    }

    @Test
    void betterQualityAndMorePixelsAreSlower() {
        double before = Double.MAX_VALUE;
        for (Quality quality : Quality.values()) {
            double now = fps(Workloads.of(1920, 1080, quality));
            assertTrue(now < before, quality + ": " + now);
            before = now;
        }
        assertTrue(fps(Workloads.of(3840, 2160, Quality.HIGH)) < fps(Workloads.of(1920, 1080, Quality.HIGH)) / 2);
        assertTrue(fps(Workloads.of(640, 360, Quality.HIGH)) > fps(Workloads.of(1920, 1080, Quality.HIGH)) * 3);
    }

    @Test
    void morePartsOfAFrameAreSlower() {
        Workload plain = Workloads.with(Workloads.of(1920, 1080, Quality.HIGH), 4, Workload.NO_ENCODER);
        double base = fps(plain);
        assertTrue(fps(Workloads.with(plain, new Workload.Content(8, 0, 0, 0, 0, 1, 0, 0, 0, 3_000_000))) < base);
        assertTrue(fps(Workloads.with(plain, new Workload.Content(3.5, 1, 0, 0, 0, 1, 0, 0, 0, 3_000_000))) < base);
        assertTrue(fps(Workloads.with(plain, new Workload.Content(3.5, 0, 0, 0, 0, 2, 0, 0, 0, 3_000_000))) < base);
        assertTrue(fps(Workloads.with(plain, new Workload.Content(3.5, 0, 0, 0, 0, 1, 2, 0, 0, 3_000_000))) < base);
        assertTrue(fps(Workloads.with(plain, new Workload.Content(3.5, 0, 1, 0, 0, 1, 0, 0, 1, 3_000_000))) < base);
        assertTrue(fps(Workloads.with(plain, new Workload.Content(3.5, 0, 0, 1, 0, 1, 0, 0, 0, 3_000_000))) < base);
        assertTrue(fps(Workloads.with(plain, new Workload.Content(3.5, 0, 0, 1, 1, 1, 0, 0, 0, 3_000_000))) < base);
        assertTrue(fps(Workloads.with(plain, 1, Workload.NO_ENCODER)) < base);
        assertTrue(fps(Workloads.with(plain, 4, "av1")) < base);
        Workload encoded = Workloads.with(plain, 4, "h264");
        Workload.Content moving = new Workload.Content(3.5, 0, 0, 0, 0, 1, 0, 5, 0, 3_000_000);
        assertTrue(fps(Workloads.with(encoded, moving)) < fps(encoded));
        assertTrue(fps(plain.withBackend("cuda:0")) > base);
        assertTrue(fps(plain.withBackend("cpu,opencl:0")) > base);
        assertTrue(fps(plain.withCold(true)) < base);
    }
}
