package org.videoengine.engine.cpu.internal;

/** Plain loops, for every JVM. */
final class ScalarRowKernels implements RowKernels {

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public void blend4(
            byte[] a,
            int o0,
            int o1,
            int o2,
            int o3,
            float w0,
            float w1,
            float w2,
            float w3,
            float[] row,
            int at,
            int n) {
        blend4(a, o0, o1, o2, o3, w0, w1, w2, w3, row, at, 0, n);
    }

    static void blend4(
            byte[] a,
            int o0,
            int o1,
            int o2,
            int o3,
            float w0,
            float w1,
            float w2,
            float w3,
            float[] row,
            int at,
            int from,
            int n) {
        for (int i = from; i < n; i++) {
            float sum = w0 * (a[o0 + i] & 0xFF);
            sum += w1 * (a[o1 + i] & 0xFF);
            sum += w2 * (a[o2 + i] & 0xFF);
            sum += w3 * (a[o3 + i] & 0xFF);
            row[at + i] = sum;
        }
    }

    @Override
    public void weigh(byte[] a, int o, float w, float[] row, int at, int n, boolean add) {
        weigh(a, o, w, row, at, 0, n, add);
    }

    static void weigh(byte[] a, int o, float w, float[] row, int at, int from, int n, boolean add) {
        if (add) {
            for (int i = from; i < n; i++) {
                row[at + i] += w * (a[o + i] & 0xFF);
            }
        } else {
            for (int i = from; i < n; i++) {
                row[at + i] = w * (a[o + i] & 0xFF);
            }
        }
    }

    @Override
    public void weigh(short[] a, int o, float w, float[] row, int at, int n, boolean add) {
        weigh(a, o, w, row, at, 0, n, add);
    }

    static void weigh(short[] a, int o, float w, float[] row, int at, int from, int n, boolean add) {
        if (add) {
            for (int i = from; i < n; i++) {
                row[at + i] += w * (a[o + i] & 0xFFFF);
            }
        } else {
            for (int i = from; i < n; i++) {
                row[at + i] = w * (a[o + i] & 0xFFFF);
            }
        }
    }

    @Override
    public void store(float[] line, float low, float high, byte[] to, int at, int n) {
        store(line, low, high, to, at, 0, n);
    }

    static void store(float[] line, float low, float high, byte[] to, int at, int from, int n) {
        for (int i = from; i < n; i++) {
            to[at + i] = (byte) (int) (Math.max(low, Math.min(high, line[i])) + 0.5f);
        }
    }

    @Override
    public void store(float[] line, float scale, float low, float high, short[] to, int at, int n) {
        store(line, scale, low, high, to, at, 0, n);
    }

    static void store(float[] line, float scale, float low, float high, short[] to, int at, int from, int n) {
        for (int i = from; i < n; i++) {
            to[at + i] = (short) (int) (Math.max(low, Math.min(high, line[i] * scale)) + 0.5f);
        }
    }

    @Override
    public void filter(
            float[] row,
            int base,
            int[] firsts,
            float[] weights,
            int n,
            int taps,
            float weight,
            float[] line,
            boolean first) {
        filter(row, base, firsts, weights, 0, n, taps, weight, line, first);
    }

    static void filter(
            float[] row,
            int base,
            int[] firsts,
            float[] w,
            int from,
            int n,
            int taps,
            float weight,
            float[] line,
            boolean first) {
        switch (taps) {
            case 4 -> filter4(row, base, firsts, w, from, n, weight, line, first);
            case 5 -> filter5(row, base, firsts, w, from, n, weight, line, first);
            case 6 -> filter6(row, base, firsts, w, from, n, weight, line, first);
            default -> filterAny(row, base, firsts, w, from, n, taps, weight, line, first);
        }
    }

    private static void filter4(
            float[] row,
            int base,
            int[] firsts,
            float[] w,
            int from,
            int n,
            float weight,
            float[] line,
            boolean first) {
        for (int x = from; x < n; x++) {
            int i = base + firsts[x];
            float sum = row[i] * w[x];
            sum += row[i + 1] * w[n + x];
            sum += row[i + 2] * w[2 * n + x];
            sum += row[i + 3] * w[3 * n + x];
            line[x] = first ? sum * weight : line[x] + sum * weight;
        }
    }

    private static void filter5(
            float[] row,
            int base,
            int[] firsts,
            float[] w,
            int from,
            int n,
            float weight,
            float[] line,
            boolean first) {
        for (int x = from; x < n; x++) {
            int i = base + firsts[x];
            float sum = row[i] * w[x];
            sum += row[i + 1] * w[n + x];
            sum += row[i + 2] * w[2 * n + x];
            sum += row[i + 3] * w[3 * n + x];
            sum += row[i + 4] * w[4 * n + x];
            line[x] = first ? sum * weight : line[x] + sum * weight;
        }
    }

    private static void filter6(
            float[] row,
            int base,
            int[] firsts,
            float[] w,
            int from,
            int n,
            float weight,
            float[] line,
            boolean first) {
        for (int x = from; x < n; x++) {
            int i = base + firsts[x];
            float sum = row[i] * w[x];
            sum += row[i + 1] * w[n + x];
            sum += row[i + 2] * w[2 * n + x];
            sum += row[i + 3] * w[3 * n + x];
            sum += row[i + 4] * w[4 * n + x];
            sum += row[i + 5] * w[5 * n + x];
            line[x] = first ? sum * weight : line[x] + sum * weight;
        }
    }

    private static void filterAny(
            float[] row,
            int base,
            int[] firsts,
            float[] w,
            int from,
            int n,
            int taps,
            float weight,
            float[] line,
            boolean first) {
        for (int x = from; x < n; x++) {
            int i = base + firsts[x];
            float sum = row[i] * w[x];
            for (int tap = 1; tap < taps; tap++) {
                sum += row[i + tap] * w[tap * n + x];
            }
            line[x] = first ? sum * weight : line[x] + sum * weight;
        }
    }
}
