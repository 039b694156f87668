package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** The objects of an OpenTimelineIO document. Versions of a schema do not differ in what is read here but as is said. */
final class Otio {
    private Otio() {}

    /** {@code Clip} of {@code Clip.2}; empty if the object says nothing of its kind. */
    static String schema(JsonNode object) {
        String text = object.path("OTIO_SCHEMA").asText("");
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    /** A {@code RationalTime} in seconds; 0 if there is none. */
    static double seconds(JsonNode time) {
        double rate = time.path("rate").asDouble(0);
        double value = time.path("value").asDouble(0);
        return rate > 0 && Double.isFinite(rate) && Double.isFinite(value) ? value / rate : 0;
    }

    /** Since {@code Clip.2} a clip may have several media, of which one is in use. */
    static JsonNode media(JsonNode clip) {
        JsonNode several = clip.path("media_references");
        return several.isObject()
                ? several.path(clip.path("active_media_reference_key").asText("DEFAULT_MEDIA"))
                : clip.path("media_reference");
    }

    /** When the first frame of a clip's media is, on the media's own clock, in seconds. */
    static double mediaStart(JsonNode clip) {
        return seconds(media(clip).path("available_range").path("start_time"));
    }

    /** How long a clip's media is said to be, in seconds. */
    static Optional<Double> mediaDuration(JsonNode clip) {
        double seconds = seconds(media(clip).path("available_range").path("duration"));
        return seconds > 0 ? Optional.of(seconds) : Optional.empty();
    }

    /** Whether an item is switched on. */
    static boolean enabled(JsonNode item) {
        return item.path("enabled").asBoolean(true);
    }

    /** What a user knows an item by. */
    static String name(JsonNode item) {
        String name = item.path("name").asText("");
        return name.isEmpty() ? schema(item).toLowerCase(Locale.ROOT) : name;
    }
}
