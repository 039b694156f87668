package org.videoengine.shell.internal.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.render.RenderListener;
import org.videoengine.render.RenderProgress;

/** One line on the terminal, drawn again a few times a second. */
final class ProgressLine implements RenderListener {
    private static final long EVERY_NANOS = 100_000_000;
    private static final int WIDTH = 76;

    private final Optional<PrintStream> terminal;
    private long last;
    private boolean drawn;

    ProgressLine(Optional<PrintStream> terminal) {
        this.terminal = terminal;
    }

    boolean watched() {
        return terminal.isPresent();
    }

    @Override
    public synchronized void progress(RenderProgress progress) {
        long now = System.nanoTime();
        if (terminal.isEmpty()
                || (drawn && now - last < EVERY_NANOS && progress.framesDone() < progress.framesTotal())) {
            return;
        }
        last = now;
        drawn = true;
        String remaining = progress.remainingSeconds() < 0
                ? ""
                : String.format(Locale.ROOT, ", %s left", clock(progress.remainingSeconds()));
        String text = String.format(
                Locale.ROOT,
                "%3d %%  frame %d of %d, %.1f frames per second%s",
                100L * progress.framesDone() / Math.max(1, progress.framesTotal()),
                progress.framesDone(),
                progress.framesTotal(),
                progress.framesPerSecond(),
                remaining);
        draw(text);
    }

    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? whole + " s"
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    /** Takes the line away again. */
    synchronized void clear() {
        if (drawn) {
            draw("");
            terminal.ifPresent(stream -> {
                stream.print('\r');
                stream.flush();
            });
            drawn = false;
        }
    }

    private void draw(String text) {
        terminal.ifPresent(stream -> {
            stream.print('\r' + text + " ".repeat(Math.max(0, WIDTH - text.length())));
            stream.flush();
        });
    }
}
