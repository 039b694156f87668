package org.videoengine.core.internal.depth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.videoengine.frame.SourceImage;
import org.videoengine.plan.Focus;

/**
 * Blurs a picture by its depths, as {@link Focus} describes it. Every pixel gathers from the discs of those around it: what is
 * before the focus spills over what is behind, and the rest over what is blurred itself. The places that are looked at lie on a spiral (Vogel,
 * 1979), each standing for a patch of its size in a smaller copy of the picture.
 */
public final class LensBlur {
    private static final int TILE = 16;
    /** Steps of a tile that is blurred all over: between them the picture is smooth. */
    private static final int COARSE_STEP = 2;

    private static final float COARSE_RADIUS = 4;
    /** Discs that are smaller are points. */
    private static final float SHARP_RADIUS = 0.6f;

    private static final int MOST_PLACES = 128;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    /** Depths that differ less are one surface's. */
    private static final float SURFACE = 0.02f;

    private static final float UNSEEN = 1e-3f;

    private final int width;
    private final int height;
    private final List<LinearPicture> pictures = new ArrayList<>();
    private final float[] depth;
    private final float[] radius;
    private final float front;
    private final LinearPicture blurred;

    private LensBlur(SourceImage image, SourceImage map, Focus focus) {
        width = image.width();
        height = image.height();
        depth = new float[width * height];
        radius = new float[width * height];
        front = (float) focus.depth() + SURFACE;
        double widest = focus.aperture() * Focus.MOST * height / 2;
        IntStream.range(0, height).parallel().forEach(y -> {
            int row = (int) ((y + 0.5) * map.height() / height);
            for (int x = 0; x < width; x++) {
                int column = (int) ((x + 0.5) * map.width() / width);
                double value = Math.max(0, Math.min(1, (map.sample(0, column, row) - 16) / 219));
                depth[y * width + x] = (float) value;
                radius[y * width + x] = (float) (widest * Math.abs(value - focus.depth()));
            }
        });
        pictures.add(LinearPicture.of(image));
        for (double size = 2; size < widest; size *= 2) {
            pictures.add(pictures.get(pictures.size() - 1).halved());
        }
        blurred = new LinearPicture(width, height, pictures.get(0).samples().clone());
    }

    /**
     * Blurs a picture.
     *
     * @param map its depths, near is white, of any size
     * @return a picture of the same size and depth, 4:4:4
     */
    public static SourceImage apply(SourceImage image, SourceImage map, Focus focus) {
        LensBlur blur = new LensBlur(image, map, focus);
        blur.run();
        return blur.blurred.toImage(image.bitDepth());
    }

    private void run() {
        int across = (width + TILE - 1) / TILE;
        int down = (height + TILE - 1) / TILE;
        float[] widest = new float[across * down];
        float[] narrowest = new float[across * down];
        for (int tile = 0; tile < widest.length; tile++) {
            measure(tile % across * TILE, tile / across * TILE, tile, widest, narrowest);
        }
        float[] reaching = reaching(widest, across, down);
        IntStream.range(0, down).parallel().forEach(row -> {
            Spiral spiral = new Spiral();
            for (int column = 0; column < across; column++) {
                int tile = row * across + column;
                if (reaching[tile] > SHARP_RADIUS) {
                    spiral.set(reaching[tile]);
                    blur(column * TILE, row * TILE, spiral, narrowest[tile] > COARSE_RADIUS);
                }
            }
        });
    }

    private void measure(int x0, int y0, int tile, float[] widest, float[] narrowest) {
        float most = 0;
        float least = Float.MAX_VALUE;
        for (int y = y0; y < Math.min(height, y0 + TILE); y++) {
            for (int x = x0; x < Math.min(width, x0 + TILE); x++) {
                most = Math.max(most, radius[y * width + x]);
                least = Math.min(least, radius[y * width + x]);
            }
        }
        widest[tile] = most;
        narrowest[tile] = least;
    }

    /** The widest disc that reaches into each tile. */
    private static float[] reaching(float[] widest, int across, int down) {
        float all = 0;
        for (float each : widest) {
            all = Math.max(all, each);
        }
        int tiles = (int) Math.ceil(all / TILE);
        float[] reaching = new float[widest.length];
        for (int tile = 0; tile < widest.length; tile++) {
            for (int row = Math.max(0, tile / across - tiles);
                    row <= Math.min(down - 1, tile / across + tiles);
                    row++) {
                for (int column = Math.max(0, tile % across - tiles);
                        column <= Math.min(across - 1, tile % across + tiles);
                        column++) {
                    int apart = Math.max(Math.abs(row - tile / across), Math.abs(column - tile % across)) - 1;
                    float disc = widest[row * across + column];
                    if (disc > apart * TILE) {
                        reaching[tile] = Math.max(reaching[tile], disc);
                    }
                }
            }
        }
        return reaching;
    }

