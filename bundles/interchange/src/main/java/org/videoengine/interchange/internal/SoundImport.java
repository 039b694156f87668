package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a project's sounds of a timeline's audio tracks, all of which are heard at once. */
final class SoundImport {
    /** Where a sound that was exported keeps what editing programs do not see. */
    static final String SOUND = "sound";

    private static final List<String> KEPT = List.of("gain", "fadeIn", "fadeOut");

    private final Path projectFolder;
    private final MediaFiles files;
    private final Notes notes;
    private int missing;

    SoundImport(Path projectFolder, MediaFiles files, Notes notes) {
        this.projectFolder = projectFolder;
        this.files = files;
        this.notes = notes;
    }

    /** Whether an item is a track of sound. */
    static boolean isAudio(JsonNode item) {
        return item.path("kind").asText("").equals("Audio");
    }

    /** The sounds of all tracks; empty if none is heard. */
    ArrayNode read(JsonNode timeline) {
        ArrayNode sounds = JsonNodeFactory.instance.arrayNode();
        for (JsonNode track : timeline.path("tracks").path("children")) {
            if (isAudio(track)) {
                ObjectNode alone = JsonNodeFactory.instance.objectNode();
                alone.set("tracks", track);
                List<Piece> pieces = new Flattener(clip -> Flattener.Cover.ALL, notes).flatten(alone);
                for (int i = 0; i < pieces.size(); i++) {
                    add(sounds, pieces, i);
                }
            }
        }
        if (missing > 0) {
            notes.add(
                    "sound is left out: " + missing + (missing == 1 ? " clip whose file is" : " clips whose files are")
                            + " neither in place nor in the folders given with --media");
        }
        return sounds;
    }

    private void add(ArrayNode sounds, List<Piece> pieces, int index) {
        Piece piece = pieces.get(index);
        if (!(piece.seen() instanceof Seen.Media media)) {
            return;
        }
        String name = Otio.name(media.clip());
        Optional<Path> file = files.find(MediaFiles.address(media.clip()));
        if (file.isEmpty()) {
            missing++;
        } else if (media.speed() != 1) {
            notes.add("the sound \"" + name + "\" is left out, as it is not heard at its own speed");
        } else {
            ObjectNode sound = sounds.addObject();
            sound.put("file", ShotFiles.name(file.get(), projectFolder));
            sound.put("start", piece.start());
            sound.put("in", media.at());
            sound.put("out", media.at() + piece.duration());
            // Sounds on one track do not overlap here: a cross-fade is a fall and a rise.
            piece.toNext().ifPresent(fade -> sound.put("fadeOut", fade.before()));
            if (index > 0) {
                pieces.get(index - 1).toNext().ifPresent(fade -> sound.put("fadeIn", fade.after()));
            }
            JsonNode kept =
                    media.clip().path("metadata").path(TimelineWriter.METADATA).path(SOUND);
            for (String field : KEPT) {
                if (kept.path(field).isNumber()) {
                    sound.set(field, kept.get(field));
                }
            }
        }
    }
}
