package org.videoengine.quality.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.videoengine.media.DecodedFormat;
import org.videoengine.media.DecodedFrame;

/** Makes films worse, in strengths. Only luma is touched. */
public final class Damage {
    private Damage() {}

    private interface Change {
        void apply(short[] from, short[] to, int width, int height);
    }

    private static List<DecodedFrame> each(List<DecodedFrame> film, Change change) {
        List<DecodedFrame> worse = new ArrayList<>();
        for (DecodedFrame frame : film) {
            DecodedFormat format = frame.format();
            DecodedFrame copy = DecodedFrame.allocate(format);
            for (int plane = 1; plane < 3; plane++) {
                System.arraycopy(frame.samples(plane), 0, copy.samples(plane), 0, format.planeSamples(plane));
            }
            change.apply(frame.samples(0), copy.samples(0), format.width(), format.height());
            worse.add(copy);
        }
        return worse;
    }

    private static short limited(double code) {
        return (short) Math.max(16, Math.min(235, Math.round(code)));
    }

    /** Gaussian noise of that standard deviation. */
    public static List<DecodedFrame> noise(List<DecodedFrame> film, double sigma) {
        Random random = new Random(11);
        return each(film, (from, to, width, height) -> {
            for (int i = 0; i < to.length; i++) {
                to[i] = limited(from[i] + sigma * random.nextGaussian());
            }
        });
    }

    /** Gaussian blur of that standard deviation, in samples. */
    public static List<DecodedFrame> blur(List<DecodedFrame> film, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] bell = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < bell.length; i++) {
            bell[i] = Math.exp(-(i - reach) * (i - reach) / (2 * sigma * sigma));
            sum += bell[i];
        }
        double total = sum;
        return each(film, (from, to, width, height) -> {
            double[] rows = new double[to.length];
            for (int i = 0; i < to.length; i++) {
                for (int k = -reach; k <= reach; k++) {
                    int x = Math.max(0, Math.min(width - 1, i % width + k));
                    rows[i] += bell[k + reach] / total * from[i - i % width + x];
                }
            }
            for (int i = 0; i < to.length; i++) {
                double value = 0;
                for (int k = -reach; k <= reach; k++) {
                    int y = Math.max(0, Math.min(height - 1, i / width + k));
                    value += bell[k + reach] / total * rows[y * width + i % width];
                }
                to[i] = limited(value);
            }
        });
    }

    /** Only every so manieth code is left. */
    public static List<DecodedFrame> banding(List<DecodedFrame> film, int step) {
        return each(film, (from, to, width, height) -> {
            for (int i = 0; i < to.length; i++) {
                to[i] = limited(from[i] / step * step + step / 2);
            }
        });
    }

    /** That share of every block of 8x8 is its mean. */
    public static List<DecodedFrame> blocking(List<DecodedFrame> film, double share) {
        return each(film, (from, to, width, height) -> {
            for (int top = 0; top < height; top += 8) {
                for (int left = 0; left < width; left += 8) {
                    block(from, to, width, left, top, Math.min(width, left + 8), Math.min(height, top + 8), share);
                }
            }
        });
    }

    private static void block(
            short[] from, short[] to, int width, int left, int top, int right, int bottom, double share) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += from[y * width + x];
            }
        }
        double mean = sum / ((right - left) * (bottom - top));
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                to[y * width + x] = limited((1 - share) * from[y * width + x] + share * mean);
            }
        }
    }

    /** Every block of 8x8 is coded by its cosine transform in steps of that size, as coders without a deblocking filter do. */
    public static List<DecodedFrame> coding(List<DecodedFrame> film, double step) {
        double[][] waves = new double[8][8];
        for (int k = 0; k < 8; k++) {
            for (int i = 0; i < 8; i++) {
                waves[k][i] = Math.sqrt(k == 0 ? 0.125 : 0.25) * Math.cos((2 * i + 1) * k * Math.PI / 16);
            }
        }
        return each(film, (from, to, width, height) -> {
            System.arraycopy(from, 0, to, 0, from.length);
            for (int top = 0; top + 8 <= height; top += 8) {
                for (int left = 0; left + 8 <= width; left += 8) {
                    double[][] block = new double[8][8];
                    for (int i = 0; i < 64; i++) {
                        block[i / 8][i % 8] = from[(top + i / 8) * width + left + i % 8];
                    }
                    double[][] coded = times(times(waves, block, false), waves, true);
                    for (double[] row : coded) {
                        for (int i = 0; i < 8; i++) {
                            row[i] = step * Math.rint(row[i] / step);
                        }
                    }
                    double[][] back = times(times(turned(waves), coded, false), waves, false);
                    for (int i = 0; i < 64; i++) {
                        to[(top + i / 8) * width + left + i % 8] = limited(back[i / 8][i % 8]);
                    }
                }
            }
        });
    }

    private static double[][] turned(double[][] m) {
        double[][] turned = new double[8][8];
        for (int i = 0; i < 64; i++) {
            turned[i % 8][i / 8] = m[i / 8][i % 8];
        }
        return turned;
    }

    private static double[][] times(double[][] a, double[][] b, boolean turned) {
        double[][] product = new double[8][8];
        for (int i = 0; i < 64; i++) {
            for (int k = 0; k < 8; k++) {
                product[i / 8][i % 8] += a[i / 8][k] * (turned ? b[i % 8][k] : b[k][i % 8]);
            }
        }
        return product;
    }

    private static Set<Integer> some(int frames, int count) {
        List<Integer> order = new ArrayList<>();
        for (int i = 3; i < frames - 3; i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, new Random(7));
        return new HashSet<>(order.subList(0, count));
    }

    /** So many frames were dropped and the ones before them are shown again. */
    public static List<DecodedFrame> repeats(List<DecodedFrame> film, int count) {
        Set<Integer> dropped = some(film.size(), count);
        List<DecodedFrame> worse = new ArrayList<>();
        for (int i = 0; i < film.size(); i++) {
            worse.add(dropped.contains(i) ? worse.get(i - 1) : film.get(i));
        }
        return worse;
    }

    /** So many frames are gone. */
    public static List<DecodedFrame> gone(List<DecodedFrame> film, int count) {
        Set<Integer> dropped = some(film.size(), count);
        List<DecodedFrame> worse = new ArrayList<>();
        for (int i = 0; i < film.size(); i++) {
            if (!dropped.contains(i)) {
                worse.add(film.get(i));
            }
        }
        return worse;
    }
}
