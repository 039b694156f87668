package org.videoengine.optimizer.internal.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.videoengine.optimizer.Measurement;
import org.videoengine.optimizer.Workload;
import org.videoengine.project.Quality;

/** Measurements as JSON objects, one field for each of theirs. */
final class MeasurementJson {
    private MeasurementJson() {}

    static ObjectNode write(ObjectMapper mapper, Measurement measurement) {
        Workload workload = measurement.workload();
        Workload.Content content = workload.content();
        return mapper.createObjectNode()
                .put("at", measurement.at().toString())
                .put("origin", measurement.origin())
                .put("width", workload.width())
                .put("height", workload.height())
                .put("quality", workload.quality().id())
                .put("frames", workload.frames())
                .put("views", content.views())
                .put("turned", content.turnedShare())
                .put("between", content.betweenShare())
                .put("linear", content.linearShare())
                .put("lens", content.lensShare())
                .put("step", content.step())
                .put("finishing", content.finishing())
                .put("movement", content.movement())
                .put("motionPairs", content.motionPairs())
                .put("sourcePixels", content.sourcePixels())
                .put("backend", workload.backend())
                .put("threads", workload.threads())
                .put("encoder", workload.encoder())
                .put("cold", workload.cold())
                .put("drawSeconds", measurement.drawSeconds())
                .put("encodeSeconds", measurement.encodeSeconds())
                .put("totalSeconds", measurement.totalSeconds());
    }

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException if a field is missing, of the wrong type or out of its range
     */
    static Measurement read(JsonNode node) {
        try {
            return new Measurement(
                    new Workload(
                            whole(node, "width"),
                            whole(node, "height"),
                            Quality.parse(text(node, "quality")),
                            whole(node, "frames"),
                            new Workload.Content(
                                    number(node, "views"),
                                    number(node, "turned"),
                                    number(node, "between"),
                                    number(node, "linear"),
                                    number(node, "lens"),
                                    number(node, "step", 1),
                                    number(node, "finishing", 0),
                                    number(node, "movement", 0),
                                    whole(node, "motionPairs"),
                                    (long) number(node, "sourcePixels")),
                            text(node, "backend"),
                            whole(node, "threads"),
                            text(node, "encoder"),
                            field(node, "cold").asBoolean()),
                    number(node, "drawSeconds"),
                    number(node, "encodeSeconds"),
                    number(node, "totalSeconds"),
                    Instant.parse(text(node, "at")),
                    text(node, "origin"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"at\" is no moment in time: " + e.getMessage(), e);
        }
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw new IllegalArgumentException("there is no \"" + name + "\"");
        }
        return field;
    }

    private static String text(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isTextual()) {
            throw new IllegalArgumentException("\"" + name + "\" is text, not " + field);
        }
        return field.textValue();
    }

    private static double number(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isNumber()) {
            throw new IllegalArgumentException("\"" + name + "\" is a number, not " + field);
        }
        return field.doubleValue();
    }

    /** The same of a field that the first measurements did not have. */
    private static double number(JsonNode node, String name, double otherwise) {
        return node.has(name) ? number(node, name) : otherwise;
    }

    private static int whole(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.canConvertToExactIntegral() || !field.canConvertToInt()) {
            throw new IllegalArgumentException("\"" + name + "\" is a whole number, not " + field);
        }
        return field.intValue();
    }
}
