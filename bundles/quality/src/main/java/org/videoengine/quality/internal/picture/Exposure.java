package org.videoengine.quality.internal.picture;

/**
 * How a picture is exposed.
 *
 * @param mean luma, 0 to 255
 * @param black share of samples that are as dark as can be, but for rows that are black from side to side (bars)
 * @param white share of samples that are as bright as can be
 * @param dark share of samples that are no brighter than a tenth, as ffmpeg's {@code blackdetect} takes them for black
 */
public record Exposure(double mean, double black, double white, double dark) {
    private static final float LOWEST = 0.5f;
    private static final float HIGHEST = 254.5f;
    private static final float DARK = 25.5f;

    static Exposure of(Luma luma) {
        int width = luma.width();
        double[] sums = Stripes.sums(0, luma.height(), 4, (from, to, out) -> {
            for (int y = from; y < to; y++) {
                row(luma.values(), y * width, width, out);
            }
        });
        double samples = (double) width * luma.height();
        return new Exposure(sums[0] / samples, sums[1] / samples, sums[2] / samples, sums[3] / samples);
    }

    private static void row(float[] v, int at, int width, double[] out) {
        double sum = 0;
        int black = 0;
        int white = 0;
        int dark = 0;
        for (int i = at; i < at + width; i++) {
            float value = v[i];
            sum += value;
            black += value <= LOWEST ? 1 : 0;
            white += value >= HIGHEST ? 1 : 0;
            dark += value <= DARK ? 1 : 0;
        }
        out[0] += sum;
        out[1] += black == width ? 0 : black;
        out[2] += white;
        out[3] += dark;
    }

    /** Whether it is a black picture: 98 % of it dark, as {@code blackdetect} has it. */
    public boolean isBlack() {
        return dark >= 0.98;
    }
}
