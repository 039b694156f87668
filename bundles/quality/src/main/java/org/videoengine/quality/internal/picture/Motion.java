package org.videoengine.quality.internal.picture;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * How the picture moved since the one before it, block by block. The blocks lie at the same places in every picture.
 *
 * @param blocks what is known of each; null for one that has too little texture or was not found again
 * @param lost how many have texture and were not found again
 */
public record Motion(Block[] blocks, int lost) {
    /** A block that is so many samples off was not found: it is covered, or went too far. */
    static final double LOST = 0.5;

    /** With fewer blocks there is no telling. */
    private static final int FEWEST = 6;

    /**
     * Of one block.
     *
     * @param x motion to the right, in samples
     * @param y motion downwards, in samples
     * @param unexplained what motion does not explain: the root mean square difference from the block carried along from the
     *     picture before, as a share of the root mean square slope of its luma; that is, about how many samples it is off
     */
    public record Block(double x, double y, double unexplained) {
        double speed() {
            return Math.hypot(x, y);
        }

        /** How many times as far it moved as on average just before and after; 0 if no farther than a given distance more. */
        double leap(Block before, Block after, double least) {
            double usual = Math.hypot((before.x + after.x) / 2, (before.y + after.y) / 2);
            return speed() - usual > least ? speed() / Math.max(usual, least) : 0;
        }

        double jerk(Block before, Block twoBefore) {
            return Math.hypot(twoBefore.x - 2 * before.x + x, twoBefore.y - 2 * before.y + y);
        }
    }

    /** Whether it can be relied on. */
    public boolean known() {
        return found() >= FEWEST;
    }

    /** Whether there was enough to follow, found or lost. */
    public boolean textured() {
        return found() + lost >= FEWEST;
    }

    private long found() {
        return Arrays.stream(blocks).filter(block -> block != null).count();
    }

    /** How far the picture moved, in samples: the median of the blocks. */
    public double speed() {
        return median(Block::speed);
    }

    /** What motion does not explain: the median of the blocks; as much as can be where next to none was found again. */
    public double unexplained() {
        return known() ? median(Block::unexplained) : LOST;
    }

    private double median(ToDoubleFunction<Block> of) {
        return median(Arrays.stream(blocks)
                .filter(block -> block != null)
                .mapToDouble(of)
                .toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        if (values.length == 0) {
            return Double.NaN;
        }
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /**
     * How much the speed's growth changed over three pictures, of which this is the last, in samples: the median of the blocks
     * that were tracked in all; NaN if those are too few.
     */
    public double jerk(Motion before, Motion twoBefore) {
        double[] jerks = new double[blocks.length];
        int count = 0;
        for (int i = 0; i < blocks.length; i++) {
            if (blocks[i] != null && before.blocks[i] != null && twoBefore.blocks[i] != null) {
                jerks[count++] = blocks[i].jerk(before.blocks[i], twoBefore.blocks[i]);
            }
        }
        return count < FEWEST ? Double.NaN : median(Arrays.copyOf(jerks, count));
    }

    /**
     * How many times as far the picture moved as just before and after: the median of the blocks that were tracked in all
     * three, of which one that moved hardly farther counts as 0; NaN if those are too few.
     *
     * @param least how much farther a block must have moved, in samples
     */
    public double leap(Motion before, Motion after, double least) {
        double[] leaps = new double[blocks.length];
        int count = 0;
        for (int i = 0; i < blocks.length; i++) {
            if (blocks[i] != null && before.blocks[i] != null && after.blocks[i] != null) {
                leaps[count++] = blocks[i].leap(before.blocks[i], after.blocks[i], least);
            }
        }
        return count < FEWEST ? Double.NaN : median(Arrays.copyOf(leaps, count));
    }
}
