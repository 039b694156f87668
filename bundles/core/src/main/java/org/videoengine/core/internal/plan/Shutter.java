package org.videoengine.core.internal.plan;

import java.util.Arrays;
import org.videoengine.plan.Affine;
import org.videoengine.project.Quality;

/**
 * When the shutter is open. It opens for {@code angle / 360} of a frame, centred on the frame, and what it sees is the mean
 * of views at the midpoints of equal parts. How many follows the way that the fastest corner of the picture goes across the
 * screen meanwhile: one for each 1.25 pixels, within the level of quality's limit, and just one below half a pixel.
 */
final class Shutter {
    private static final double PIXELS_A_SAMPLE = 1.25;
    private static final double VISIBLE_PIXELS = 0.5;
    private static final int LEGS = 4;

    /**
     * Moments of one frame.
     *
     * @param shares of the shot, ascending
     * @param weights one a share, summing to 1
     */
    record Exposure(double[] shares, double[] weights) {}

    private static final double[] WHOLE = {1};

    private final CameraRig rig;
    private final int frames;
    private final double open;
    private final int mostSamples;

    /**
     * Sets the shutter.
     *
     * @param angle in degrees, 0 to 360
     * @param frames of the shot
     * @param rig the camera; how close it stands does not matter, since the way across the screen does not depend on it
     */
    Shutter(double angle, Quality quality, int frames, CameraRig rig) {
        this.rig = rig;
        this.frames = frames;
        mostSamples = quality.maxShutterSamples();
        open = frames == 1 || mostSamples == 1 ? 0 : angle / 360;
    }

    /** The moments of a frame that shows a source. Beyond the shot's ends the camera stands still. */
    Exposure expose(int frame, int source) {
        int samples = samples(frame, source);
        if (samples == 1) {
            return new Exposure(new double[] {share(frame)}, WHOLE);
        }
        double[] shares = new double[samples];
        double[] weights = new double[samples];
        int count = 0;
        for (int i = 0; i < samples; i++) {
            double share = share(frame + ((i + 0.5) / samples - 0.5) * open);
            if (count > 0 && shares[count - 1] == share) {
                weights[count - 1] += 1.0 / samples;
            } else {
                shares[count] = share;
                weights[count++] = 1.0 / samples;
            }
        }
        return new Exposure(Arrays.copyOf(shares, count), Arrays.copyOf(weights, count));
    }

    private double share(double frame) {
        return frames == 1 ? 0 : Math.max(0, Math.min(1, frame / (frames - 1)));
    }

    private int samples(int frame, int source) {
        if (open == 0) {
            return 1;
        }
        double way = way(frame, source);
        if (!(way >= VISIBLE_PIXELS)) {
            return 1;
        }
        return (int) Math.max(2, Math.min(mostSamples, Math.ceil(way / PIXELS_A_SAMPLE)));
    }

    private double way(int frame, int source) {
        Affine[] views = new Affine[LEGS + 1];
        for (int i = 0; i <= LEGS; i++) {
            views[i] = rig.view(source, share(frame + ((double) i / LEGS - 0.5) * open));
        }
        Affine middle = views[LEGS / 2];
        double step = Math.sqrt(Math.abs(middle.xx() * middle.yy() - middle.xy() * middle.yx()));
        double longest = 0;
        for (int corner = 0; corner < 4; corner++) {
            double x = (corner & 1) * rig.film().width();
            double y = (corner >> 1) * rig.film().height();
            double way = 0;
            for (int i = 1; i <= LEGS; i++) {
                double dx = views[i].sourceX(x, y) - views[i - 1].sourceX(x, y);
                double dy = views[i].sourceY(x, y) - views[i - 1].sourceY(x, y);
                way += Math.sqrt(dx * dx + dy * dy);
            }
            longest = Math.max(longest, way);
        }
        return longest / step;
    }
}
