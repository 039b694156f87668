package org.videoengine.optimizer.internal.speed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.videoengine.optimizer.SpeedEstimate;
import org.videoengine.optimizer.SpeedEstimate.Basis;
import org.videoengine.optimizer.SpeedModel;
import org.videoengine.optimizer.Workload;

/** A model with its parameters; with none, the rough model. */
final class FittedSpeedModel implements SpeedModel {
    private final Parameters parameters;
    private final double[] fitted;
    private final int cores;
    private final int measurements;
    private final List<LeftOut> leftOut;
    private final Set<String> known = new HashSet<>();

    FittedSpeedModel(
            Parameters parameters,
            double[] fitted,
            int cores,
            List<Workload> workloads,
            int measurements,
            List<LeftOut> leftOut) {
        this.parameters = parameters;
        this.fitted = fitted;
        this.cores = cores;
        this.measurements = measurements;
        this.leftOut = List.copyOf(leftOut);
        for (Workload workload : workloads) {
            known.addAll(traits(workload));
        }
    }

    /** What an estimate rests on measurements of. */
    private static Set<String> traits(Workload workload) {
        Set<String> traits = new HashSet<>();
        for (String id : workload.backends()) {
            traits.add("drawing " + id + ' ' + workload.quality().id());
            if (workload.content().turnedShare() > 0) {
                traits.add("turned " + id);
            }
            if (workload.content().linearShare() > 0) {
                traits.add("linear " + id);
            }
            if (workload.content().betweenShare() > 0) {
                traits.add("between " + id);
            }
            if (workload.content().lensShare() > 0) {
                traits.add("lens " + id);
            }
        }
        traits.add("encoding " + workload.encoder());
        return traits;
    }

    @Override
    public SpeedEstimate estimate(Workload workload) {
        Costs costs = new CostFunction(workload, new Parameters(parameters), cores).at(fitted);
        return new SpeedEstimate(
                workload.frames() / costs.drawSeconds(),
                1 / costs.frameSeconds(),
                costs.totalSeconds(),
                basis(workload),
                measurements,
                error());
    }

    private Basis basis(Workload workload) {
        if (measurements == 0) {
            return Basis.ROUGH;
        }
        return known.containsAll(traits(workload)) ? Basis.FITTED : Basis.EXTRAPOLATED;
    }

    @Override
    public int measurements() {
        return measurements;
    }

    @Override
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    private double error() {
        return leftOut.stream().mapToDouble(LeftOut::error).average().orElse(Double.NaN);
    }
}
