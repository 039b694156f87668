package org.videoengine.shell.internal.command;

import java.util.Optional;
import java.util.OptionalLong;
import org.videoengine.quality.QualityListener;
import org.videoengine.render.RenderProgress;

/** Shows how far the measuring of a film has come, and ends it when the command is interrupted. */
final class MeasuringLine implements QualityListener, AutoCloseable {
    private static final double NANOS = 1e9;

    private final ProgressLine line;
    private final long start = System.nanoTime();

    /** @param shown whether to show it where there is somebody to look */
    MeasuringLine(CommandContext context, boolean shown) {
        line = new ProgressLine(shown ? context.terminal().progress() : Optional.empty());
    }

    @Override
    public boolean progress(long done, OptionalLong expected) {
        if (line.watched()) {
            double elapsed = (System.nanoTime() - start) / NANOS;
            long total = Math.max(done, expected.orElse(done));
            double rate = done / Math.max(elapsed, 1 / NANOS);
            line.progress(new RenderProgress((int) done, (int) total, "", "", rate, elapsed, (total - done) / rate));
        }
        return !Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
        line.clear();
    }
}
