package org.videoengine.engine.cpu.internal;

import java.util.Arrays;
import org.videoengine.plan.ResamplingKernel;

/** The views of one frame's samples on some columns of one plane, with their weights. Used again from frame to frame. */
final class PlaneViews {
    private AxisAlignedView[] straight = new AxisAlignedView[0];
    private TurnedView[] turned = new TurnedView[0];
    private PlaneMap[] maps = new PlaneMap[0];
    private View[] views = new View[0];
    private float[] weights = new float[0];
    private int count;

    /** Forgets the views of before. */
    void begin(int samples) {
        int known = views.length;
        if (known < samples) {
            straight = Arrays.copyOf(straight, samples);
            turned = Arrays.copyOf(turned, samples);
            maps = Arrays.copyOf(maps, samples);
            views = new View[samples];
            weights = new float[samples];
            for (int i = known; i < samples; i++) {
                straight[i] = new AxisAlignedView();
                turned[i] = new TurnedView();
                maps[i] = new PlaneMap();
            }
        }
        count = 0;
    }

    /** The map of the next view, to be set before {@link #add}. */
    PlaneMap nextMap() {
        return maps[count];
    }

    /** Adds a view through {@link #nextMap} that draws so many columns and rows. */
    void add(RowKernels kernels, ResamplingKernel kernel, SourcePlane source, float weight, int columns, int rows) {
        PlaneMap map = maps[count];
        View view = map.axisAligned() ? straight[count] : turned[count];
        view.prepare(kernels, kernel, source, map, columns, rows);
        views[count] = view;
        weights[count] = weight;
        count++;
    }

    /** The same view of another plane of the same size. */
    void exchange(int sample, SourcePlane source) {
        views[sample].exchange(source);
    }

    /** The weighted sum of all views on a line. */
    void line(RowKernels kernels, int y, float[] line) {
        for (int i = 0; i < count; i++) {
            views[i].addLine(kernels, y, weights[i], line, i == 0);
        }
    }
}
