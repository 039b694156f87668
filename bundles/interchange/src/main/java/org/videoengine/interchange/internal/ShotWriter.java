package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.videoengine.interchange.internal.FilmDraft.Draft;
import org.videoengine.project.FrameRate;
import org.videoengine.project.Resolution;

/** Writes the shots of a project file. */
final class ShotWriter {
    private final FrameRate rate;
    private final Resolution film;
    private final MediaFiles files;
    private final Path projectFolder;
    private final MediaFacts facts;
    private final StandIns standIns;
    private final Notes notes;
    private final ShotIds ids = new ShotIds();

    ShotWriter(
            FrameRate rate,
            Resolution film,
            MediaFiles files,
            Path projectFolder,
            MediaFacts facts,
            StandIns standIns,
            Notes notes) {
        this.rate = rate;
        this.film = film;
        this.files = files;
        this.projectFolder = projectFolder;
        this.facts = facts;
        this.standIns = standIns;
        this.notes = notes;
    }

    ArrayNode write(List<Draft> drafts) {
        ArrayNode shots = JsonNodeFactory.instance.arrayNode();
        for (Draft draft : drafts) {
            shots.add(shot(draft));
        }
        return shots;
    }

    private ObjectNode shot(Draft draft) {
        ObjectNode shot = draft.seen() instanceof Seen.Media media
                ? stored(media.clip(), draft).orElseGet(() -> media(media, draft))
                : plain("black", draft, standIns.black());
        double overlap = rate.secondsOf(draft.overlap());
        if (draft.overlap() == 0) {
            shot.remove("transition");
        } else if (rate.framesIn(shot.path("transition").path("duration").asDouble(0)) != draft.overlap()
                || !shot.has("transition")) {
            shot.putObject("transition").put("type", "dissolve").put("duration", overlap);
        }
        return shot;
    }

    /** The shot that {@link TimelineWriter} sent along, if it is still as long as it was and its files are found. */
    private Optional<ObjectNode> stored(JsonNode clip, Draft draft) {
        JsonNode whole = clip.path("metadata").path(TimelineWriter.METADATA).path("shot");
        if (!(whole instanceof ObjectNode object)) {
            return Optional.empty();
        }
        if (rate.framesIn(object.path("duration").asDouble(0)) != draft.frames()) {
            notes.add("\"" + Otio.name(clip)
                    + "\" is no longer as long as the shot that was exported: its camera and effects are left out");
            return Optional.empty();
        }
        ObjectNode shot = object.deepCopy();
        Optional<String> missing = ShotFiles.relink(shot, files::find, projectFolder);
        if (missing.isPresent()) {
            // A shot whose first picture is missing, too, becomes grey: one note says why.
            if (facts.file(clip).isPresent()) {
                String reason = notFound(Otio.name(clip), missing.get());
                notes.add(reason + ": its other keyframes, camera and effects are left out");
            }
            return Optional.empty();
        }
        shot.put("id", ids.of(shot.path("id").asText("")));
        return Optional.of(shot);
    }

    private static String notFound(String name, String address) {
        return "\"" + name + "\": there is no file " + address
                + ", nor one of its name in the folders given with --media";
    }

    private ObjectNode media(Seen.Media media, Draft draft) {
        JsonNode clip = media.clip();
        String name = Otio.name(clip);
        Optional<Path> file = facts.file(clip);
        if (file.isEmpty()) {
            String address = MediaFiles.address(clip);
            String reason = address.isEmpty() ? "\"" + name + "\" names no file" : notFound(name, address);
            notes.add(reason + ": it is grey");
            return plain(name, draft, standIns.missing());
        }
        String named = ShotFiles.name(file.get(), projectFolder);
        if (MediaFacts.isPicture(file.get())) {
            ObjectNode shot = plain(name, draft, named);
            facts.look(file.get())
                    .flatMap(picture -> new ResolveCamera(clip, rate, film, picture, notes)
                            .path(draft.frames(), media.at() - rate.secondsOf(draft.lead())))
                    .ifPresent(path -> shot.putArray("camera").add(path));
            return shot;
        }
        return clip(name, media, draft, named, facts.duration(clip));
    }

    private ObjectNode clip(String name, Seen.Media media, Draft draft, String file, double end) {
        ObjectNode shot = empty(name, draft);
        ObjectNode keyframe = shot.putArray("keyframes").addObject().put("clip", file);
        double in = Math.max(0, media.at() - rate.secondsOf(draft.lead()) * media.speed());
        double out = Math.min(end, in + rate.secondsOf(draft.frames()) * media.speed());
        if (media.speed() == 0 || out - in < Flattener.EPSILON) {
            if (media.speed() > 0) {
                notes.add("\"" + name + "\" has ended by then: its last picture stands");
            }
            keyframe.put("at", Math.min(in, Math.max(0, end - rate.secondsOf(1))))
                    .put("time", 0);
        } else {
            keyframe.put("in", in).put("out", out).put("speed", media.speed());
            shot.put("interpolation", media.speed() == 1 ? "hold" : "optical_flow");
            if (out < in + rate.secondsOf(draft.frames() - 1) * media.speed()) {
                notes.add("\"" + name + "\" ends before its cut: its last picture stands");
            }
        }
        return shot;
    }

    private ObjectNode plain(String name, Draft draft, String picture) {
        ObjectNode shot = empty(name, draft);
        shot.putArray("keyframes").addObject().put("image", picture).put("time", 0);
        return shot;
    }

    private ObjectNode empty(String name, Draft draft) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", ids.of(name))
                .put("duration", rate.secondsOf(draft.frames()));
    }
}
