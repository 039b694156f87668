package org.videoengine.core.internal.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.videoengine.project.ProjectException;

/**
 * Where in a project file something stands; words the errors.
 *
 * @param file the project file as the user named it
 * @param path of the field, such as {@code shots[0].id}; empty for the whole document
 */
record Place(String file, String path) {
    private static final int LONGEST_QUOTE = 60;
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}_$-]+…?");

    Place field(String name) {
        String shown = clean(name);
        if (!PLAIN_NAME.matcher(shown).matches()) {
            return new Place(file, path + "[\"" + shown + "\"]");
        }
        return new Place(file, path.isEmpty() ? shown : path + "." + shown);
    }

    Place item(int index) {
        return new Place(file, path + "[" + index + "]");
    }

    ProjectException error(String sentence) {
        return new ProjectException(file + ": " + (path.isEmpty() ? "" : path + ": ") + sentence);
    }

    /** An error that ends in what was found instead. */
    ProjectException wrong(String right, JsonNode found) {
        return error(right + ", not " + describe(found));
    }

    /** What a value is, in a few words that fit into a sentence. */
    static String describe(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> value.isEmpty() ? "an empty list" : "a list";
            case NULL -> "null";
            case MISSING -> "nothing";
            case STRING -> "\"" + clean(value.textValue()) + "\"";
            default -> clean(value.asText());
        };
    }

    /** A number as people write it: without a fraction where there is none. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Shortens what came from the file and leaves out what would garble a terminal. */
    static String clean(String text) {
        return clean(text, LONGEST_QUOTE);
    }

    /** The same for another length. */
    static String clean(String text, int longest) {
        String start = text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
        return start.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\u2028\u2029]", "\uFFFD");
    }
}
