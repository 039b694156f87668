package org.videoengine.optimizer.internal.speed;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.optimizer.Measurement;

/**
 * Finds the parameters that are most likely after measurements: logarithms of measured seconds are off by a standard deviation
 * of {@value #NOISE}, now and then by far more, and those of the parameters lie around the rough figures with the spreads of these.
 * That is a sum of squares (maximum a posteriori), which the method of Levenberg and Marquardt (Marquardt, 1963) makes least. Where
 * measurements say little, parameters stay near the rough figures.
 */
final class ModelFitter {
    private static final Logger LOG = LoggerFactory.getLogger(ModelFitter.class);

    /** Of a run of a second or so among others, as a share. */
    private static final double NOISE = 0.05;
    /** The whole job's seconds count less than those of its frames. */
    private static final double TOTAL_NOISE = 0.15;

    private static final double STEP = 1e-5;
    private static final double ENOUGH = 1e-6;
    private static final int MOST_STEPS = 60;

    private final Parameters parameters;
    private final List<Measurement> measurements;
    private final List<CostFunction> functions = new ArrayList<>();
    private double[] best;
    private double least;

    /** @param cores of the machine that was measured */
    ModelFitter(Parameters parameters, List<Measurement> measurements, int cores) {
        this.parameters = parameters;
        this.measurements = measurements;
        for (Measurement measurement : measurements) {
            functions.add(new CostFunction(measurement.workload(), parameters, cores));
        }
    }

    /** The parameters, from a start of as many. One thread at a time. */
    double[] fit(double[] start) {
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .start(start)
                .target(new double[rows()])
                .model((MultivariateJacobianFunction) this::linearise)
                .maxEvaluations(MOST_STEPS)
                .maxIterations(MOST_STEPS)
                .lazyEvaluation(false)
                .checker((iteration, before, now) ->
                        Math.abs(before.getCost() - now.getCost()) <= ENOUGH * before.getCost())
                .build();
        best = start.clone();
        least = Double.POSITIVE_INFINITY;
        try {
            new LevenbergMarquardtOptimizer().optimize(problem);
        } catch (MathIllegalStateException e) {
            // What waits for the slower of two has a kink, and about one the method may go to and fro: the best that it
            // came by is good.
            LOG.debug("the fit was ended before it came to rest: {}", e.getMessage());
        }
        return best;
    }

    private int rows() {
        return 2 * measurements.size() + parameters.count();
    }

    /** The residuals at a point, and how they change from there; each measurement depends on a part of the parameters alone. */
    private Pair<RealVector, RealMatrix> linearise(RealVector point) {
        double[] at = point.toArray();
        double[] residuals = new double[rows()];
        Array2DRowRealMatrix slopes = new Array2DRowRealMatrix(residuals.length, at.length);
        for (int i = 0; i < functions.size(); i++) {
            double[] here = off(i, at);
            System.arraycopy(here, 0, residuals, 2 * i, 2);
            for (int number : functions.get(i).used()) {
                double kept = at[number];
                at[number] = kept + STEP;
                double[] there = off(i, at);
                at[number] = kept;
                slopes.setEntry(2 * i, number, (there[0] - here[0]) / STEP);
                slopes.setEntry(2 * i + 1, number, (there[1] - here[1]) / STEP);
            }
        }
        for (int number = 0; number < at.length; number++) {
            int row = 2 * functions.size() + number;
            residuals[row] = at[number] / parameters.spread(number);
            slopes.setEntry(row, number, 1 / parameters.spread(number));
        }
        ArrayRealVector off = new ArrayRealVector(residuals, false);
        double squares = off.dotProduct(off);
        if (squares < least) {
            least = squares;
            best = at;
        }
        return new Pair<>(off, slopes);
    }

    /** How far a measurement is off: the seconds of its frames, and of the whole job. */
    private double[] off(int i, double[] at) {
        Costs costs = functions.get(i).at(at);
        Measurement measured = measurements.get(i);
        return new double[] {
            tempered(Math.log(costs.drawSeconds() / measured.drawSeconds()) / NOISE),
            tempered(Math.log(costs.totalSeconds() / measured.totalSeconds()) / TOTAL_NOISE)
        };
    }

    /**
     * Far from 0 its square grows like what is off, not like the square of that (the pseudo-Huber loss; Charbonnier and others,
     * 1997), so that one disturbed run does not bend all other estimates.
     */
    private static double tempered(double off) {
        return off * Math.sqrt(2 / (1 + Math.sqrt(1 + off * off)));
    }
}
