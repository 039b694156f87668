package org.videoengine.device;

import java.util.Locale;
import java.util.Optional;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.RenderSettings;
import org.videoengine.frame.FrameFormat;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;
import org.videoengine.project.Quality;

/**
 * The memory that a shot takes, estimated from its plan alone: pictures are taken to have as much chroma as luma, which is not
 * known before they are decoded, so it is rather more than less.
 */
final class ShotMemory {
    private static final long MEBI = 1 << 20;
    /** Three layers of a motion field with a sample for every pixel. */
    private static final long MOTION_BYTES_PER_PIXEL = 3 * 6 * Float.BYTES;

    private final ShotPlan plan;
    private long device;
    private long host;
    private long largest;

    ShotMemory(ShotPlan plan, FrameFormat format, int slots) {
        this.plan = plan;
        boolean linear = plan.workingSpace() == WorkingSpace.LINEAR_RGB;
        long upload = 0;
        long lines = 0;
        long picture = 0;
        for (SourceSpec source : plan.sources()) {
            long width = SourceSpec.reduced(source.width(), source.minStep());
            long height = SourceSpec.reduced(source.height(), source.minStep());
            add(3 * width * height * Short.BYTES);
            long full = 3L * source.width() * source.height();
            upload = Math.max(upload, SourceUploader.mostBytes(source.width(), source.height(), linear));
            host = Math.max(host, full * Short.BYTES);
            lines = Math.max(lines, width + Blocks.LENGTH);
            picture = Math.max(picture, 3 * width * height * Short.BYTES);
        }
        long tables = 0;
        int samples = 1;
        boolean moves = false;
        boolean lens = false;
        for (FrameRecipe recipe : plan.frames()) {
            samples = Math.max(samples, recipe.samples().size());
            tables = Math.max(tables, tableBytes(recipe));
            moves |= recipe.motion().isPresent();
            lens |= recipe.lens().isPresent();
        }
        long pixels = (long) Blocks.padded(format.width()) * format.height();
        // Below ultra, motion has a sample for every fourth pixel at most.
        long motion = moves ? pixels * MOTION_BYTES_PER_PIXEL / (plan.quality() == Quality.ULTRA ? 1 : 4) : 0;
        add(upload);
        if (linear) {
            add(LightCurves.BYTES);
            host += LightCurves.BYTES;
        }
        for (int slot = 0; slot < slots; slot++) {
            add(lines * format.height() * (linear ? 3 : 1) * Float.BYTES);
            add(linear ? 3 * pixels * Float.BYTES : samples > 1 ? pixels * Float.BYTES : 0);
            add(lens ? LensPainter.bytes(format.width(), format.height()) : 0);
            add(moves ? picture + motion : 0);
            add(format.frameBytes() + tables);
            host += format.frameBytes() + tables + motion;
        }
    }

    private void add(long bytes) {
        device += bytes;
        largest = Math.max(largest, bytes);
    }

    /** Bytes of the tables of a frame: for each sample some taps a column and a row, and weights by phases at an angle. */
    private long tableBytes(FrameRecipe recipe) {
        long words = 0;
        for (ViewSample sample : recipe.samples()) {
            Affine view = sample.view();
            double stretch = Math.max(Math.hypot(view.xx(), view.xy()), Math.hypot(view.yx(), view.yy()))
                    / Math.max(1, plan.sources().get(sample.source()).minStep());
            long taps = (long) Math.ceil(2 * plan.kernel().radius() * Math.max(1, 2 * stretch)) + 4;
            long outputs = Blocks.padded(plan.width()) + Blocks.padded(plan.height());
            words += 2 * outputs * (1 + taps) + (view.axisAligned() ? 0 : 4 * TurnedTable.PHASES * taps);
        }
        return words * Integer.BYTES;
    }

    /** Why there is not enough memory for the shot, with the figures needed and free; empty if there is. */
    Optional<String> shortage(Device on, RenderSettings settings) throws BackendException {
        String name = on.facts().name();
        long free = on.freeBytes();
        if (host > settings.memoryBytes()) {
            return says(
                    "shot %s needs %d MiB beside %s to bring pictures there and frames back, but %d MiB are allowed: give Java"
                            + " a larger heap (-Xmx) or use smaller pictures",
                    plan.shotId(), mebibytes(host), name, settings.memoryBytes() / MEBI);
        }
        if (device > free) {
            return says(
                    "shot %s needs %d MiB on %s, of which %d MiB are free: use smaller pictures, fewer at once, or another"
                            + " backend",
                    plan.shotId(), mebibytes(device), name, free / MEBI);
        }
        if (largest > on.facts().largestBytes()) {
            return says(
                    "shot %s needs %d MiB in one piece on %s, which gives %d MiB at most: use smaller pictures or another"
                            + " backend",
                    plan.shotId(), mebibytes(largest), name, on.facts().largestBytes() / MEBI);
        }
        return Optional.empty();
    }

    private static Optional<String> says(String sentence, Object... words) {
        return Optional.of(String.format(Locale.ROOT, sentence, words));
    }

    private static long mebibytes(long bytes) {
        return (bytes + MEBI - 1) / MEBI;
    }
}
