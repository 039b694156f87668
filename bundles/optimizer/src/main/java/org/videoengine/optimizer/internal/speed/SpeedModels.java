package org.videoengine.optimizer.internal.speed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.SpeedModel;
import org.videoengine.optimizer.Workload;

/** Fits models to measurements. */
public final class SpeedModels {
    /** Fits that tell how far estimates are off: each leaves a part of the configurations out. */
    private static final int FOLDS = 10;

    private SpeedModels() {}

    /**
     * A model of a machine.
     *
     * @param measurements of it, in any order; the rough model if there are none
     * @param cores that it has
     */
    public static SpeedModel fit(List<Measurement> measurements, int cores) {
        return fit(measurements, cores, FOLDS);
    }

    /** The same with as many parts of the configurations left out, one after the other. */
    static SpeedModel fit(List<Measurement> measurements, int cores, int folds) {
        List<Measurement> medians = medians(measurements);
        Parameters parameters = new Parameters();
        ModelFitter fitter = new ModelFitter(parameters, medians, cores);
        if (medians.isEmpty()) {
            return new FittedSpeedModel(parameters, new double[0], cores, List.of(), 0, List.of());
        }
        double[] fitted = fitter.fit(new double[parameters.count()]);
        List<SpeedModel.LeftOut> leftOut = new ArrayList<>();
        int parts = Math.min(folds, medians.size());
        for (int part = 0; part < parts && parts > 1; part++) {
            List<Measurement> kept = new ArrayList<>();
            List<Measurement> out = new ArrayList<>();
            for (int i = 0; i < medians.size(); i++) {
                (i % parts == part ? out : kept).add(medians.get(i));
            }
            double[] without = new ModelFitter(parameters, kept, cores).fit(fitted.clone());
            for (Measurement each : out) {
                Costs costs = new CostFunction(each.workload(), parameters, cores).at(without);
                leftOut.add(new SpeedModel.LeftOut(each, each.workload().frames() / costs.drawSeconds()));
            }
        }
        return new FittedSpeedModel(
                parameters,
                fitted,
                cores,
                medians.stream().map(Measurement::workload).toList(),
                measurements.size(),
                leftOut);
    }

    /** One measurement for each configuration: runs of a second or two are now and then disturbed. */
    private static List<Measurement> medians(List<Measurement> measurements) {
        Map<Workload, List<Measurement>> same = new LinkedHashMap<>();
        for (Measurement measurement : measurements) {
            same.computeIfAbsent(measurement.workload(), each -> new ArrayList<>())
                    .add(measurement);
        }
        List<Measurement> medians = new ArrayList<>();
        same.forEach((workload, all) -> medians.add(new Measurement(
                workload,
                median(all, Measurement::drawSeconds),
                median(all, Measurement::encodeSeconds),
                median(all, Measurement::totalSeconds),
                all.stream().map(Measurement::at).max(Instant::compareTo).orElseThrow(),
                all.get(0).origin())));
        return medians;
    }

    private static double median(List<Measurement> all, ToDoubleFunction<Measurement> seconds) {
        double[] sorted = all.stream().mapToDouble(seconds).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
