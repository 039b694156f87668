package org.videoengine.engine.cpu.internal;

import java.util.Arrays;
import org.videoengine.plan.ResamplingKernel;

/** The views of one frame's samples on some columns of one plane, with their weights. Used again from frame to frame. */
final class PlaneViews {
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
    void look(RowKernels kernels, ResamplingKernel kernel, Planes planes, int columns, int rows) {
        count = 0;
        for (int i = 0; i < samples; ) {
            looks.begin(samples);
            int source = sources[i];
            while (i < samples && sources[i] == source && looks.takes(maps[i])) {
                looks.add(maps[i], shares[i]);
                i++;
            }
            looks.end();
            View view = looks.map().axisAligned() ? straight[count] : turned[count];
            SourcePlane plane = planes.of(source);
            view.prepare(kernels, kernel, plane, looks, columns, rows);
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
    }

    /** The weighted sum of all views on a line. */
    void line(RowKernels kernels, int y, float[] line) {
        for (int i = 0; i < count; i++) {
            views[i].addLine(kernels, y, weights[i], line, i == 0);
        }
    }
}
