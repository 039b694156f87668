package org.videoengine.optimizer.internal.speed;

import org.videoengine.project.Quality;

/**
 * The rough model: what drawing and encoding are taken to cost before anything is measured on this machine. Its figures are those
 * of another one: of the processor after the times of kernels on one core with 16 vector lanes, of encoders after films of 1080p,
 * and guesses for graphics processors, after how many times as fast as processors they are usually said to be. They may be off by
 * a factor of three or more, which is what their uncertainties say, and are corrected by the first measurements.
 */
final class RoughFigures {
    /** How fast this machine is as a whole, next to the one of the figures. */
    static final Figure MACHINE = new Figure(1, 1.5);

    /** Frames that threads draw together, as the share of what they would if they did not share memory and clock. */
    static final Figure TOGETHER = new Figure(0.9, 0.15);
    /** Seconds for a frame whatever its size. */
    static final Figure FRAME_SECONDS = new Figure(2e-4, 1);
    /** Core seconds for each pixel by which a frame is larger than 1920x1080. */
    static final Figure LARGE = new Figure(5e-10, 1);
    /** Each further view, as a share of the first. */
    static final Figure FURTHER_VIEW = new Figure(0.35, 0.7);
    /** How drawing grows with the step from pixel to pixel in samples of the picture, as an exponent. */
    static final Figure STEP = new Figure(0.8, 0.3);
    /** The same at quality ultra, where most of a pixel's cost is that of light and not of samples. */
    static final Figure STEP_OF_ULTRA = new Figure(0.3, 0.3);
    /** Core seconds for a pixel of a pass over the drawn frame. */
    static final Figure FINISHING = new Figure(5e-10, 0.7);
    /** Each view of a camera that turns, as a multiple of one that is upright. */
    static final Figure TURNED = new Figure(3, 0.7);
    /** Core seconds for a pixel between keyframes, beyond one that is not. */
    static final Figure BETWEEN = new Figure(8e-9, 0.7);
    /** What something costs at one level of quality, as a multiple of what it costs in general. */
    static final Figure AT_LEVEL = new Figure(1, 0.3);
    /** Core seconds for a pixel in linear light at a level below ultra, beyond one that is not. */
    static final Figure LINEAR = new Figure(8e-9, 0.7);
    /** Core seconds for a pixel through a lens, beyond one in linear light. */
    static final Figure LENS = new Figure(8e-9, 0.7);
    /** Cores that are busy while a device draws. */
    static final Figure HOST_OF_DEVICE = new Figure(0.2, 1.2);
    /** Seconds for a frame of a device that go by while it waits for the host. */
    static final Figure DEVICE_FRAME_SECONDS = new Figure(5e-4, 1);
    /** How many times as long plain loops take for a frame, until better ones are compiled. */
    static final Figure PLAIN_LOOPS = new Figure(6, 0.4);
    /** Seconds until what draws is compiled in a new process. */
    static final Figure COLD_SECONDS = new Figure(0.25, 1);
    /** The same beyond that where frames are turned, lie between keyframes or are in linear light. */
    static final Figure COLD_KIND_SECONDS = new Figure(0.3, 1);
    /** How many times as long compiling takes while all cores draw. */
    static final Figure COMPILING_BESIDE = new Figure(1.5, 0.3);
    /** Seconds by which the first frames of a job take longer. */
    static final Figure FIRST_SECONDS = new Figure(0.02, 1);
    /** Seconds of a job before its first and after its last frame. */
    static final Figure JOB_SECONDS = new Figure(0.05, 1);
    /** The same beyond that in a process that has not rendered before. */
    static final Figure COLD_JOB_SECONDS = new Figure(0.3, 1);
    /** Core seconds to read a pixel of a picture. */
    static final Figure DECODE_SECONDS = new Figure(2e-8, 0.7);
    /** Cores that an encoder keeps busy at the most, as a share of all. */
    static final Figure ENCODER_CORES = new Figure(0.9, 0.3);
    /** Frames that wait in an encoder and before it. */
    static final Figure ENCODER_LAG = new Figure(8, 1);
    /** Seconds for a frame that an encoder takes whatever its size. */
    static final Figure ENCODER_FRAME_SECONDS = new Figure(1e-4, 1);

    private RoughFigures() {}

    /** Core seconds to draw a pixel of a frame of one view on the processor, of a picture as fine as the frame. */
    static Figure drawing(Quality quality) {
        return new Figure(
                switch (quality) {
                    case LOW -> 0.6e-9;
                    case MEDIUM -> 0.8e-9;
                    case HIGH -> 0.9e-9;
                    case ULTRA -> 8e-9;
                },
                0.7);
    }

    /** Core seconds to estimate the motion between two pictures, for each pixel of a frame. */
    static Figure motion(Quality quality) {
        return new Figure(
                switch (quality) {
                    case LOW, MEDIUM -> 4e-8;
                    case HIGH -> 1e-7;
                    case ULTRA -> 2.5e-7;
                },
                0.7);
    }

    /** How many times as fast as one core of the processor a backend draws, told by its id. */
    static Figure backend(String id) {
        if (id.equals("cpu")) {
            return new Figure(1, 0.5);
        }
        return new Figure(id.startsWith("cuda") ? 30 : id.startsWith("opencl") ? 5 : 1, 1.5);
    }

    /** Core seconds to encode a pixel of a frame of 1280x720 in 8 bits, in which nothing moves. */
    static Figure encoding(String encoder) {
        return new Figure(
                switch (encoder) {
                    case "none" -> 1e-11;
                    case "y4m" -> 1e-9;
                    case "vp9", "libvpx-vp9" -> 1e-7;
                    case "av1", "libsvtav1" -> 1.2e-8;
                    case "h265", "libx265" -> 4e-8;
                    case "prores" -> 1.2e-7;
                    case "ffv1" -> 2e-8;
                    case "png" -> 7e-8;
                    default -> 1.5e-8;
                },
                0.7);
    }

    /** How encoding grows with the pixels of a frame, as an exponent: a pixel of a small frame shows more of the picture. */
    static final Figure ENCODING_GROWTH = new Figure(0.95, 0.15);

    /** By how much of itself encoding grows with what moves, at the most. */
    static Figure movement(String encoder) {
        return switch (encoder) {
            case "none", "y4m", "png", "prores", "ffv1" -> new Figure(0.02, 0.3);
            default -> new Figure(0.5, 0.7);
        };
    }

    /** Encoding in 10 bits, as a multiple of that in 8. */
    static final Figure TEN_BIT = new Figure(1.5, 0.5);
}
