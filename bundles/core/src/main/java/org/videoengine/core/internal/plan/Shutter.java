package org.videoengine.core.internal.plan;

import java.util.Arrays;
import org.videoengine.plan.Affine;
import org.videoengine.project.Quality;

/**
 * When the shutter is open. It opens for {@code angle / 360} of a frame, centred on the frame, and what it sees is the mean
 * of views at the midpoints of equal parts, just one below half a pixel of blur.
 *
 * <p>How many parts there are follows the way that the fastest corner of the picture goes across the screen meanwhile. A camera
 * that turns gets one for each 1.25 pixels, within the level of quality's limit. One that keeps upright gets fewer: in each
 * part, columns and rows have midpoints of their own, and each view of the columns is combined with each of the rows. That
 * shows a rectangle where the camera's way is its diagonal, as a single filter along rows and one down columns. There are as
 * many parts as keep the picture from widening visibly across the way.
 */
final class Shutter {
    private static final double PIXELS_A_SAMPLE = 1.25;
    private static final double VISIBLE_PIXELS = 0.5;
    /** Seen along one axis: {@link #VISIBLE_PIXELS} of a diagonal. */
    private static final double VISIBLE_ALONG_AXIS = 0.35;
    /** Standard deviation of what a rectangle adds across the way. */
    private static final double VISIBLE_ACROSS = 0.5;

    private static final int LEGS = 4;

    /**
     * Moments of one frame.
     *
     * @param columns shares of the shot at which a view's columns are where they are
     * @param rows those at which its rows are; the same where the camera turns
     * @param weights one a view, summing to 1
     */
    record Exposure(double[] columns, double[] rows, double[] weights) {}

    /**
     * How far the fastest corner goes while the shutter is open, in pixels of the screen.
     *
     * @param along its way
     * @param right how far that goes to a side, of any corner
     * @param down how far it goes up or down
     * @param across standard deviation of what the rectangle around a corner's way adds across it
     * @param upright whether the camera never turns
     */
    private record Way(double along, double right, double down, double across, boolean upright) {}

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
        Way way = open == 0 ? null : way(frame, source);
        if (way == null || !(way.along() >= VISIBLE_PIXELS)) {
            double[] share = {share(frame)};
            return new Exposure(share, share, WHOLE);
        }
        if (way.upright()) {
            int parts = (int) Math.max(1, Math.ceil(way.across() / VISIBLE_ACROSS));
            int columns = samplesAlongAxis(way.right() / parts);
            int rows = samplesAlongAxis(way.down() / parts);
            if ((long) parts * columns * rows <= mostSamples) {
                return grids(frame, parts, columns, rows);
            }
        }
        int samples = (int) Math.max(2, Math.min(mostSamples, Math.ceil(way.along() / PIXELS_A_SAMPLE)));
        return grids(frame, samples, 1, 1);
    }

    private static int samplesAlongAxis(double way) {
        return way < VISIBLE_ALONG_AXIS ? 1 : (int) Math.max(2, Math.min(1e6, Math.ceil(way / PIXELS_A_SAMPLE)));
    }

    /** For each part, every moment of the rows with every moment of the columns. */
    private Exposure grids(int frame, int parts, int columns, int rows) {
        int most = parts * columns * rows;
        double[] ofColumns = new double[most];
        double[] ofRows = new double[most];
        double[] weights = new double[most];
        int count = 0;
        for (int part = 0; part < parts; part++) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    double ofColumn = moment(frame, part + (column + 0.5) / columns, parts);
                    double ofRow = moment(frame, part + (row + 0.5) / rows, parts);
                    int at = find(ofColumns, ofRows, count, ofColumn, ofRow);
                    ofColumns[at] = ofColumn;
                    ofRows[at] = ofRow;
                    weights[at] += 1.0 / most;
                    count = Math.max(count, at + 1);
                }
            }
        }
        return new Exposure(
                Arrays.copyOf(ofColumns, count), Arrays.copyOf(ofRows, count), Arrays.copyOf(weights, count));
    }

    /** Where a view is among those before, which are few, or else their number. */
    private static int find(double[] columns, double[] rows, int count, double column, double row) {
        int at = 0;
        while (at < count && !(columns[at] == column && rows[at] == row)) {
            at++;
        }
        return at;
    }

    private double moment(int frame, double part, int parts) {
        return share(frame + (part / parts - 0.5) * open);
    }

    private double share(double frame) {
        return frames == 1 ? 0 : Math.max(0, Math.min(1, frame / (frames - 1)));
    }

    private Way way(int frame, int source) {
        Affine[] views = new Affine[LEGS + 1];
        boolean upright = true;
        for (int i = 0; i <= LEGS; i++) {
            views[i] = rig.view(source, share(frame + ((double) i / LEGS - 0.5) * open));
            upright &= views[i].axisAligned();
        }
        Affine middle = views[LEGS / 2];
        double step = Math.sqrt(Math.abs(middle.xx() * middle.yy() - middle.xy() * middle.yx()));
        double along = 0;
        double right = 0;
        double down = 0;
        double across = 0;
        for (int corner = 0; corner < 4; corner++) {
            double x = (corner & 1) * rig.film().width();
            double y = (corner >> 1) * rig.film().height();
            double length = 0;
            double wide = 0;
            double tall = 0;
            for (int i = 1; i <= LEGS; i++) {
                double dx = Math.abs(views[i].sourceX(x, y) - views[i - 1].sourceX(x, y)) / step;
                double dy = Math.abs(views[i].sourceY(x, y) - views[i - 1].sourceY(x, y)) / step;
                length += Math.sqrt(dx * dx + dy * dy);
                wide += dx;
                tall += dy;
            }
            along = Math.max(along, length);
            right = Math.max(right, wide);
            down = Math.max(down, tall);
            // Of a rectangle's variances along its sides, what lies across its diagonal.
            across = Math.max(across, length == 0 ? 0 : wide * tall / (length * Math.sqrt(6)));
        }
        return new Way(along, right, down, across, upright);
    }
}
