package org.videoengine.engine.cpu.internal;

/** Plain loops, for every JVM. */
final class ScalarRowKernels implements RowKernels {
    /**
     * Added to a float between -2^22 and 2^22, it leaves the nearest integer, halves to even: that is how far the sum's bits are
     * from {@link #ROUNDER_BITS}, whose 16 low bits are 0.
     */
    static final float ROUNDER = 0x1.8p23f;

    static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);

    static final int GRAIN_X = 0x9E3779B1;
    static final int GRAIN_1 = 0x7FEB352D;
    static final int GRAIN_2 = 0x846CA68B;
    static final float GRAIN_MEAN = 510;
    static final float LUMA_SCALE = 1 / 219f;

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public int vectorBits() {
        return 0;
    }

    @Override
    public void widen(byte[] a, int at, float[] row, int to, int n) {
        widen(a, at, row, to, 0, n);
    }

    static void widen(byte[] a, int at, float[] row, int to, int from, int n) {
        for (int i = from; i < n; i++) {
            row[to + i] = a[at + i] & 0xFF;
        }
    }

    @Override
    public void widen(short[] a, int at, float[] row, int to, int n) {
        widen(a, at, row, to, 0, n);
    }

    static void widen(short[] a, int at, float[] row, int to, int from, int n) {
        for (int i = from; i < n; i++) {
            row[to + i] = a[at + i] & 0xFFFF;
        }
    }

    @Override
    public void filterFour(float[][] rows, int base, AxisTaps taps, float[][] sums, float[][] lines, ByteLines to) {
        for (int i = 0; i < LINES; i++) {
            filter(rows[i], base, taps, sums == null ? null : sums[i], lines[i]);
            if (to != null) {
                store(lines[i], to.low(), to.high(), to.bytes(), to.at(i), taps.count());
            }
        }
    }

    private static void filter(float[] row, int base, AxisTaps taps, float[] sums, float[] line) {
        switch (taps.taps()) {
            case 4 -> filter4(row, base, taps, sums, line);
            case 5 -> filter5(row, base, taps, sums, line);
            case 6 -> filter6(row, base, taps, sums, line);
            default -> filterAny(row, base, taps, sums, line);
        }
    }

    private static void filter4(float[] row, int base, AxisTaps taps, float[] sums, float[] line) {
        int[] firsts = taps.firsts();
        float[] w = taps.weights();
        int stride = taps.stride();
        for (int x = 0; x < taps.count(); x++) {
            int i = base + firsts[x];
            float sum = row[i] * w[x];
            sum += row[i + 1] * w[stride + x];
            sum += row[i + 2] * w[2 * stride + x];
            sum += row[i + 3] * w[3 * stride + x];
            line[x] = sums == null ? sum : sums[x] + sum;
        }
    }

    private static void filter5(float[] row, int base, AxisTaps taps, float[] sums, float[] line) {
        int[] firsts = taps.firsts();
        float[] w = taps.weights();
        int stride = taps.stride();
        for (int x = 0; x < taps.count(); x++) {
            int i = base + firsts[x];
            float sum = row[i] * w[x];
            sum += row[i + 1] * w[stride + x];
            sum += row[i + 2] * w[2 * stride + x];
            sum += row[i + 3] * w[3 * stride + x];
            sum += row[i + 4] * w[4 * stride + x];
            line[x] = sums == null ? sum : sums[x] + sum;
        }
    }

    private static void filter6(float[] row, int base, AxisTaps taps, float[] sums, float[] line) {
        int[] firsts = taps.firsts();
        float[] w = taps.weights();
        int stride = taps.stride();
        for (int x = 0; x < taps.count(); x++) {
            int i = base + firsts[x];
            float sum = row[i] * w[x];
            sum += row[i + 1] * w[stride + x];
            sum += row[i + 2] * w[2 * stride + x];
            sum += row[i + 3] * w[3 * stride + x];
            sum += row[i + 4] * w[4 * stride + x];
            sum += row[i + 5] * w[5 * stride + x];
            line[x] = sums == null ? sum : sums[x] + sum;
        }
    }

    static void filterAny(float[] row, int base, AxisTaps taps, float[] sums, float[] line) {
        int[] firsts = taps.firsts();
        float[] w = taps.weights();
        int stride = taps.stride();
        int count = taps.taps();
        for (int x = 0; x < taps.count(); x++) {
            int i = base + firsts[x];
            float sum = row[i] * w[x];
            for (int tap = 1; tap < count; tap++) {
                sum += row[i + tap] * w[tap * stride + x];
            }
            line[x] = sums == null ? sum : sums[x] + sum;
        }
    }

    @Override
    public void turn(FloatPlane plane, TurnedTaps across, TurnedTaps down, TurnedLine groups, float[] line) {
        turned(plane, across, down, groups, line);
    }

    static void turned(FloatPlane plane, TurnedTaps across, TurnedTaps down, TurnedLine groups, float[] line) {
        for (int group = 0; group < groups.groups(); group++) {
            int column = groups.columns()[group] + plane.border();
            int columnPhase = groups.columnPhases()[group];
            int row = groups.rows()[group];
            int rowPhase = groups.rowPhases()[group];
            for (int lane = 0; lane < groups.step(); lane++) {
                line[group * groups.step() + lane] =
                        turned(plane, across, down, column, columnPhase, row, rowPhase, lane);
            }
        }
    }

    private static float turned(
            FloatPlane plane,
            TurnedTaps across,
            TurnedTaps down,
            int column,
            int columnPhase,
            int row,
            int rowPhase,
            int lane) {
        float[] samples = plane.samples();
        int at = column + across.firsts()[columnPhase * TurnedTaps.GROUP + lane];
        int weightsAcross = columnPhase * across.taps() * TurnedTaps.GROUP + lane;
        int first = down.firsts()[rowPhase * TurnedTaps.GROUP + lane];
        int weightsDown = rowPhase * down.taps() * TurnedTaps.GROUP + lane;
        float sum = 0;
        for (int j = 0; j < down.taps(); j++) {
            int p = Math.max(0, Math.min(plane.height() - 1, row + first + j)) * plane.stride() + at;
            float part = samples[p] * across.weights()[weightsAcross];
            for (int i = 1; i < across.taps(); i++) {
                part += samples[p + i] * across.weights()[weightsAcross + i * TurnedTaps.GROUP];
            }
            sum += part * down.weights()[weightsDown + j * TurnedTaps.GROUP];
        }
        return sum;
    }

    @Override
    public void blend(float[][] rows, float[] weights, int taps, float[] line, int n, boolean add) {
        blend(rows, weights, 0, taps, line, n, add);
    }

    @Override
    public void blendPair(float[][] rows, float[] upper, float[] lower, int count, float[] a, float[] b, int n) {
        blendUsed(rows, upper, count, a, n);
        blendUsed(rows, lower, count, b, n);
    }

    private static void blendUsed(float[][] rows, float[] weights, int count, float[] line, int n) {
        int from = 0;
        int end = count;
        while (from < end - 1 && weights[from] == 0) {
            from++;
        }
        while (from < end - 1 && weights[end - 1] == 0) {
            end--;
        }
        blend(rows, weights, from, end - from, line, n, false);
    }

    private static void blend(float[][] rows, float[] weights, int from, int taps, float[] line, int n, boolean add) {
        switch (taps) {
            case 4 -> blend4(rows, weights, from, line, n, add);
            case 5 -> blend5(rows, weights, from, line, n, add);
            default -> blendAny(rows, weights, from, taps, line, n, add);
        }
    }

    private static void blend4(float[][] rows, float[] weights, int from, float[] line, int n, boolean add) {
        float[] r0 = rows[from];
        float[] r1 = rows[from + 1];
        float[] r2 = rows[from + 2];
        float[] r3 = rows[from + 3];
        float w0 = weights[from];
        float w1 = weights[from + 1];
        float w2 = weights[from + 2];
        float w3 = weights[from + 3];
        if (add) {
            for (int i = 0; i < n; i++) {
                line[i] += w0 * r0[i] + w1 * r1[i] + w2 * r2[i] + w3 * r3[i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                line[i] = w0 * r0[i] + w1 * r1[i] + w2 * r2[i] + w3 * r3[i];
            }
        }
    }

    private static void blend5(float[][] rows, float[] weights, int from, float[] line, int n, boolean add) {
        float[] r0 = rows[from];
        float[] r1 = rows[from + 1];
        float[] r2 = rows[from + 2];
        float[] r3 = rows[from + 3];
        float[] r4 = rows[from + 4];
        float w0 = weights[from];
        float w1 = weights[from + 1];
        float w2 = weights[from + 2];
        float w3 = weights[from + 3];
        float w4 = weights[from + 4];
        if (add) {
            for (int i = 0; i < n; i++) {
                line[i] += w0 * r0[i] + w1 * r1[i] + w2 * r2[i] + w3 * r3[i] + w4 * r4[i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                line[i] = w0 * r0[i] + w1 * r1[i] + w2 * r2[i] + w3 * r3[i] + w4 * r4[i];
            }
        }
    }

    private static void blendAny(
            float[][] rows, float[] weights, int from, int taps, float[] line, int n, boolean add) {
        for (int i = 0; i < n; i++) {
            float sum = weights[from] * rows[from][i];
            for (int tap = 1; tap < taps; tap++) {
                sum += weights[from + tap] * rows[from + tap][i];
            }
            line[i] = add ? line[i] + sum : sum;
        }
    }

    @Override
    public void vignette(float[] line, int n, float zero, float start, float step, float down, float v) {
        float rest = 1 - v;
        for (int i = 0; i < n; i++) {
            float distance = start + step * i;
            float q = 1 + (distance * distance + down);
            float gain = rest + v / (q * q);
            line[i] = zero + gain * (line[i] - zero);
        }
    }

    @Override
    public void grain(float[] line, int n, int rowSeed, float amplitude) {
        for (int i = 0; i < n; i++) {
            int h = i * GRAIN_X + rowSeed;
            h ^= h >>> 16;
            h *= GRAIN_1;
            h ^= h >>> 15;
            h *= GRAIN_2;
            h ^= h >>> 16;
            int sum = (h & 0xFF) + (h >>> 8 & 0xFF) + (h >>> 16 & 0xFF) + (h >>> 24);
            float luma = Math.max(0, Math.min(1, (line[i] - 16) * LUMA_SCALE));
            line[i] += amplitude * (sum - GRAIN_MEAN) * (luma * (1 - luma));
        }
    }

    @Override
    public void store(float[] line, int low, int high, byte[] to, int at, int n) {
        store(line, low, high, to, at, 0, n);
    }

    static void store(float[] line, int low, int high, byte[] to, int at, int from, int n) {
        for (int i = from; i < n; i++) {
            to[at + i] = (byte) round(line[i], low, high);
        }
    }

    @Override
    public void store(float[] line, float scale, int low, int high, short[] to, int at, int n) {
        store(line, scale, low, high, to, at, 0, n);
    }

    static void store(float[] line, float scale, int low, int high, short[] to, int at, int from, int n) {
        for (int i = from; i < n; i++) {
            to[at + i] = (short) round(line[i] * scale, low, high);
        }
    }

    private static int round(float value, int low, int high) {
        int bits = Float.floatToRawIntBits(value + ROUNDER);
        return Math.min(ROUNDER_BITS + high, Math.max(ROUNDER_BITS + low, bits));
    }
}
