package org.videoengine.conformance;

import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.MotionField;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.ResamplingKernel;
import org.videoengine.plan.SourceSpec;

/** The reduced planes of a source, and how a view samples them. */
final class ReferenceSource {
    private final ChromaLayout chroma;
    private final Plane[] reduced = new Plane[3];
    private final double[] reductionX = new double[3];
    private final double[] reductionY = new double[3];
    private final double most;

    private ReferenceSource(
            Plane[] full,
            ChromaLayout chroma,
            PixelFormat format,
            double minStep,
            ResamplingKernel kernel,
            double most) {
        this.chroma = chroma;
        this.most = most;
        for (int plane = 0; plane < 3; plane++) {
            double stepX = minStep;
            double stepY = minStep;
            if (plane > 0) {
                stepX *= Math.pow(2, format.chromaShiftX() - chroma.shiftX());
                stepY *= Math.pow(2, format.chromaShiftY() - chroma.shiftY());
            }
            int width = SourceSpec.reduced(full[plane].width(), stepX);
            int height = SourceSpec.reduced(full[plane].height(), stepY);
            reduced[plane] = full[plane].reduce(kernel, width, height, most);
            reductionX[plane] = (double) width / full[plane].width();
            reductionY[plane] = (double) height / full[plane].height();
        }
    }

    /** The same places with other samples. */
    private ReferenceSource(ReferenceSource like, Plane[] planes) {
        chroma = like.chroma;
        most = like.most;
        for (int plane = 0; plane < 3; plane++) {
            reduced[plane] = planes[plane];
            reductionX[plane] = like.reductionX[plane];
            reductionY[plane] = like.reductionY[plane];
        }
    }

    static ReferenceSource ycbcr(SourceImage image, double minStep, ResamplingKernel kernel, PixelFormat format) {
        Plane[] planes = {plane(image, 0), plane(image, 1), plane(image, 2)};
        return new ReferenceSource(planes, image.chroma(), format, minStep, kernel, 255);
    }

    static ReferenceSource linear(SourceImage image, double minStep, ResamplingKernel kernel) {
        int width = image.width();
        int height = image.height();
        Plane luma = plane(image, 0);
        Plane cb = plane(image, 1);
        Plane cr = plane(image, 2);
        double scaleX = Math.pow(2, -image.chroma().shiftX());
        double scaleY = Math.pow(2, -image.chroma().shiftY());
        double[][] rgb = new double[3][width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (x + 0.5) * scaleX + image.chroma().offsetX();
                double v = (y + 0.5) * scaleY;
                double[] encoded = Colour.rgb(
                        luma.at(x, y),
                        cb.filter(ResamplingKernel.TRIANGLE, u, v, 1, 1),
                        cr.filter(ResamplingKernel.TRIANGLE, u, v, 1, 1));
                for (int plane = 0; plane < 3; plane++) {
                    rgb[plane][y * width + x] = Colour.decode(Math.max(0, Math.min(1, encoded[plane])));
                }
            }
        }
        Plane[] planes = {
            new Plane(width, height, rgb[0]), new Plane(width, height, rgb[1]), new Plane(width, height, rgb[2])
        };
        return new ReferenceSource(planes, ChromaLayout.YUV444, PixelFormat.YUV444P8, minStep, kernel, 1);
    }

    /** The picture between this one and a second, which takes this one's place. */
    ReferenceSource between(ReferenceSource second, MotionField motion) {
        Plane[] planes = new Plane[3];
        for (int plane = 0; plane < 3; plane++) {
            planes[plane] = new PictureBetween(reduced[plane], second.reduced[plane], motion).draw(most);
        }
        return new ReferenceSource(this, planes);
    }

    private static Plane plane(SourceImage image, int plane) {
        int width = image.planeWidth(plane);
        int height = image.planeHeight(plane);
        double[] samples = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                samples[y * width + x] = image.sample(plane, x, y);
            }
        }
        return new Plane(width, height, samples);
    }

    /** How a view sees one plane from an output plane's grid. */
    PlaneView view(int plane, Affine view, ResamplingKernel kernel, int shiftX, int shiftY) {
        double perPixelX = reductionX[plane];
        double perPixelY = reductionY[plane];
        if (plane > 0) {
            perPixelX *= Math.pow(2, -chroma.shiftX());
            perPixelY *= Math.pow(2, -chroma.shiftY());
        }
        double offset = plane > 0 ? chroma.offsetX() * reductionX[plane] : 0;
        return new PlaneView(reduced[plane], view, kernel, shiftX, shiftY, perPixelX, perPixelY, offset);
    }
}
