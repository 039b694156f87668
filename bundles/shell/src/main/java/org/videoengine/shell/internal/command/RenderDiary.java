package org.videoengine.shell.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import org.videoengine.optimizer.RenderNote;
import org.videoengine.render.RenderRequest;
import org.videoengine.render.VideoGenerationResult;

/** Notes renders for the optimizer, which a program that just renders does without. Whatever is in the way, nothing is noted. */
final class RenderDiary {
    /** Fewer frames than this tell nothing about a speed. */
    private static final int LEAST_FRAMES = 12;
    /** What nobody has read by then is enough. */
    private static final long MOST_BYTES = 256L << 10;

    private static final Path LOAD = Path.of("/proc/loadavg");
    /** Threads that want to run beside those of the render, for each processor, on a machine with other work. */
    private static final double OTHER_WORK = 1.5;

    private final Path folder;
    private final Path load;

    /** In a folder that need not be there. */
    RenderDiary(Path folder) {
        this(folder, LOAD);
    }

    RenderDiary(Path folder, Path load) {
        this.folder = folder;
        this.load = load;
    }

    /** Notes a render of a whole film that began with its process, if its speed was not another program's doing. */
    void note(RenderRequest request, VideoGenerationResult result) {
        try {
            Path file = folder.resolve(RenderNote.FILE);
            if (result.success()
                    && result.keptFrames() == 0
                    && result.frameCount() >= LEAST_FRAMES
                    && !(Files.exists(file) && Files.size(file) > MOST_BYTES)
                    && !busy()) {
                Files.createDirectories(folder);
                Files.writeString(
                        file,
                        noteOf(request, result).line() + '\n',
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            // The film is there, which is what matters.
        }
    }

    private static RenderNote noteOf(RenderRequest request, VideoGenerationResult result) throws IOException {
        Path project = request.project().file();
        Map<String, Double> seconds = result.phaseSeconds();
        return new RenderNote(
                project.toAbsolutePath(),
                RenderNote.version(project),
                request.shotIds(),
                request.frames(),
                request.config(),
                request.output().location(),
                request.output().codec(),
                result.backend(),
                result.frameCount(),
                seconds.getOrDefault("render", 0.0),
                seconds.getOrDefault("encode", 0.0),
                result.processingSeconds(),
                Instant.now(),
                RenderNote.thisMachine());
    }

    /** Whether more threads wanted to run over the last minute than a render has, where the system tells that in a file. */
    private boolean busy() {
        try {
            double threads = Double.parseDouble(Files.readString(load).split(" ")[0]);
            return threads > OTHER_WORK * Runtime.getRuntime().availableProcessors() + 1;
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }
}
