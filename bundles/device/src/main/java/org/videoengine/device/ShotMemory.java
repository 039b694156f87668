package org.videoengine.device;

import java.util.Locale;
import java.util.Optional;
import org.videoengine.backend.BackendException;
import org.videoengine.backend.RenderSettings;
import org.videoengine.frame.FrameFormat;
import org.videoengine.plan.Affine;
import org.videoengine.plan.FrameRecipe;
import org.videoengine.plan.Motion;
import org.videoengine.plan.ShotPlan;
import org.videoengine.plan.SourceSpec;
import org.videoengine.plan.ViewSample;
import org.videoengine.plan.WorkingSpace;

/**
 * The memory that a shot takes, estimated from its plan alone: pictures are taken to have as much chroma as luma, which is not
 * known before they are decoded, so it is rather more than less.
 */
final class ShotMemory {
    private static final long MEBI = 1 << 20;
    /** Most layers of motion that is that of depths, and of motion that is estimated. */
    private static final int DEPTH_LAYERS = 2;

    private static final int LAYERS = 3;

    private final ShotPlan plan;
    private long device;
    private long host;
    private long largest;
    private long largestShared;

    ShotMemory(ShotPlan plan, FrameFormat format, int slots) {
        this.plan = plan;
        boolean linear = plan.workingSpace() == WorkingSpace.LINEAR_RGB;
        long upload = 0;
        long lines = 0;
        for (SourceSpec source : plan.sources()) {
            piece(pictureBytes(source));
            long full = 3L * source.width() * source.height() * Short.BYTES;
            upload = Math.max(upload, SourceUploader.mostBytes(source.width(), source.height(), linear));
            largest = Math.max(largest, full + Blocks.LENGTH * Short.BYTES);
            host = Math.max(host, full);
            lines = Math.max(lines, lineBytes(source, format, linear));
        }
        long tables = 0;
        int samples = 1;
        long picture = 0;
        long motion = 0;
        long motionTables = 0;
        boolean lens = false;
        for (FrameRecipe recipe : plan.frames()) {
            samples = Math.max(samples, recipe.samples().size());
            tables = Math.max(tables, tableBytes(recipe));
            lens |= recipe.lens().isPresent();
            if (recipe.motion().isPresent()) {
                Motion between = recipe.motion().get();
                SourceSpec first = plan.sources().get(between.first());
                picture = Math.max(picture, pictureBytes(first));
                motion = Math.max(motion, motionBytes(first, between.parallax().isPresent()));
                motionTables = Math.max(motionTables, motionTableBytes(first));
            }
        }
        // Not in one piece, and gone before frames are drawn.
        device += upload;
        if (linear) {
            piece(LightCurves.BYTES);
            host += LightCurves.BYTES;
        }
        for (int slot = 0; slot < slots; slot++) {
            piece(lines);
            piece(linear || samples > 1 ? sumBytes(format, linear) : 0);
            piece(lens ? LensPainter.bytes(format.width(), format.height()) : 0);
            piece(picture);
            shared(motion);
            shared(motionTables);
            shared(format.frameBytes());
            shared(tables);
        }
    }

    private void piece(long bytes) {
        device += bytes;
        largest = Math.max(largest, bytes);
    }

    /** A piece that has a side of the host's. */
    private void shared(long bytes) {
        piece(bytes);
        host += bytes;
        largestShared = Math.max(largestShared, bytes);
    }

    private static long width(SourceSpec source) {
        return SourceSpec.reduced(source.width(), source.minStep());
    }

    private static long height(SourceSpec source) {
        return SourceSpec.reduced(source.height(), source.minStep());
    }

    private static long pictureBytes(SourceSpec source) {
        return (3 * width(source) * height(source) + Blocks.LENGTH) * Short.BYTES;
    }

    /** Bytes of the lines between the two passes of a straight view: of luma, of both planes of chroma, or of all light. */
    private static long lineBytes(SourceSpec source, FrameFormat format, boolean linear) {
        long luma = (width(source) + Blocks.LENGTH) * format.height();
        if (linear) {
            return 3 * luma * Float.BYTES;
        }
        double step = Math.scalb(source.minStep(), format.pixelFormat().chromaShiftX());
        long width = SourceSpec.reduced(source.width(), step);
        return Math.max(luma, 2 * (width + Blocks.LENGTH) * format.planeHeight(1)) * Float.BYTES;
    }

    private static long sumBytes(FrameFormat format, boolean linear) {
        long luma = (long) Blocks.padded(format.width()) * format.height();
        long chroma = 2L * Blocks.padded(format.planeWidth(1)) * format.planeHeight(1);
        return (linear ? 3 * luma : Math.max(luma, chroma)) * Float.BYTES;
    }

    /** Bytes of a motion field, whose grid is that of the first keyframe, as the core thins it out. */
    private long motionBytes(SourceSpec first, boolean depth) {
        int pixels =
                switch (plan.quality()) {
                    case LOW, MEDIUM -> 4;
                    case HIGH -> 2;
                    case ULTRA -> 1;
                };
        int apart = depth ? pixels : 2 * pixels;
        long samples = (width(first) + apart - 1) / apart * ((height(first) + apart - 1) / apart);
        return ((depth ? DEPTH_LAYERS : LAYERS) * BetweenPainter.PLANES * samples + Blocks.LENGTH) * Float.BYTES;
    }

    /** Bytes of the tables that bring a motion field to a picture's planes: chroma may have half of its samples a row. */
    private static long motionTableBytes(SourceSpec first) {
        long outputs = Blocks.padded((int) width(first)) + Blocks.padded((int) height(first));
        return (2 * outputs * (1 + 4) + TurnedTable.bicubicWords()) * Integer.BYTES;
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

    /** What it takes of the device. */
    long deviceBytes() {
        return device;
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
        if (largestShared > Integer.MAX_VALUE) {
            return says(
                    "shot %s needs %d MiB in one piece that Java and %s both see, and Java sees %d MiB at most: use smaller"
                            + " pictures or another backend",
                    plan.shotId(), mebibytes(largestShared), name, Integer.MAX_VALUE / MEBI);
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
