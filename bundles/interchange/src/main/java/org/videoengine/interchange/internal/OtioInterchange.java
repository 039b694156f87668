package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.videoengine.interchange.ImportOptions;
import org.videoengine.interchange.Imported;
import org.videoengine.interchange.InterchangeException;
import org.videoengine.interchange.TimelineInterchange;
import org.videoengine.media.KeyframeReader;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.render.LoadOptions;
import org.videoengine.render.VideoEngine;

/** The service. */
@Component
public final class OtioInterchange implements TimelineInterchange {

    @Reference
    private VideoEngine engine;

    @Reference
    private KeyframeReader reader;

    @Override
    public Imported importTimeline(Path timeline, Path project, ImportOptions options) throws InterchangeException {
        return new TimelineImport(timeline, project, options, engine, reader).run();
    }

    @Override
    public List<String> exportTimeline(Path project, Path timeline) throws InterchangeException {
        Path target = timeline.toAbsolutePath().normalize();
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".otio")) {
            throw new InterchangeException(
                    target + " does not end in .otio, as an OpenTimelineIO file does: nothing was written");
        }
        Notes notes = new Notes();
        try {
            Project film = engine.loadProject(project, new LoadOptions(true));
            JsonNode document = new ObjectMapper().readTree(project.toFile());
            JsonNode written = new TimelineWriter(film, document, target.getParent(), notes).write();
            try (WrittenFile file = WrittenFile.of(target, written)) {
                file.commit();
            }
            return notes.all();
        } catch (ProjectException e) {
            throw new InterchangeException(e.getMessage(), e);
        } catch (IOException e) {
            throw new InterchangeException(target + " cannot be written: " + e.getMessage(), e);
        }
    }
}
