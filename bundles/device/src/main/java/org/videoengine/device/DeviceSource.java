package org.videoengine.device;

import java.util.Arrays;
import org.videoengine.frame.ChromaLayout;
import org.videoengine.frame.PixelFormat;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Affine;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.WorkingSpace;

/**
 * A source's three planes as they lie on the device, reduced for a shot: 16-bit samples, one plane after the other.
 *
 * @param memory of the planes; null until they are there
 * @param chroma where chroma lies; {@link ChromaLayout#YUV444} in linear light
 * @param fullWidth width of each plane before the reduction
 * @param fullHeight height of each plane before the reduction
 * @param width width of each plane
 * @param height height of each plane
 * @param at place of each plane's first sample
 */
record DeviceSource(
        DeviceMemory memory,
        ChromaLayout chroma,
        int[] fullWidth,
        int[] fullHeight,
        int[] width,
        int[] height,
        int[] at) {

    /** Sizes and places of a plan's source. */
    static DeviceSource of(ShotPlan plan, int source, SourceImage image, PixelFormat format) {
        boolean linear = plan.workingSpace() == WorkingSpace.LINEAR_RGB;
        ChromaLayout chroma = linear ? ChromaLayout.YUV444 : image.chroma();
        PixelFormat drawn = linear ? PixelFormat.YUV444P10 : format;
        double minStep = plan.sources().get(source).minStep();
        DeviceSource made = new DeviceSource(null, chroma, new int[3], new int[3], new int[3], new int[3], new int[3]);
        int at = 0;
        for (int plane = 0; plane < 3; plane++) {
            made.fullWidth[plane] = linear ? image.width() : image.planeWidth(plane);
            made.fullHeight[plane] = linear ? image.height() : image.planeHeight(plane);
            double stepX = plane == 0 ? minStep : minStep * Math.scalb(1.0, drawn.chromaShiftX() - chroma.shiftX());
            double stepY = plane == 0 ? minStep : minStep * Math.scalb(1.0, drawn.chromaShiftY() - chroma.shiftY());
            made.width[plane] = SourceSpec.reduced(made.fullWidth[plane], stepX);
            made.height[plane] = SourceSpec.reduced(made.fullHeight[plane], stepY);
            made.at[plane] = at;
            at = Math.addExact(at, Math.multiplyExact(made.width[plane], made.height[plane]));
        }
        return made;
    }

    /** The same, with memory. */
    DeviceSource in(DeviceMemory planes) {
        return new DeviceSource(planes, chroma, fullWidth, fullHeight, width, height, at);
    }

    /** Whether another one is seen as this one is, whatever it shows. */
    boolean alike(DeviceSource other) {
        return chroma == other.chroma
                && Arrays.equals(fullWidth, other.fullWidth)
                && Arrays.equals(fullHeight, other.fullHeight)
                && Arrays.equals(width, other.width)
                && Arrays.equals(height, other.height);
    }

    /** Samples of all planes. */
    int samples() {
        return at[2] + width[2] * height[2];
    }

    /** Bytes of all planes, and of the block that may be read behind them. */
    long bytes() {
        return ((long) samples() + Blocks.LENGTH) * Short.BYTES;
    }

    /** Samples from a plane's beginning to that of the next, where both have the same size. */
    int planeStep(int plane) {
        return width[plane] * height[plane];
    }

    /** The map from an output plane's grid to a plane's samples. */
    PlaneMap map(int plane, Affine view, int outputShiftX, int outputShiftY) {
        double reductionX = (double) width[plane] / fullWidth[plane];
        double reductionY = (double) height[plane] / fullHeight[plane];
        double subX = plane == 0 ? 1 : Math.scalb(1.0, -chroma.shiftX());
        double subY = plane == 0 ? 1 : Math.scalb(1.0, -chroma.shiftY());
        double offset = plane == 0 ? 0 : chroma.offsetX();
        return PlaneMap.of(view, outputShiftX, outputShiftY, subX * reductionX, subY * reductionY, offset * reductionX);
    }
}
