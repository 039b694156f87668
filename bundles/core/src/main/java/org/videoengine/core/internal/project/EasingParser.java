package org.videoengine.core.internal.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.videoengine.project.Easing;
import org.videoengine.project.ProjectException;

/** Reads {@code linear}, {@code ease_in}, {@code ease_out}, {@code ease_in_out} and {@code cubic_bezier(a,b,c,d)}. */
final class EasingParser {
    private static final Map<String, Easing> NAMED = Map.of(
            "linear", Easing.LINEAR,
            "ease_in", Easing.EASE_IN,
            "ease_out", Easing.EASE_OUT,
            "ease_in_out", Easing.EASE_IN_OUT);
    private static final List<String> NAMES = List.of("linear", "ease_in", "ease_out", "ease_in_out");
    private static final String RIGHT = "an easing is one of " + String.join(", ", NAMES)
            + " and cubic_bezier(a,b,c,d), such as cubic_bezier(0.4,0,0.2,1)";
    private static final String NUMBER = "\\s*([-+]?(?:\\d{1,20}(?:\\.\\d{0,20})?|\\.\\d{1,20}))\\s*";
    private static final Pattern BEZIER =
            Pattern.compile("cubic_bezier\\(" + String.join(",", NUMBER, NUMBER, NUMBER, NUMBER) + "\\)");

    private EasingParser() {}

    /** The field {@code easing} of a move, linear if it is left out. */
    static Easing parse(Fields move) throws ProjectException {
        if (!move.has("easing")) {
            return Easing.LINEAR;
        }
        JsonNode value = move.value("easing");
        Place place = move.place("easing");
        if (!value.isTextual()) {
            throw place.wrong(RIGHT, value);
        }
        String text = value.textValue();
        Easing named = NAMED.get(text);
        if (named != null) {
            return named;
        }
        Matcher bezier = BEZIER.matcher(text);
        if (!bezier.matches()) {
            String nearest = text.startsWith("cubic") ? "" : NearestName.hint(text, NAMES);
            throw place.error(RIGHT + ", not " + Place.describe(value) + nearest);
        }
        try {
            return new Easing(
                    Double.parseDouble(bezier.group(1)),
                    Double.parseDouble(bezier.group(2)),
                    Double.parseDouble(bezier.group(3)),
                    Double.parseDouble(bezier.group(4)));
        } catch (IllegalArgumentException e) {
            throw place.error(e.getMessage());
        }
    }
}
