package org.videoengine.core.internal.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.videoengine.project.ProjectException;

/**
 * The fields of one JSON object. Each getter checks the type and names the field if it is wrong; {@code null} is never taken
 * for a field that is left out.
 */
final class Fields {
    private final JsonNode object;
    private final Place place;
    private final String kind;

    /**
     * Looks at an object.
     *
     * @param kind what it is, with its article, for sentences: {@code a shot}
     * @throws ProjectException if the value is no object
     */
    Fields(JsonNode value, Place place, String kind) throws ProjectException {
        if (!value.isObject()) {
            throw place.wrong(kind + " is an object in braces", value);
        }
        this.object = value;
        this.place = place;
        this.kind = kind;
    }

    /**
     * Refuses other fields.
     *
     * @param known the fields that it may have
     * @throws ProjectException if it has a field that is not known: names the nearest known one
     */
    Fields only(List<String> known) throws ProjectException {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw place.field(name)
                        .error(kind + " has no field of this name; the nearest is \"" + NearestName.of(name, known)
                                + "\", and its fields are " + list(known));
            }
        }
        return this;
    }

    /** Names in a sentence: {@code a, b and c}. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    Place place(String name) {
        return place.field(name);
    }

    boolean has(String name) {
        return object.has(name);
    }

    JsonNode value(String name) {
        return object.path(name);
    }

    /** A field that must be there. */
    JsonNode required(String name, String right) throws ProjectException {
        if (!has(name)) {
            throw place.field(name).error("this field is missing; " + right);
        }
        return object.get(name);
    }

    double number(String name, String right) throws ProjectException {
        return number(required(name, right), place.field(name), right);
    }

    double number(String name, double otherwise, String right) throws ProjectException {
        return has(name) ? number(name, right) : otherwise;
    }

    static double number(JsonNode value, Place place, String right) throws ProjectException {
        if (!value.isNumber()) {
            throw place.wrong(right, value);
        }
        double number = value.doubleValue();
        if (!Double.isFinite(number)) {
            throw place.error(right + ", not a number too large to be counted");
        }
        return number;
    }

    String text(String name, String right) throws ProjectException {
        JsonNode value = required(name, right);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw place.field(name).wrong(right, value);
        }
        return value.textValue();
    }

    Optional<String> optionalText(String name, String right) throws ProjectException {
        return has(name) ? Optional.of(text(name, right)) : Optional.empty();
    }

    /** True or false; false where it is left out. */
    boolean flag(String name) throws ProjectException {
        if (has(name) && !object.get(name).isBoolean()) {
            throw place.field(name).wrong("this is true or false", object.get(name));
        }
        return object.path(name).booleanValue();
    }

    /** One of a few names. */
    String choice(String name, List<String> names, String otherwise) throws ProjectException {
        if (!has(name)) {
            return otherwise;
        }
        JsonNode value = object.get(name);
        if (value.isTextual() && names.contains(value.textValue())) {
            return value.textValue();
        }
        String nearest = value.isTextual() ? NearestName.hint(value.textValue(), names) : "";
        throw place.field(name).error("this is one of " + list(names) + ", not " + Place.describe(value) + nearest);
    }

    /** The items of a list that must be there and not be empty. */
    List<JsonNode> items(String name, String right) throws ProjectException {
        JsonNode value = required(name, right);
        if (!value.isArray() || value.isEmpty()) {
            throw place.field(name).wrong(right, value);
        }
        List<JsonNode> items = new ArrayList<>(value.size());
        value.forEach(items::add);
        return items;
    }
}
