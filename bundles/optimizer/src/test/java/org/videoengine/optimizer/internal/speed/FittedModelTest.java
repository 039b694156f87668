package org.videoengine.optimizer.internal.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.SpeedEstimate;
import org.videoengine.optimizer.SpeedModel;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.Quality;

/** The model finds a made-up machine again from measurements of it. */
class FittedModelTest {
    private static final int CORES = 4;
    private static final int[][] SIZES = {{640, 360}, {1280, 720}, {1920, 1080}, {3840, 2160}};

    private final Parameters truth = new Parameters();
    private final Random random = new Random(5);
    private final List<Double> made = new ArrayList<>();

    /** What the made-up machine takes: as the rough model, each quantity up to three times as large or as small. */
    private Measurement measure(Workload workload, double noise) {
        CostFunction function = new CostFunction(workload, truth, CORES);
        while (made.size() < truth.count()) {
            made.add(random.nextGaussian() * truth.spread(made.size()));
        }
        Costs costs = function.at(made.stream().mapToDouble(Double::doubleValue).toArray());
        double off = Math.exp(random.nextGaussian() * noise);
        return new Measurement(
                workload, costs.drawSeconds() * off, 0, costs.totalSeconds() * off, Instant.EPOCH, "test");
    }

    private List<Workload> workloads() {
        List<Workload> workloads = new ArrayList<>();
        for (int[] size : SIZES) {
            for (Quality quality : Quality.values()) {
                for (String encoder : List.of(Workload.NO_ENCODER, "h264")) {
                    Workload plain = Workloads.with(Workloads.of(size[0], size[1], quality), CORES, encoder);
                    workloads.add(plain);
                    workloads.add(Workloads.with(plain, new Workload.Content(1, 0, 1, 0, 0, 1, 0, 0, 1, 6_000_000)));
                    workloads.add(Workloads.with(plain, 1, encoder));
                }
            }
        }
        return workloads;
    }

    @Test
    void itFindsAMachineThatIsNotLikeTheRoughOne() {
        List<Measurement> measured =
                workloads().stream().map(workload -> measure(workload, 0.02)).toList();
        SpeedModel model = SpeedModels.fit(measured, CORES);
        assertEquals(measured.size(), model.measurements());
        assertEquals(measured.size(), model.leftOut().size());
        for (SpeedModel.LeftOut out : model.leftOut()) {
            assertTrue(out.error() < 0.2, () -> out.toString());
        }
        SpeedEstimate estimate = model.estimate(measured.get(3).workload());
        assertEquals(SpeedEstimate.Basis.FITTED, estimate.basis());
        assertTrue(estimate.error() < 0.1, () -> estimate.toString());
    }

    /** A busy machine: whatever was measured, there is a model. */
    @Test
    void measurementsThatContradictEachOtherMakeAModel() {
        List<Workload> all = workloads();
        for (int round = 0; round < 300; round++) {
            made.clear();
            List<Measurement> measured = new ArrayList<>();
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                measured.add(measure(all.get(random.nextInt(all.size())), 1.5));
            }
            SpeedModel model = SpeedModels.fit(measured, CORES);
            double fps = model.estimate(measured.get(0).workload()).framesPerSecond();
            assertTrue(fps > 0 && Double.isFinite(fps), () -> measured.toString());
        }
    }

    @Test
    void oneMeasurementMovesAllEstimates() {
        Workload workload = Workloads.of(1920, 1080, Quality.HIGH);
        double rough = SpeedModels.fit(List.of(), CORES).estimate(workload).framesPerSecond();
        double seconds = 10 * workload.frames() / rough;
        SpeedModel model = SpeedModels.fit(
                List.of(new Measurement(workload, seconds, 1, seconds + 0.5, Instant.EPOCH, "test")), CORES);
        assertEquals(rough / 10, model.estimate(workload).framesPerSecond(), rough / 100);
        Workload other = Workloads.of(1280, 720, Quality.MEDIUM);
        double roughOther = SpeedModels.fit(List.of(), CORES).estimate(other).framesPerSecond();
        assertTrue(model.estimate(other).framesPerSecond() < roughOther / 3, "a slow machine is slow at everything");
        assertEquals(
                SpeedEstimate.Basis.EXTRAPOLATED,
                model.estimate(other).basis(),
                "and says that it has not seen this quality");
    }

    @Test
    void disturbedRunsAmongOthersDoNotMoveIt() {
        Workload workload = Workloads.of(1920, 1080, Quality.HIGH);
        List<Measurement> runs = new ArrayList<>();
        for (double seconds : new double[] {2, 2.05, 1.98, 9, 2.01}) {
            runs.add(new Measurement(workload, seconds, 0, seconds + 0.1, Instant.EPOCH, "test"));
        }
        assertEquals(60, SpeedModels.fit(runs, CORES).estimate(workload).framesPerSecond(), 3);
    }
}
