package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.videoengine.interchange.ImportOptions;
import org.videoengine.interchange.Imported;
import org.videoengine.interchange.InterchangeException;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.PictureInfo;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Project;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Resolution;
import org.videoengine.render.LoadOptions;
import org.videoengine.render.VideoEngine;

/** Makes a project of one timeline. */
final class TimelineImport {
    private static final Resolution USUAL = new Resolution(1920, 1080);
    private static final FrameRate USUAL_RATE = new FrameRate(24, 1);

    private final Path timeline;
    private final Path project;
    private final ImportOptions options;
    private final VideoEngine engine;
    private final Notes notes = new Notes();
    private final StandIns standIns = new StandIns();
    private final MediaFiles files;
    private final MediaFacts facts;

    TimelineImport(Path timeline, Path project, ImportOptions options, VideoEngine engine, KeyframeReader reader) {
        this.timeline = timeline.toAbsolutePath().normalize();
        this.project = project.toAbsolutePath().normalize();
        this.options = options;
        this.engine = engine;
        files = new MediaFiles(this.timeline.getParent(), options.mediaFolders());
        facts = new MediaFacts(files, reader, notes);
    }

    Imported run() throws InterchangeException {
        requireRightPlace();
        JsonNode root = OtioFile.read(timeline);
        List<Piece> pieces = new Flattener(facts::cover, notes).flatten(root);
        FrameRate rate = options.frameRate().or(() -> storedRate(root)).orElseGet(() -> Rates.of(root.path("tracks"))
                .orElse(USUAL_RATE));
        List<FilmDraft.Draft> drafts = new FilmDraft(rate, facts, notes).draft(pieces);
        if (drafts.isEmpty()) {
            throw new InterchangeException(
                    timeline + ": this timeline shows nothing; it needs a clip on a video track");
        }
        Resolution film = options.resolution().or(() -> storedResolution(root)).orElseGet(() -> resolution(pieces));
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("name", name(root));
        document.put("frameRate", rate.toString());
        document.putArray("resolution").add(film.width()).add(film.height());
        ArrayNode shots = new ShotWriter(rate, film, files, project.getParent(), facts, standIns, notes).write(drafts);
        document.set("shots", shots);
        ArrayNode sounds = new SoundImport(project.getParent(), files, notes).read(root);
        if (!sounds.isEmpty()) {
            document.set("audio", sounds);
        }
        LeftOut.note(root.path("tracks"), notes);
        return new Imported(write(document), external(shots, sounds), notes.all());
    }

    private void requireRightPlace() throws InterchangeException {
        if (!project.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw new InterchangeException(
                    project + " does not end in .json, as a project file does: nothing was written");
        }
        if (isTheTimeline()) {
            throw new InterchangeException(
                    project + " is the timeline, and its project needs a file of its own: nothing was written");
        }
        if (!options.replace() && Files.exists(project)) {
            throw new InterchangeException(project + " is there already; name another file, or have it replaced");
        }
    }

    private boolean isTheTimeline() {
        try {
            return Files.exists(project) && Files.isSameFile(project, timeline);
        } catch (IOException e) {
            // There is no such timeline: whoever reads it says so.
            return false;
        }
    }

    private static Optional<FrameRate> storedRate(JsonNode root) {
        String text = root.path("metadata")
                .path(TimelineWriter.METADATA)
                .path("frameRate")
                .asText("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(FrameRate.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Resolution> storedResolution(JsonNode root) {
        JsonNode size = root.path("metadata").path(TimelineWriter.METADATA).path("resolution");
        try {
            return size.size() == 2
                    ? Optional.of(
                            new Resolution(size.path(0).asInt(), size.path(1).asInt()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Of the first clip that is found, as stills are mostly larger than films are. */
    private Resolution resolution(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece.seen() instanceof Seen.Media media) {
                Optional<Path> file = facts.file(media.clip()).filter(path -> !MediaFacts.isPicture(path));
                Optional<PictureInfo> picture = file.flatMap(facts::look);
                if (picture.isPresent()) {
                    try {
                        return new Resolution(
                                picture.get().width() & ~1, picture.get().height() & ~1);
                    } catch (IllegalArgumentException e) {
                        return USUAL;
                    }
                }
            }
        }
        return USUAL;
    }

    private String name(JsonNode root) {
        String name = root.path("name").asText("");
        return name.isBlank() ? timeline.getFileName().toString().replaceFirst("\\.[^.]*$", "") : name;
    }

    private boolean external(ArrayNode shots, ArrayNode sounds) {
        for (JsonNode sound : sounds) {
            if (isExternal(sound.path("file").asText())) {
                return true;
            }
        }
        for (JsonNode shot : shots) {
            for (JsonNode keyframe : shot.path("keyframes")) {
                for (String field : List.of("image", "clip", "depth")) {
                    if (isExternal(keyframe.path(field).asText(""))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isExternal(String named) {
        return !project.getParent().resolve(named).normalize().startsWith(project.getParent());
    }

    /** Written under another name, read as every project is, and only then moved. */
    private Project write(ObjectNode document) throws InterchangeException {
        Path written = project;
        try {
            standIns.write(project.getParent());
            try (WrittenFile file = WrittenFile.of(project, document)) {
                written = file.temporary();
                engine.loadProject(written, new LoadOptions(true));
                file.commit();
            }
            return engine.loadProject(project, new LoadOptions(true));
        } catch (IOException e) {
            standIns.remove();
            throw new InterchangeException(project + " cannot be written: " + e.getMessage(), e);
        } catch (ProjectException e) {
            standIns.remove();
            throw new InterchangeException(
                    timeline + " makes no right project: " + e.getMessage().replace(written.toString(), "it"), e);
        }
    }
}
