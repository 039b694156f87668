package com.example.backend;

import org.videoengine.backend.BackendException;
import org.videoengine.backend.FrameRenderer;
import org.videoengine.backend.SourceImages;
import org.videoengine.frame.FrameBuffer;
import org.videoengine.frame.FrameFormat;
import org.videoengine.frame.PixelFormat;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Grain;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.ViewSample;

/** Draws frames sample by sample, as the documentation of ShotPlan words it. Nothing is shared between frames. */
final class PlainRenderer implements FrameRenderer {
    private final ShotPlan plan;
    private final SourceImages sources;
    private final FrameFormat format;
    private final Picture[] pictures;
    private volatile boolean closed;

    PlainRenderer(ShotPlan plan, SourceImages sources, PixelFormat format) throws BackendException {
        this.plan = plan;
        this.sources = sources;
        this.format = new FrameFormat(plan.width(), plan.height(), format);
        pictures = new Picture[plan.sources().size()];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = Picture.of(sources.image(i), plan.sources().get(i).minStep(), plan.kernel(), format);
        }
    }

    @Override
    public void render(int frame, FrameBuffer target) throws BackendException {
        if (closed
                || frame < 0
                || frame >= plan.frames().size()
                || !target.format().equals(format)) {
            throw new BackendException("an open renderer of " + plan.frames().size() + " " + format
                    + " frames cannot draw frame " + frame + " into " + target.format());
        }
        FrameRecipe recipe = plan.frames().get(frame);
        Picture[] seen = pictures.clone();
        if (recipe.motion().isPresent()) {
            Motion motion = recipe.motion().get();
            seen[motion.first()] = seen[motion.first()].between(seen[motion.second()], sources.motion(frame));
        }
        for (int plane = 0; plane < 3; plane++) {
            draw(recipe, seen, plane, target);
        }
    }

    private void draw(FrameRecipe recipe, Picture[] seen, int plane, FrameBuffer target) {
        int stepX = 1 << format.pixelFormat().shiftX(plane);
        int stepY = 1 << format.pixelFormat().shiftY(plane);
        double zero = plane == 0 ? 16 : 128;
        for (int i = 0; i < format.planeSamples(plane); i++) {
            int column = i % format.planeWidth(plane);
            int row = i / format.planeWidth(plane);
            // Where the sample lies, in pixels of the frame: chroma is sited left, in the middle of its rows.
            double x = column * stepX + 0.5;
            double y = (row + 0.5) * stepY;
            double sum = 0;
            for (ViewSample look : recipe.samples()) {
                sum += look.weight() * seen[look.source()].see(plane, look.view(), plan.kernel(), x, y, stepX, stepY);
            }
            double value = zero + light(recipe.vignette(), x, y) * (sum - zero);
            if (plane == 0) {
                value += grain(recipe.grain(), column, row, value);
            }
            double legal = Math.max(16, Math.min(plane == 0 ? 235 : 240, value));
            int code = (int) Math.rint(legal * (1 << format.pixelFormat().bitDepth() - 8));
            if (format.pixelFormat().bytesPerSample() == 1) {
                target.bytes(plane)[i] = (byte) code;
            } else {
                target.shorts(plane)[i] = (short) code;
            }
        }
    }

    /** How much light the vignette leaves. */
    private double light(double vignette, double x, double y) {
        double right = x - format.width() / 2.0;
        double down = y - format.height() / 2.0;
        double corner = Math.hypot(format.width(), format.height()) / 2;
        double bright = 1 + (right * right + down * down) / (corner * corner);
        return 1 - vignette * (1 - 1 / (bright * bright));
    }

    private static double grain(Grain grain, int x, int y, double luma) {
        int h = x * 0x9E3779B1 + y * 0x85EBCA77 + grain.seed();
        h = (h ^ h >>> 16) * 0x7FEB352D;
        h = (h ^ h >>> 15) * 0x846CA68B;
        h ^= h >>> 16;
        int sum = (h & 0xFF) + (h >>> 8 & 0xFF) + (h >>> 16 & 0xFF) + (h >>> 24);
        double v = Math.max(0, Math.min(1, (luma - 16) / 219));
        return grain.sigma() * (sum - 510) / Math.sqrt(21845) * 4 * v * (1 - v);
    }

    @Override
    public void close() {
        closed = true;
    }
}
