package org.videoengine.quality.internal.picture;

import java.util.stream.IntStream;

/**
 * Tracks blocks from one picture back to the one before it: Lucas and Kanade ("An iterative image registration technique with
 * an application to stereo vision", IJCAI 1981), from coarse to fine.
 */
final class BlockTracker {
    private static final int BLOCK = 24;
    private static final int MARGIN = 3;
    private static final int ACROSS = 12;
    private static final int DOWN = 7;
    private static final int MOST_STEPS = 6;
    /** Where a finer look follows. */
    private static final int ROUGH_STEPS = 4;

    private static final double SMALL_STEP = 0.01;
    private static final double ROUGH_SMALL_STEP = 0.08;
    /** The least texture: the smaller eigenvalue of the slopes' covariance (Shi and Tomasi, CVPR 1994), in squared luma. */
    private static final double LEAST_TEXTURE = 0.5;
    /** What smoothing with 1 2 1 both ways leaves of a variance, for both pictures. */
    private static final double NOISE_LEFT = 2 * 0.375 * 0.375;

    private final Pyramid before;
    private final Pyramid now;
    private final double noiseEnergy;

    private BlockTracker(Pyramid before, Pyramid now, double noise) {
        this.before = before;
        this.now = now;
        // Carrying a picture to a place between samples smooths its noise further: at the worst place by half.
        this.noiseEnergy = noise * noise * NOISE_LEFT * 0.75;
    }

    /** Tracks blocks spread over the whole picture. */
    static Motion track(Pyramid before, Pyramid now, double noise) {
        Pyramid.Level full = now.levels().get(0);
        int space = BLOCK + 2 * MARGIN;
        if (full.width < space || full.height < space) {
            return new Motion(new Motion.Block[0], 0);
        }
        int across = Math.min(ACROSS, full.width / space);
        int down = Math.min(DOWN, full.height / space);
        BlockTracker tracker = new BlockTracker(before, now, noise);
        Motion.Block[] blocks = IntStream.range(0, across * down)
                .parallel()
                .mapToObj(i -> tracker.block(
                        (i % across + 0.5) * full.width / across, (i / across + 0.5) * full.height / down))
                .toArray(Motion.Block[]::new);
        int lost = 0;
        for (int i = 0; i < blocks.length; i++) {
            if (blocks[i] != null && blocks[i].unexplained() > Motion.LOST) {
                blocks[i] = null;
                lost++;
            }
        }
        return new Motion(blocks, lost);
    }

    /** How a block moved; null for a block without texture. */
    private Motion.Block block(double centreX, double centreY) {
        double dx = 0;
        double dy = 0;
        int coarsest = now.levels().size() - 1;
        for (int i = coarsest; i > 0; i--) {
            double scale = 1.0 / (1 << i);
            Block block = new Block(now.levels().get(i), centreX * scale, centreY * scale);
            double[] found = block.follow(before.levels().get(i), dx, dy, false);
            dx = 2 * found[0];
            dy = 2 * found[1];
        }
        Block block = new Block(now.levels().get(0), centreX, centreY);
        if (block.texture() < LEAST_TEXTURE + noiseEnergy) {
            return null;
        }
        double[] rough = block.follow(before.levels().get(0), dx, dy, false);
        double[] found = block.follow(before.levels().get(0), rough[0], rough[1], true);
        double unexplained = Math.sqrt(Math.max(0, found[2] - noiseEnergy) / block.slope());
        return new Motion.Block(-found[0], -found[1], unexplained);
    }

    /** A block of one level, with its slopes. */
    private static final class Block {
        private final Pyramid.Level level;
        private final int left;
        private final int top;
        private final float[] slopesX = new float[BLOCK * BLOCK];
        private final float[] slopesY = new float[BLOCK * BLOCK];
        private double xx;
        private double xy;
        private double yy;

        Block(Pyramid.Level level, double centreX, double centreY) {
            this.level = level;
            this.left = place(centreX, level.width);
            this.top = place(centreY, level.height);
            float[] v = level.values;
            for (int y = 0; y < BLOCK; y++) {
                for (int x = 0; x < BLOCK; x++) {
                    int at = (top + y) * level.width + left + x;
                    float gx = 0.5f * (v[at + 1] - v[at - 1]);
                    float gy = 0.5f * (v[at + level.width] - v[at - level.width]);
                    slopesX[y * BLOCK + x] = gx;
                    slopesY[y * BLOCK + x] = gy;
                    xx += gx * gx;
                    xy += gx * gy;
                    yy += gy * gy;
                }
            }
        }

        private static int place(double centre, int side) {
            int last = side - BLOCK - 1;
            return (int) Math.max(1, Math.min(last, Math.round(centre - BLOCK / 2.0)));
        }

        double texture() {
            double half = (xx + yy) / 2;
            double apart = Math.sqrt((xx - yy) * (xx - yy) / 4 + xy * xy);
            return (half - apart) / (BLOCK * BLOCK);
        }

        double slope() {
            return (xx + yy) / (BLOCK * BLOCK);
        }

        /** Where it was in another picture, as the offset, and the mean squared difference there. */
        double[] follow(Pyramid.Level other, double fromX, double fromY, boolean cubic) {
            double dx = fromX;
            double dy = fromY;
            double determinant = xx * yy - xy * xy;
            boolean flat = determinant < 1e-6 * (xx + yy) * (xx + yy) + 1e-9;
            double[] sums = new double[3];
            for (int step = 0; step < (cubic ? MOST_STEPS : ROUGH_STEPS); step++) {
                difference(other, dx, dy, cubic, sums);
                if (flat) {
                    break;
                }
                double stepX = (yy * sums[0] - xy * sums[1]) / determinant;
                double stepY = (xx * sums[1] - xy * sums[0]) / determinant;
                // A larger step than the slopes reach is a guess.
                stepX = Math.max(-2, Math.min(2, stepX));
                stepY = Math.max(-2, Math.min(2, stepY));
                dx -= stepX;
                dy -= stepY;
                if (Math.abs(stepX) + Math.abs(stepY) < (cubic ? SMALL_STEP : ROUGH_SMALL_STEP)) {
                    break;
                }
            }
            return new double[] {dx, dy, sums[2] / (BLOCK * BLOCK)};
        }

        private void difference(Pyramid.Level other, double dx, double dy, boolean cubic, double[] sums) {
            int wholeX = (int) Math.floor(dx);
            int wholeY = (int) Math.floor(dy);
            float[] wx = Carrier.weights(dx - wholeX, cubic);
            float[] wy = Carrier.weights(dy - wholeY, cubic);
            float[] carried = Carrier.carry(other, left + wholeX, top + wholeY, BLOCK, wx, wy);
            double alongX = 0;
            double alongY = 0;
            double squares = 0;
            for (int y = 0; y < BLOCK; y++) {
                int at = (top + y) * level.width + left;
                for (int x = 0; x < BLOCK; x++) {
                    int i = y * BLOCK + x;
                    float difference = carried[i] - level.values[at + x];
                    alongX += slopesX[i] * difference;
                    alongY += slopesY[i] * difference;
                    squares += difference * difference;
                }
            }
            sums[0] = alongX;
            sums[1] = alongY;
            sums[2] = squares;
        }
    }
}
