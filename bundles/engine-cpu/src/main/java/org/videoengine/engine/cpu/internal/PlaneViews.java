package org.videoengine.engine.cpu.internal;

import java.util.Arrays;
import org.videoengine.plan.ResamplingKernel;

/** The views of one frame's samples on some columns of one plane, with their weights. Used again from frame to frame. */
final class PlaneViews {
    private static final int NO_BLOCK = Integer.MIN_VALUE;

    private AxisAlignedView[] straight = new AxisAlignedView[0];
    private TurnedView[] turned = new TurnedView[0];
    private PlaneMap[] maps = new PlaneMap[0];
    private double[] shares = new double[0];
    private int[] sources = new int[0];
    private View[] views = new View[0];
    private float[] weights = new float[0];
    private int[] viewSources = new int[0];
    private final Looks looks = new Looks();
    private int samples;
    private int count;
    private int columns;
    /** The lines from {@code blockTop} on, for those who ask for one at a time. */
    private final float[][] block = new float[RowKernels.LINES][0];

    private int blockTop = NO_BLOCK;
    /** Sums of some of the views, to and fro. */
    private final float[][][] partial = new float[2][RowKernels.LINES][0];

    /** Forgets the views of before. */
    void begin(int most) {
        int known = views.length;
        if (known < most) {
            straight = Arrays.copyOf(straight, most);
            turned = Arrays.copyOf(turned, most);
            maps = Arrays.copyOf(maps, most);
            shares = new double[most];
            sources = new int[most];
            views = new View[most];
            weights = new float[most];
            viewSources = new int[most];
            for (int i = known; i < most; i++) {
                straight[i] = new AxisAlignedView();
                turned[i] = new TurnedView();
                maps[i] = new PlaneMap();
            }
        }
        samples = 0;
    }

    /** Adds a sample of a source; the map that is returned is still to be set. */
    PlaneMap add(int source, double share) {
        sources[samples] = source;
        shares[samples] = share;
        return maps[samples++];
    }

    /** The plane of a source that the views look at. */
    interface Planes {
        SourcePlane of(int source);
    }

    /** Gets the views ready to draw so many columns and rows. Samples that can be filtered as one become one view. */
    void look(ResamplingKernel kernel, Planes planes, int columns, int rows) {
        this.columns = columns;
        blockTop = NO_BLOCK;
        count = 0;
        for (int i = 0; i < samples; ) {
            int source = sources[i];
            int end = i + 1;
            while (end < samples && sources[end] == source) {
                end++;
            }
            i += looks.take(maps, shares, i, end, columns, rows);
            View view = looks.map().axisAligned() ? straight[count] : turned[count];
            SourcePlane plane = planes.of(source);
            view.prepare(kernel, plane, looks, columns, rows);
            if (count > 0 && view == straight[count] && views[count - 1] == straight[count - 1]) {
                straight[count].shareRows(straight[count - 1]);
            }
            views[count] = view;
            viewSources[count] = source;
            weights[count] = (float) looks.weight() * plane.unit();
            count++;
        }
    }

    /** The same views of other planes of the same size, such as Cr after Cb. */
    void exchange(Planes planes) {
        for (int i = 0; i < count; i++) {
            views[i].exchange(planes.of(viewSources[i]));
        }
        blockTop = NO_BLOCK;
    }

    /** Whether all views are straight. */
    boolean straight() {
        for (int i = 0; i < count; i++) {
            if (views[i] != straight[i]) {
                return false;
            }
        }
        return true;
    }

    /** The weighted sums of all views on {@link RowKernels#LINES} lines from {@code y} on. */
    void lines(RowKernels kernels, int y, float[][] lines) {
        int last = count - 1;
        views[last].lines(kernels, y, weights[last], sums(kernels, y), lines);
    }

    /** What all views but the last make of some lines; null if there is but one. */
    private float[][] sums(RowKernels kernels, int y) {
        float[][] sums = null;
        for (int i = 0; i < count - 1; i++) {
            float[][] next = partial[i & 1];
            reserve(next);
            views[i].lines(kernels, y, weights[i], sums, next);
            sums = next;
        }
        return sums;
    }

    private void reserve(float[][] lines) {
        int length = RowKernels.padded(columns);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].length < length) {
                lines[i] = new float[length];
            }
        }
    }

    /**
     * The same where all views are straight, rounded and stored.
     *
     * @param lines room for sums that are not
     */
    void store(RowKernels kernels, int y, float[][] lines, ByteLines to) {
        int last = count - 1;
        straight[last].store(kernels, y, weights[last], sums(kernels, y), lines, to);
    }

    /** One line alone. Lines are cheapest asked for from top to bottom. */
    void line(RowKernels kernels, int y, float[] line) {
        if (y < blockTop || y >= blockTop + block.length || blockTop == NO_BLOCK) {
            reserve(block);
            lines(kernels, y, block);
            blockTop = y;
        }
        System.arraycopy(block[y - blockTop], 0, line, 0, columns);
    }
}
