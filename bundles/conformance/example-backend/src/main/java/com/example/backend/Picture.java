package com.example.backend;

import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.SourceSpec;

/** A keyframe: its planes, reduced as far as the plan allows, and how many of a row's and a column's samples are left. */
record Picture(ChromaLayout chroma, Plane[] planes, double[] leftX, double[] leftY) {

    static Picture of(SourceImage image, double minStep, ResamplingKernel kernel, PixelFormat format) {
        Picture picture = new Picture(image.chroma(), new Plane[3], new double[3], new double[3]);
        for (int plane = 0; plane < 3; plane++) {
            Plane full = Plane.of(image, plane);
            double stepX = plane == 0
                    ? minStep
                    : scaled(minStep, format.chromaShiftX() - image.chroma().shiftX());
            double stepY = plane == 0
                    ? minStep
                    : scaled(minStep, format.chromaShiftY() - image.chroma().shiftY());
            Plane reduced = full.resized(
                    kernel, SourceSpec.reduced(full.width(), stepX), SourceSpec.reduced(full.height(), stepY));
            picture.planes[plane] = reduced;
            picture.leftX[plane] = (double) reduced.width() / full.width();
            picture.leftY[plane] = (double) reduced.height() / full.height();
        }
        return picture;
    }

    /** The picture between this one and a second; it takes this one's place. */
    Picture between(Picture second, MotionField motion) {
        Plane[] between = new Plane[3];
        for (int plane = 0; plane < 3; plane++) {
            between[plane] = planes[plane].between(second.planes[plane], motion);
        }
        return new Picture(chroma, between, leftX, leftY);
    }

    /** What a view sees from a luma position of the frame, on a grid of the plane's own steps. */
    double see(int plane, Affine view, ResamplingKernel kernel, double x, double y, int stepX, int stepY) {
        double perX = plane == 0 ? leftX[0] : scaled(leftX[plane], -chroma.shiftX());
        double perY = plane == 0 ? leftY[0] : scaled(leftY[plane], -chroma.shiftY());
        double offset = plane == 0 ? 0 : chroma.offsetX() * leftX[plane];
        return planes[plane].filter(
                kernel,
                view.sourceX(x, y) * perX + offset,
                view.sourceY(x, y) * perY,
                Math.max(1, Math.hypot(view.xx() * stepX, view.xy() * stepY) * perX),
                Math.max(1, Math.hypot(view.yx() * stepX, view.yy() * stepY) * perY));
    }

    private static double scaled(double value, int shift) {
        return Math.scalb(value, shift);
    }
}
