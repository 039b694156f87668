package org.videoengine.media.internal;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import org.videoengine.frame.SourceImage;
import org.videoengine.media.FrameSources;
import org.videoengine.media.MediaException;
import org.videoengine.media.internal.series.FfmpegFrameSources;
import org.videoengine.project.KeyframeSource;

/** Short ways to read files in tests. */
final class Readers {
    private Readers() {}

    static FfmpegKeyframeReader reader() {
        return reader(MediaLimits.DEFAULT_MAX_MEGAPIXELS);
    }

    static FfmpegKeyframeReader reader(int megapixels) {
        return new FfmpegKeyframeReader(limits(megapixels));
    }

    static FrameSources frameSources(int megapixels) {
        return new FfmpegFrameSources(limits(megapixels));
    }

    private static MediaLimits limits(int megapixels) {
        return new MediaLimits() {
            @Override
            public int max_megapixels() {
                return megapixels;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return MediaLimits.class;
            }
        };
    }

    static SourceImage still(Path file, int bitDepth) throws MediaException {
        return reader().read(new KeyframeSource.Image(file), bitDepth);
    }

    static SourceImage clip(Path file, double at) throws MediaException {
        return reader().read(new KeyframeSource.ClipFrame(file, at), 8);
    }

    /** BT.709 limited-range Y', Cb and Cr of full-range R'G'B' from 0 to 1, on the 8-bit scale, in real numbers. */
    static double[] ycbcr(double r, double g, double b) {
        double y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        return new double[] {16 + 219 * y, 128 + 224 * (b - y) / 1.8556, 128 + 224 * (r - y) / 1.5748};
    }

    static double[] ycbcr(int rgb) {
        return ycbcr((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
    }
}
