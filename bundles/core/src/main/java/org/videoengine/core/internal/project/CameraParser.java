package org.videoengine.core.internal.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.videoengine.project.CameraMove;
import org.videoengine.project.CameraMove.Direction;
import org.videoengine.project.ProjectException;
import org.videoengine.project.ViewRect;

/** Reads the camera of a shot: one move, or a list of moves that are composed. */
final class CameraParser {
    private static final List<String> TYPES =
            List.of("static", "pan", "tilt", "zoom", "dolly", "track", "roll", "path");

    /** What a move takes when it names no direction comes first. */
    private static final Map<String, List<String>> DIRECTIONS = Map.of(
            "pan", List.of("right", "left"),
            "tilt", List.of("up", "down"),
            "zoom", List.of("in", "out"),
            "dolly", List.of("in", "out"),
            "track", List.of("right", "left", "up", "down"),
            "roll", List.of("clockwise", "counterclockwise"));

    private final double duration;

    /**
     * For one shot.
     *
     * @param duration of the shot in seconds; no view of a path is later
     */
    CameraParser(double duration) {
        this.duration = duration;
    }

    /** The field {@code camera} of a shot, without moves if it is left out. */
    List<CameraMove> parse(Fields shot) throws ProjectException {
        if (!shot.has("camera")) {
            return List.of();
        }
        JsonNode value = shot.value("camera");
        Place place = shot.place("camera");
        if (!value.isArray()) {
            return List.of(move(value, place));
        }
        List<CameraMove> moves = new ArrayList<>(value.size());
        boolean path = false;
        for (int i = 0; i < value.size(); i++) {
            CameraMove move = move(value.get(i), place.item(i));
            if (move instanceof CameraMove.Path) {
                if (path) {
                    throw place.item(i).error("a shot has at most one path; put its views into the first one");
                }
                path = true;
            }
            moves.add(move);
        }
        return moves;
    }

    private CameraMove move(JsonNode value, Place place) throws ProjectException {
        Fields move = new Fields(value, place, "a camera move");
        move.required("type", "it is one of " + Fields.list(TYPES));
        String type = move.choice("type", TYPES, "static");
        if (type.equals("roll") && move.has("amount")) {
            throw move.place("amount").error("a roll turns by an angle; give it as \"degrees\"");
        }
        move.only(fields(type));
        try {
            return switch (type) {
                case "pan" -> new CameraMove.Pan(direction(move, type), amount(move, type), EasingParser.parse(move));
                case "tilt" -> new CameraMove.Tilt(direction(move, type), amount(move, type), EasingParser.parse(move));
                case "zoom" -> new CameraMove.Zoom(direction(move, type), amount(move, type), EasingParser.parse(move));
                case "dolly" ->
                    new CameraMove.Dolly(direction(move, type), amount(move, type), EasingParser.parse(move));
                case "track" ->
                    new CameraMove.Track(direction(move, type), amount(move, type), EasingParser.parse(move));
                case "roll" -> new CameraMove.Roll(direction(move, type), degrees(move), EasingParser.parse(move));
                case "path" -> new CameraMove.Path(views(move), EasingParser.parse(move));
                default -> new CameraMove.Static();
            };
        } catch (IllegalArgumentException e) {
            throw place.error(e.getMessage());
        }
    }

    private static List<String> fields(String type) {
        return switch (type) {
            case "static" -> List.of("type");
            case "roll" -> List.of("type", "direction", "degrees", "easing");
            case "path" -> List.of("type", "views", "easing");
            default -> List.of("type", "direction", "amount", "easing");
        };
    }

    private static Direction direction(Fields move, String type) throws ProjectException {
        List<String> names = DIRECTIONS.get(type);
        return Direction.valueOf(move.choice("direction", names, names.get(0)).toUpperCase(Locale.ROOT));
    }

    private static double amount(Fields move, String type) throws ProjectException {
        return bounded(
                move,
                "amount",
                switch (type) {
                    case "zoom" -> 100;
                    case "dolly" -> 0.99;
                    default -> 10;
                },
                switch (type) {
                    case "zoom" -> "a zoom's amount is the growth of the picture, such as 0.2 for 20 %";
                    case "dolly" -> "a dolly's amount is the share of the distance travelled, such as 0.2 for 20 %";
                    default -> "the amount of a " + type + " is a share of the view's size, such as 0.2 for 20 %";
                });
    }

    private static double degrees(Fields move) throws ProjectException {
        return bounded(move, "degrees", 3600, "a roll turns by an angle, such as 5");
    }

    private static double bounded(Fields move, String name, double most, String right) throws ProjectException {
        double value = move.number(name, right);
        if (value < 0 || value > most) {
            throw move.place(name)
                    .error(right + ", between 0 and " + Place.number(most) + ", not " + Place.number(value)
                            + (value < 0 ? "; turn the direction instead" : ""));
        }
        return value;
    }

    private List<ViewRect> views(Fields path) throws ProjectException {
        List<JsonNode> items = path.items(
                "views", "a path has a list of views, such as [{\"time\": 0, \"rect\": [0, 0, 1920, 1080]}]");
        List<ViewRect> views = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            views.add(view(items.get(i), path.place("views").item(i), views));
        }
        return views;
    }

    private ViewRect view(JsonNode value, Place place, List<ViewRect> before) throws ProjectException {
        Fields view = new Fields(value, place, "a view").only(List.of("time", "rect"));
        double time = view.number("time", "a view is seen at a time in seconds from the shot's start");
        if (time < 0 || time > duration) {
            throw view.place("time")
                    .error("a view's time lies in the shot, between 0 and " + Place.number(duration) + " s, not at "
                            + Place.number(time) + " s");
        }
        if (!before.isEmpty() && time <= before.get(before.size() - 1).time()) {
            throw view.place("time")
                    .error("times ascend from view to view, but " + Place.number(time) + " s comes after "
                            + Place.number(before.get(before.size() - 1).time()) + " s");
        }
        String right = "a rect is [x, y, width, height] in pixels of the keyframe";
        List<JsonNode> numbers = view.items("rect", right);
        if (numbers.size() != 4) {
            throw view.place("rect").error(right + ", which are 4 numbers and not " + numbers.size());
        }
        double[] rect = new double[4];
        for (int i = 0; i < 4; i++) {
            rect[i] = Fields.number(numbers.get(i), view.place("rect").item(i), right);
            if (i >= 2 && rect[i] <= 0) {
                throw view.place("rect")
                        .item(i)
                        .error("a rect's width and height are positive, not " + Place.number(rect[i]));
            }
        }
        return new ViewRect(time, rect[0], rect[1], rect[2], rect[3]);
    }
}
