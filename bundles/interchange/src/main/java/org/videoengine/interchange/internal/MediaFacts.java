package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.videoengine.interchange.internal.Flattener.Cover;
import org.videoengine.media.ClipInfo;
import org.videoengine.media.KeyframeReader;
import org.videoengine.media.MediaException;
import org.videoengine.media.PictureInfo;
import org.videoengine.project.KeyframeSource;

/** What is known of the media of a timeline's clips. What cannot be read counts as not there, with a note. */
final class MediaFacts {
    private final MediaFiles files;
    private final KeyframeReader reader;
    private final Notes notes;
    private final Map<Path, Optional<PictureInfo>> pictures = new HashMap<>();
    private final Map<Path, Optional<ClipInfo>> clips = new HashMap<>();

    MediaFacts(MediaFiles files, KeyframeReader reader, Notes notes) {
        this.files = files;
        this.reader = reader;
        this.notes = notes;
    }

    /** A clip's file, if it is there and can be read. */
    Optional<Path> file(JsonNode clip) {
        return files.find(MediaFiles.address(clip))
                .filter(file ->
                        isPicture(file) ? picture(file).isPresent() : clip(file).isPresent());
    }

    static boolean isPicture(Path file) {
        return MediaFiles.isPicture(file.getFileName().toString());
    }

    /** What is known of the pictures of a file that was found. */
    Optional<PictureInfo> look(Path file) {
        return isPicture(file) ? picture(file) : clip(file).map(ClipInfo::picture);
    }

    private Optional<PictureInfo> picture(Path file) {
        return pictures.computeIfAbsent(file, path -> {
            try {
                return Optional.of(reader.probe(new KeyframeSource.Image(path)));
            } catch (MediaException e) {
                notes.add(e.getMessage());
                return Optional.empty();
            }
        });
    }

    private Optional<ClipInfo> clip(Path file) {
        return clips.computeIfAbsent(file, path -> {
            try {
                return Optional.of(reader.clip(path, 0, Double.POSITIVE_INFINITY));
            } catch (MediaException e) {
                notes.add(e.getMessage());
                return Optional.empty();
            }
        });
    }

    /** Seconds of a clip's media: as they are, or else as the timeline says; infinity for a picture. */
    double duration(JsonNode clip) {
        Optional<Path> file = file(clip);
        if (file.isEmpty() || isPicture(file.get())) {
            return Double.POSITIVE_INFINITY;
        }
        return clip(file.get()).map(ClipInfo::end).orElse(Double.POSITIVE_INFINITY);
    }

    /** What a clip does to the tracks below it. */
    Cover cover(JsonNode clip) {
        Optional<Path> file = file(clip);
        String address = MediaFiles.address(clip);
        boolean title = Otio.schema(Otio.media(clip)).equals("GeneratorReference");
        boolean through = file.isPresent()
                ? isPicture(file.get()) && picture(file.get()).orElseThrow().alpha()
                : title || MediaFiles.mayBeSeenThrough(address.isEmpty() ? Otio.name(clip) : address);
        if (through) {
            notes.add(
                    "\"" + Otio.name(clip) + "\" lies over another track, and layers are not blended: it is left out");
            return Cover.NONE;
        }
        if (file.isEmpty()) {
            notes.add("\"" + Otio.name(clip) + "\" lies over another track and is not there: what is below it is seen");
            return Cover.GAPS;
        }
        return Cover.ALL;
    }
}
