package org.videoengine.optimizer.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.videoengine.media.FrameSinks;
import org.videoengine.optimizer.FilmJob;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.OptimizerException;
import org.videoengine.optimizer.RenderNote;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.ProjectException;
import org.videoengine.render.LoadOptions;
import org.videoengine.render.VideoEngine;

/** Makes measurements of what renders have noted. Each note is taken once, whether it can be used or not. */
final class NotedRenders {
    private static final Logger LOG = LoggerFactory.getLogger(NotedRenders.class);
    private static final String ORIGIN = "render";
    /** Older notes are passed over: each film is planned anew, which takes its time. */
    private static final int MOST = 50;

    private final VideoEngine engine;
    private final FrameSinks sinks;
    private final Path file;

    /** Notes in a file that need not be there. */
    NotedRenders(VideoEngine engine, FrameSinks sinks, Path file) {
        this.engine = engine;
        this.sinks = sinks;
        this.file = file;
    }

    /** Takes what there is, the oldest first. */
    List<Measurement> take() {
        List<RenderNote> notes = notes();
        List<Measurement> measurements = new ArrayList<>();
        for (RenderNote note : notes.subList(Math.max(0, notes.size() - MOST), notes.size())) {
            try {
                measurement(note).ifPresent(measurements::add);
            } catch (IOException | ProjectException | OptimizerException | IllegalArgumentException e) {
                LOG.debug("what was noted of {} cannot be used", note.project(), e);
            }
        }
        return measurements;
    }

    private List<RenderNote> notes() {
        if (!Files.exists(file)) {
            return List.of();
        }
        Path taken = file.resolveSibling(file.getFileName() + ".taken");
        try {
            // A render that ends now begins a file of its own.
            Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            String text = new String(Files.readAllBytes(taken), StandardCharsets.UTF_8);
            Files.delete(taken);
            String here = RenderNote.thisMachine();
            return text.lines()
                    .flatMap(line -> RenderNote.parse(line).stream())
                    .filter(note -> note.machine().equals(here))
                    .toList();
        } catch (IOException e) {
            LOG.debug("{} cannot be taken", file, e);
            return List.of();
        }
    }

    private Optional<Measurement> measurement(RenderNote note)
            throws IOException, ProjectException, OptimizerException {
        if (!note.version().equals(RenderNote.version(note.project()))) {
            return Optional.empty();
        }
        FilmJob job = new FilmJob(
                engine.loadProject(note.project(), new LoadOptions(true)),
                note.shotIds(),
                note.frames(),
                note.config(),
                note.location(),
                note.codec());
        Workload workload = new WorkloadReader(engine, sinks).read(job, true);
        return workload.frames() == note.drawn()
                ? Optional.of(new Measurement(
                        workload.withBackend(note.backend()),
                        note.drawSeconds(),
                        note.encodeSeconds(),
                        note.totalSeconds(),
                        note.at(),
                        ORIGIN))
                : Optional.empty();
    }
}
