package com.example.backend;

import java.util.List;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.ViewSample;

/** Draws frames sample by sample, as ShotPlan says; it has no pictures any more when it is closed. */
record PlainRenderer(ShotPlan plan, List<SourceImage> pictures) implements FrameRenderer {

    @Override
    public void render(int frame, FrameBuffer target) throws BackendException {
        FrameFormat format = new FrameFormat(plan.width(), plan.height(), PixelFormat.YUV420P8);
        if (pictures.isEmpty() || frame < 0 || frame >= plan.frames().size() || !format.equals(target.format())) {
            throw new BackendException("this renderer does not draw frame " + frame + " as " + target.format());
        }
        for (int plane = 0; plane < 3; plane++) {
            int step = plane == 0 ? 1 : 2;
            for (int i = 0; i < format.planeSamples(plane); i++) {
                double x = i % format.planeWidth(plane) * step + 0.5;
                double y = (i / format.planeWidth(plane) + 0.5) * step;
                double sum = 0;
                for (ViewSample look : plan.frames().get(frame).samples()) {
                    Affine view = look.view();
                    sum += look.weight()
                            * see(pictures.get(look.source()), plane, view.sourceX(x, y), view.sourceY(x, y));
                }
                target.bytes(plane)[i] = (byte) Math.rint(Math.max(16, Math.min(plane == 0 ? 235 : 240, sum)));
            }
        }
    }

    /** The value of a plane at a place in the picture, by the plan's kernel; the edges go on for ever. */
    private double see(SourceImage picture, int plane, double x, double y) {
        ResamplingKernel kernel = plan.kernel();
        ChromaLayout chroma = picture.chroma();
        double u = plane == 0 ? x : Math.scalb(x, -chroma.shiftX()) + chroma.offsetX();
        double v = plane == 0 ? y : Math.scalb(y, -chroma.shiftY());
        double sum = 0;
        double weights = 0;
        for (int row = (int) (v - kernel.radius() - 1); row <= v + kernel.radius(); row++) {
            for (int column = (int) (u - kernel.radius() - 1); column <= u + kernel.radius(); column++) {
                double weight = kernel.weight(column + 0.5 - u) * kernel.weight(row + 0.5 - v);
                int inX = Math.max(0, Math.min(picture.planeWidth(plane) - 1, column));
                int inY = Math.max(0, Math.min(picture.planeHeight(plane) - 1, row));
                weights += weight;
                sum += weight * picture.sample(plane, inX, inY);
            }
        }
        return sum / weights;
    }

    @Override
    public void close() {
        pictures.clear();
    }
}
