package org.videoengine.engine.cpu.internal;

import org.videoengine.plan.ResamplingKernel;

/** A view at an angle: every output sample is filtered over a rectangle of the source with weights from two tables. */
final class TurnedView implements View {
    private static final int PHASE_BITS = 10;
    private static final int PHASES = 1 << PHASE_BITS;

    private final AxisTaps acrossPhases = new AxisTaps();
    private final AxisTaps downPhases = new AxisTaps();
    private float[] across = new float[0];
    private float[] down = new float[0];
    private PlaneMap map;
    private Samples source;
    private int width;
    private int backU;
    private int backV;

    @Override
    public void prepare(
            RowKernels kernels, ResamplingKernel kernel, Samples from, PlaneMap planeMap, int outputWidth, int height) {
        map = planeMap;
        source = from;
        width = outputWidth;
        across = table(kernel, planeMap.stretchU(), acrossPhases, across);
        down = table(kernel, planeMap.stretchV(), downPhases, down);
        backU = acrossPhases.first(0) - margin(kernel, planeMap.stretchU());
        backV = downPhases.first(0) - margin(kernel, planeMap.stretchV());
    }

    @Override
    public void exchange(Samples other) {
        source = other;
    }

    /**
     * Weights for positions at {@code 0.5 + phase / PHASES} from a sample's edge, phase by phase. The taps of a phase start
     * at the same sample whatever the phase, one earlier than the widest needs.
     */
    private static float[] table(ResamplingKernel kernel, double stretch, AxisTaps phases, float[] table) {
        int margin = margin(kernel, stretch);
        phases.compute(kernel, 1.0 / PHASES, margin + 0.5, stretch, PHASES, 4 * margin);
        int taps = phases.taps() + 1;
        float[] filled = table.length < PHASES * taps ? new float[PHASES * taps] : table;
        int base = phases.first(0);
        for (int phase = 0; phase < PHASES; phase++) {
            int shift = phases.first(phase) - base;
            for (int tap = 0; tap < taps; tap++) {
                int original = tap - shift;
                filled[phase * taps + tap] =
                        original >= 0 && original < phases.taps() ? phases.weight(phase, original) : 0;
            }
        }
        return filled;
    }

    /** The sample on whose centre phase 0 of a table lies: far enough in that no tap is before the first sample. */
    private static int margin(ResamplingKernel kernel, double stretch) {
        return (int) Math.ceil(kernel.radius() * stretch) + 2;
    }

    @Override
    public void addLine(RowKernels kernels, int y, float weight, float[] line, boolean first) {
        int tapsU = acrossPhases.taps() + 1;
        int tapsV = downPhases.taps() + 1;
        double u = map.uy() * y + map.u0();
        double v = map.vy() * y + map.v0();
        int lastU = source.width() - tapsU;
        int lastV = source.height() - tapsV;
        for (int x = 0; x < width; x++) {
            long phaseU = Math.round((limit(u + map.ux() * x, source.width(), tapsU) - 0.5) * PHASES);
            long phaseV = Math.round((limit(v + map.vx() * x, source.height(), tapsV) - 0.5) * PHASES);
            int column = (int) (phaseU >> PHASE_BITS) + backU;
            int row = (int) (phaseV >> PHASE_BITS) + backV;
            int weightsU = (int) (phaseU & (PHASES - 1)) * tapsU;
            int weightsV = (int) (phaseV & (PHASES - 1)) * tapsV;
            float sum = column >= 0 && row >= 0 && column <= lastU && row <= lastV
                    ? inside(column, row, weightsU, weightsV, tapsU, tapsV)
                    : atEdge(column, row, weightsU, weightsV, tapsU, tapsV);
            float weighed = sum * weight;
            line[x] = first ? weighed : line[x] + weighed;
        }
    }

    private static double limit(double position, int size, int taps) {
        return Math.max(-taps, Math.min(size + taps, position));
    }

    private float inside(int column, int row, int weightsU, int weightsV, int tapsU, int tapsV) {
        float sum = 0;
        int at = row * source.width() + column;
        if (source.wide()) {
            short[] samples = source.shorts();
            for (int j = 0; j < tapsV; j++, at += source.width()) {
                float part = 0;
                for (int i = 0; i < tapsU; i++) {
                    part += (samples[at + i] & 0xFFFF) * across[weightsU + i];
                }
                sum += part * down[weightsV + j];
            }
        } else {
            byte[] samples = source.bytes();
            for (int j = 0; j < tapsV; j++, at += source.width()) {
                float part = 0;
                for (int i = 0; i < tapsU; i++) {
                    part += (samples[at + i] & 0xFF) * across[weightsU + i];
                }
                sum += part * down[weightsV + j];
            }
        }
        return sum;
    }

    private float atEdge(int column, int row, int weightsU, int weightsV, int tapsU, int tapsV) {
        float sum = 0;
        for (int j = 0; j < tapsV; j++) {
            int start = Math.max(0, Math.min(source.height() - 1, row + j)) * source.width();
            float part = 0;
            for (int i = 0; i < tapsU; i++) {
                part += source.at(start + Math.max(0, Math.min(source.width() - 1, column + i))) * across[weightsU + i];
            }
            sum += part * down[weightsV + j];
        }
        return sum;
    }
}
