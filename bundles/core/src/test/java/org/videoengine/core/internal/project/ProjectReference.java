package org.videoengine.core.internal.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes down, as Markdown, what the schema of project files says of each field. */
final class ProjectReference {
    private final JsonNode schema;
    private final Map<String, JsonNode> sections = new LinkedHashMap<>();

    private ProjectReference(JsonNode schema) {
        this.schema = schema;
    }

    static String markdown(JsonNode schema) {
        ProjectReference reference = new ProjectReference(schema);
        reference.collect("project", schema);
        return reference.sections.entrySet().stream()
                .map(section -> reference.section(section.getKey(), section.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Every object that has fields, in the order in which a reader meets them. */
    private void collect(String name, JsonNode node) {
        JsonNode object = resolve(node);
        String title = title(name, node);
        if (object.has("properties") && !isCamera(object)) {
            if (sections.containsKey(title)) {
                return;
            }
            sections.put(title, object);
        }
        object.path("properties").fields().forEachRemaining(field -> collect(field.getKey(), field.getValue()));
        object.path("oneOf").forEach(choice -> collect(kind(name, choice), choice));
        if (object.path("items").isObject()) {
            collect(name, object.path("items"));
        }
    }

    /** What a choice is told apart by: the one value that its type has. */
    private static String kind(String name, JsonNode choice) {
        JsonNode type = choice.path("properties").path("type").path("const");
        return type.isMissingNode() ? name : (name.equals("camera") ? "" : name + " ") + type.asText();
    }

    private static String title(String name, JsonNode node) {
        String reference = node.path("$ref").asText();
        String last = reference.substring(reference.lastIndexOf('/') + 1);
        return switch (last) {
            case "clipRange" -> "stretch of a clip";
            case "move" -> "camera";
            default -> last.isEmpty() ? name : last;
        };
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? schema.at(node.get("$ref").asText().substring(1)) : node;
    }

    private String section(String name, JsonNode object) {
        StringBuilder text = new StringBuilder("### " + name + "\n\n");
        for (String about : List.of("title", "description")) {
            if (object.has(about) && object != schema) {
                text.append(sentence(object.get(about).asText())).append("\n\n");
            }
        }
        text.append("| field | is | default | |\n| --- | --- | --- | --- |\n");
        List<String> required = texts(object.path("required"));
        object.path("properties").fields().forEachRemaining(field -> {
            JsonNode target = resolve(field.getValue());
            text.append("| `")
                    .append(field.getKey())
                    .append("` | ")
                    .append(cell(type(field.getKey(), field.getValue())));
            text.append(" | ")
                    .append(
                            required.contains(field.getKey())
                                            || target.path("const").isTextual()
                                    ? "needed"
                                    : standard(target));
            text.append(" | ")
                    .append(cell(
                            field.getValue().has("description")
                                    ? field.getValue().get("description").asText()
                                    : target.path("description").asText()));
            text.append(" |\n");
        });
        return text.toString();
    }

    private static String standard(JsonNode node) {
        return node.has("default") ? "`" + node.get("default") + "`" : "";
    }

    private String type(String name, JsonNode node) {
        JsonNode target = resolve(node);
        if (target.has("title") && !target.has("properties")) {
            return target.get("title").asText();
        } else if (target.has("const")) {
            return "`" + target.get("const") + "`";
        } else if (target.has("enum")) {
            return texts(target.get("enum")).stream()
                    .map(each -> "`\"" + each + "\"`")
                    .collect(Collectors.joining(", "));
        } else if (isCamera(target)) {
            return "[a move](#static)";
        } else if (target.has("properties")) {
            return link(title(name, node));
        } else if (target.path("type").asText().equals("array")) {
            return list(name, target);
        } else if (target.has("oneOf")) {
            return choices(name, target);
        }
        return number(target);
    }

    private static String link(String section) {
        return "[" + section + "](#" + section.replace(' ', '-').toLowerCase(Locale.ROOT) + ")";
    }

    private static boolean isCamera(JsonNode target) {
        return target.path("oneOf").path(0).path("properties").path("type").has("const") && target.has("properties");
    }

    private String choices(String name, JsonNode target) {
        List<String> all = new ArrayList<>();
        for (JsonNode choice : target.get("oneOf")) {
            String kind = kind(name, choice);
            all.add(kind.equals(name) || kind.isEmpty() ? type(name, choice) : link(kind));
        }
        return String.join(" or ", all);
    }

    private String list(String name, JsonNode target) {
        if (target.has("oneOf")) {
            return StreamSupport.stream(target.get("oneOf").spliterator(), false)
                    .map(choice -> (choice.path("maxItems").asInt() == 1 ? "list of one " : "list of ")
                            + type(name, choice.get("items")))
                    .collect(Collectors.joining(" or "));
        }
        if (target.has("prefixItems")) {
            return "list of " + target.get("prefixItems").size() + " numbers";
        }
        int length = target.path("minItems").asInt();
        return "list of " + (length > 1 ? length + " " : "") + type(name, target.get("items"));
    }

    private static String number(JsonNode target) {
        String type = target.path("type").asText();
        if (type.equals("string")) {
            return "text";
        } else if (type.equals("boolean")) {
            return "`true`, `false`";
        }
        StringBuilder text = new StringBuilder(
                type.equals("integer")
                        ? (target.path("multipleOf").asInt() == 2 ? "even numbers" : "whole numbers")
                        : "number");
        if (target.has("exclusiveMinimum")) {
            text.append(", more than ").append(target.get("exclusiveMinimum"));
        }
        if (target.has("minimum") && target.has("maximum")) {
            text.append(", ").append(target.get("minimum")).append(" to ").append(target.get("maximum"));
        } else if (target.has("maximum")) {
            text.append(", at most ").append(target.get("maximum"));
        } else if (target.has("minimum")) {
            text.append(", ").append(target.get("minimum")).append(" or more");
        }
        return text.toString();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