    private void blur(int x0, int y0, Spiral spiral, boolean coarse) {
        int x1 = Math.min(width, x0 + TILE);
        int y1 = Math.min(height, y0 + TILE);
        float[] light = new float[3];
        if (!coarse || x1 - x0 < TILE || y1 - y0 < TILE) {
            for (int y = y0; y < y1; y++) {
                for (int x = x0; x < x1; x++) {
                    gather(x, y, spiral, light);
                    System.arraycopy(light, 0, blurred.samples(), 3 * (y * width + x), 3);
                }
            }
            return;
        }
        int nodes = TILE / COARSE_STEP + 1;
        float[] grid = new float[3 * nodes * nodes];
        for (int row = 0; row < nodes; row++) {
            for (int column = 0; column < nodes; column++) {
                int x = Math.min(width - 1, x0 + column * COARSE_STEP);
                int y = Math.min(height - 1, y0 + row * COARSE_STEP);
                gather(x, y, spiral, light);
                System.arraycopy(light, 0, grid, 3 * (row * nodes + column), 3);
            }
        }
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                between(grid, nodes, x - x0, y - y0, 3 * (y * width + x));
            }
        }
    }

    private void between(float[] grid, int nodes, int x, int y, int to) {
        int at = 3 * (y / COARSE_STEP * nodes + x / COARSE_STEP);
        float across = (float) (x % COARSE_STEP) / COARSE_STEP;
        float down = (float) (y % COARSE_STEP) / COARSE_STEP;
        for (int c = 0; c < 3; c++) {
            float above = grid[at + c] + across * (grid[at + 3 + c] - grid[at + c]);
            int under = at + 3 * nodes;
            float below = grid[under + c] + across * (grid[under + 3 + c] - grid[under + c]);
            blurred.samples()[to + c] = above + down * (below - above);
        }
    }

    private void gather(int x, int y, Spiral spiral, float[] light) {
        int own = y * width + x;
        boolean before = depth[own] > front;
        float ownRadius = radius[own];
        int shift = Math.min(spiral.level, pictures.size() - 1);
        LinearPicture picture = pictures.get(shift);
        Sum near = spiral.near.clear();
        Sum far = spiral.far.clear();
        for (int i = 0; i < spiral.places; i++) {
            int px = Math.max(0, Math.min(width - 1, Math.round(x + spiral.x[i])));
            int py = Math.max(0, Math.min(height - 1, Math.round(y + spiral.y[i])));
            int at = py * width + px;
            int from = 3 * ((py >> shift) * picture.width() + (px >> shift));
            float disc = radius[at];
            if (depth[at] > front) {
                near.add(picture, from, spiral.share(i, disc));
            } else if (before) {
                // What lies behind a near thing is not known: the nearest of what is seen beside it stands for it.
                far.add(picture, from, spiral.share(i, disc) + UNSEEN / (1 + spiral.distance[i] * spiral.distance[i]));
            } else {
                // What is behind is covered by what is here, but for as much as this is blurred itself.
                boolean covered = depth[at] < depth[own] - SURFACE;
                far.add(picture, from, spiral.share(i, covered ? Math.min(disc, ownRadius) : disc, disc));
            }
        }
        float cover = far.weight == 0 ? 1 : Math.min(1, near.weight);
        for (int c = 0; c < 3; c++) {
            light[c] = (cover == 0 ? 0 : cover * near.light[c] / near.weight)
                    + (cover == 1 ? 0 : (1 - cover) * far.light[c] / far.weight);
        }
    }

    /** Weighted light. */
    private static final class Sum {
        private final float[] light = new float[3];
        private float weight;

        Sum clear() {
            Arrays.fill(light, 0);
            weight = 0;
            return this;
        }

        void add(LinearPicture picture, int from, float share) {
            if (share > 0) {
                light[0] += share * picture.samples()[from];
                light[1] += share * picture.samples()[from + 1];
                light[2] += share * picture.samples()[from + 2];
                weight += share;
            }
        }
    }

    /** Places evenly spread over a disc. */
    private static final class Spiral {
        private final float[] x = new float[MOST_PLACES];
        private final float[] y = new float[MOST_PLACES];
        private final float[] distance = new float[MOST_PLACES];
        private int places;
        private float spacing;
        private int level;
        private float radius = -1;
        private final Sum near = new Sum();
        private final Sum far = new Sum();

        /** How much of a place's light falls on the centre, if it becomes a disc. */
        float share(int place, float disc) {
            return share(place, disc, disc);
        }

        /** The same where the disc is cut off at a shorter reach. */
        float share(int place, float reach, float disc) {
            float inside = Math.max(0, Math.min(1, (reach - distance[place]) / spacing + 0.5f));
            return inside * Math.min(1, spacing * spacing / (float) Math.PI / (disc * disc));
        }

        void set(float newRadius) {
            if (newRadius == radius) {
                return;
            }
            radius = newRadius;
            double area = Math.PI * (radius + 0.5) * (radius + 0.5);
            places = (int) Math.max(5, Math.min(MOST_PLACES, Math.ceil(1.5 * area)));
            spacing = (float) Math.max(1, Math.sqrt(area / places));
            level = (int) Math.max(0, Math.floor(Math.log(spacing) / Math.log(2)));
            Arrays.fill(distance, 0);
            for (int i = 1; i < places; i++) {
                distance[i] = (float) ((radius + 0.5) * Math.sqrt((double) i / places));
                x[i] = (float) (distance[i] * StrictMath.cos(i * GOLDEN_ANGLE));
                y[i] = (float) (distance[i] * StrictMath.sin(i * GOLDEN_ANGLE));
            }
            x[0] = 0;
            y[0] = 0;
        }
    }
}
