package org.videoengine.engine.cpu.internal;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.plan.ResamplingKernel;

/** The views of one frame's samples on one plane, with their weights. Used again from frame to frame. */
final class PlaneViews {
    private final List<AxisAlignedView> straight = new ArrayList<>();
    private final List<TurnedView> turned = new ArrayList<>();
    private View[] views = new View[0];
    private float[] weights = new float[0];
    private int count;

    void begin(int samples) {
        if (views.length < samples) {
            views = new View[samples];
            weights = new float[samples];
            while (straight.size() < samples) {
                straight.add(new AxisAlignedView());
                turned.add(new TurnedView());
            }
        }
        count = 0;
    }

    void add(ResamplingKernel kernel, Samples source, PlaneMap map, float weight, int width, int height) {
        if (map.axisAligned()) {
            AxisAlignedView view = straight.get(count);
            view.prepare(kernel, source, map, width, height);
            views[count] = view;
        } else {
            TurnedView view = turned.get(count);
            view.prepare(kernel, source, map, width);
            views[count] = view;
        }
        weights[count] = weight;
        count++;
    }

    /** The same view of another plane of the same size. */
    void exchange(int sample, Samples source) {
        if (views[sample] instanceof AxisAlignedView view) {
            view.exchange(source);
        } else if (views[sample] instanceof TurnedView view) {
            view.exchange(source);
        }
    }

    /** The weighted sum of all views on a line. */
    void line(RowKernels kernels, int y, float[] line) {
        for (int i = 0; i < count; i++) {
            views[i].addLine(kernels, y, weights[i], line, i == 0);
        }
    }
}
