package org.videoengine.optimizer;

import java.util.List;
import java.util.Objects;
import org.videoengine.project.Quality;

/**
 * All of a render that a model of speed looks at. Made from a project by {@link ConfigurationOptimizer#workload}, since how a
 * frame is made is in its plan.
 *
 * @param width of a frame, in pixels
 * @param height of a frame, in pixels
 * @param quality level that is drawn
 * @param frames how many are drawn
 * @param content what is in them
 * @param backend what they are drawn on: ids, joined with commas where several share the frames
 * @param threads that draw on a backend, at least 1
 * @param encoder name of the codec, {@code png} for stills, {@code y4m}, or {@value #NO_ENCODER} where frames are thrown away
 * @param cold whether it is the first render of its process, whose code has yet to be loaded and compiled
 */
public record Workload(
        int width,
        int height,
        Quality quality,
        int frames,
        Content content,
        String backend,
        int threads,
        String encoder,
        boolean cold) {
    /** The encoder of frames that are thrown away. */
    public static final String NO_ENCODER = "none";

    /**
     * What is in the frames, on the mean of them.
     *
     * @param views that are filtered and summed in a frame, at least 1: shutter sub-samples, times the shots and keyframes that
     *     dissolve; where a camera that keeps upright combines each of n columns with each of m rows, these are (n + m) / 2
     * @param turnedShare frames whose camera is turned, as a share of all, 0 to 1
     * @param betweenShare frames that lie between keyframes and follow motion or depth, as a share of all
     * @param linearShare frames that are composed in linear light at a level below ultra, as a share of all
     * @param lensShare frames that are seen through a lens that is not perfect, as a share of all
     * @param step from one pixel of a frame to the next, in samples of its picture after this was reduced to what the closest view
     *     of the shot needs: over 1 where a frame sees more of the picture than that, under 1 where the picture is coarser than
     *     the frame
     * @param finishing passes over a frame that was drawn, one for vignette and one for grain, 0 to 4: where two shots dissolve,
     *     both have theirs
     * @param movement of the camera from frame to frame, in pixels at the frame's corners
     * @param motionPairs pairs of pictures between which motion is estimated
     * @param sourcePixels pixels of all pictures that are read
     */
    public record Content(
            double views,
            double turnedShare,
            double betweenShare,
            double linearShare,
            double lensShare,
            double step,
            double finishing,
            double movement,
            int motionPairs,
            long sourcePixels) {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a number is out of its range; the message names it
         */
        public Content {
            check("views", views, 1, 1e6);
            check("turnedShare", turnedShare, 0, 1);
            check("betweenShare", betweenShare, 0, 1);
            check("linearShare", linearShare, 0, 1);
            check("lensShare", lensShare, 0, 1);
            check("step", step, 0, 1e6);
            check("finishing", finishing, 0, 4);
            check("movement", movement, 0, 1e9);
            check("motionPairs", motionPairs, 0, Integer.MAX_VALUE);
            check("sourcePixels", sourcePixels, 0, 1e18);
        }
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range or a name is blank; the message names it
     */
    public Workload {
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(content, "content");
        check("width", width, 1, 65_536);
        check("height", height, 1, 65_536);
        check("frames", frames, 1, Integer.MAX_VALUE);
        check("threads", threads, 1, 65_536);
        if (backend.isBlank() || encoder.isBlank()) {
            throw new IllegalArgumentException("a workload names its backend and its encoder");
        }
    }

    private static void check(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "the " + name + " of a workload is " + number(least) + " to " + number(most) + ", not " + value);
        }
    }

    private static String number(double value) {
        return value < 1e6 ? Long.toString((long) value) : Double.toString(value);
    }

    /** Pixels of a frame. */
    public long pixels() {
        return (long) width * height;
    }

    /** Ids of the backends. */
    public List<String> backends() {
        return List.of(backend.split(","));
    }

    /** The same of another length. */
    public Workload withFrames(int value) {
        return new Workload(width, height, quality, value, content, backend, threads, encoder, cold);
    }

    /** The same on another backend. */
    public Workload withBackend(String value) {
        return new Workload(width, height, quality, frames, content, value, threads, encoder, cold);
    }

    /** The same as the first render of its process, or as one after others. */
    public Workload withCold(boolean value) {
        return new Workload(width, height, quality, frames, content, backend, threads, encoder, value);
    }
}
