package org.videoengine.shell.internal.command;

import java.io.PrintStream;
import java.util.Optional;
import org.videoengine.benchmark.BenchmarkListener;
import org.videoengine.benchmark.BenchmarkProgress;

/** One line on the terminal, drawn again before each render of a benchmark. */
final class BenchmarkProgressLine implements BenchmarkListener {
    private static final int WIDTH = 76;

    private final Optional<PrintStream> terminal;

    BenchmarkProgressLine(Optional<PrintStream> terminal) {
        this.terminal = terminal;
    }

    @Override
    public void progress(BenchmarkProgress progress) {
        String remaining =
                progress.remainingSeconds() < 0 ? "" : ", " + ProgressLine.clock(progress.remainingSeconds()) + " left";
        draw(100L * progress.stepsDone() / Math.max(1, progress.stepsTotal()) + " %  " + progress.doing() + remaining);
    }

    /** Takes the line away again. */
    void clear() {
        draw("");
        terminal.ifPresent(stream -> {
            stream.print('\r');
            stream.flush();
        });
    }

    private void draw(String text) {
        String shown = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
        terminal.ifPresent(stream -> {
            stream.print('\r' + shown + " ".repeat(WIDTH - shown.length()));
            stream.flush();
        });
    }
}
