package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Works out what is seen at each moment of a timeline of nested tracks and stacks. Every item has a clock of its own, of which its
 * {@code source_range} is what its parent shows.
 */
final class Flattener {
    /** Less than a frame at any rate; times come from rationals, but as decimal numbers. */
    static final double EPSILON = 1e-6;

    /** What a clip does to the tracks below it. */
    enum Cover {
        /** It hides them. */
        ALL,
        /** It is seen where they show nothing: a stand-in for media that are not there. */
        GAPS,
        /** It is left out, as they would be seen through it. */
        NONE
    }

    private final Function<JsonNode, Cover> cover;
    private final Notes notes;

    /**
     * For one timeline.
     *
     * @param cover is asked about clips that have tracks below them
     */
    Flattener(Function<JsonNode, Cover> cover, Notes notes) {
        this.cover = cover;
        this.notes = notes;
    }

    /** Pieces without gaps between them, from the moment 0 on. */
    List<Piece> flatten(JsonNode timeline) {
        return visible(timeline.path("tracks"));
    }

    /** An item as its parent shows it: trimmed, and at its speed. */
    private List<Piece> visible(JsonNode item) {
        double length = length(item);
        if (!Otio.enabled(item)) {
            return nothing(length);
        }
        double start = start(item);
        double speed = speed(item);
        if (speed > 0) {
            return content(item, start, length * speed).stream()
                    .map(piece -> piece.atSpeed(speed))
                    .toList();
        }
        List<Piece> first = content(item, start, Math.max(length, EPSILON));
        Seen seen = first.isEmpty() ? new Seen.Nothing() : first.get(0).seen();
        return List.of(new Piece(
                0, length, seen instanceof Seen.Media media ? new Seen.Media(media.clip(), media.at(), 0) : seen));
    }

    /** What is on an item's own clock from a moment on, moved to 0. */
    private List<Piece> content(JsonNode item, double from, double length) {
        return switch (Otio.schema(item)) {
            case "Clip" ->
                List.of(new Piece(0, length, new Seen.Media(item, Math.max(0, from - Otio.mediaStart(item)), 1)));
            case "Track" -> trimmed(track(item), from, length);
            case "Stack" -> trimmed(stack(item), from, length);
            case "Gap" -> nothing(length);
            default -> {
                notes.add("\"" + Otio.name(item) + "\" is " + "a "
                        + item.path("OTIO_SCHEMA").asText("thing of no kind")
                        + ", which is not known here: it is black");
                yield nothing(length);
            }
        };
    }

    private List<Piece> track(JsonNode track) {
        List<Piece> pieces = new ArrayList<>();
        double position = 0;
        JsonNode children = track.path("children");
        for (int i = 0; i < children.size(); i++) {
            JsonNode child = children.get(i);
            if (Otio.schema(child).equals("Transition")) {
                if (i == 0 || i == children.size() - 1) {
                    notes.add("the transition \"" + Otio.name(child) + "\" at a track's " + (i == 0 ? "start" : "end")
                            + " is left out");
                } else {
                    transition(child, pieces);
                }
                continue;
            }
            for (Piece piece : visible(child)) {
                pieces.add(piece.movedBy(position));
            }
            position += length(child);
        }
        return pieces;
    }

    private void transition(JsonNode transition, List<Piece> before) {
        if (before.isEmpty()) {
            return;
        }
        int last = before.size() - 1;
        String type = transition.path("transition_type").asText("");
        if (!type.isEmpty() && !type.equals("SMPTE_Dissolve")) {
            notes.add("the transition \"" + Otio.name(transition) + "\" is a " + type + "; it becomes a dissolve");
        }
        before.set(
                last,
                before.get(last)
                        .dissolving(
                                Otio.seconds(transition.path("in_offset")),
                                Otio.seconds(transition.path("out_offset"))));
    }

    private List<Piece> stack(JsonNode stack) {
        List<Piece> seen = List.of();
        boolean lowest = true;
        for (JsonNode layer : stack.path("children")) {
            if (layer.path("kind").asText("Video").equals("Audio")) {
                continue;
            }
            List<Piece> pieces = visible(layer);
            seen = lowest ? pieces : over(seen, pieces);
            lowest = false;
        }
        return seen;
    }

    private List<Piece> over(List<Piece> lower, List<Piece> upper) {
        List<Piece> all = Layers.over(lower, upper, piece -> cover(piece) == Cover.ALL);
        if (upper.stream().noneMatch(piece -> cover(piece) == Cover.GAPS)) {
            return all;
        }
        List<Piece> standIns = Layers.over(List.of(), upper, piece -> cover(piece) == Cover.GAPS);
        return Layers.over(standIns, all, piece -> !piece.isNothing());
    }

    private Cover cover(Piece piece) {
        return piece.seen() instanceof Seen.Media media ? cover.apply(media.clip()) : Cover.NONE;
    }

    private static List<Piece> trimmed(List<Piece> pieces, double from, double length) {
        List<Piece> inside = new ArrayList<>();
        double end = 0;
        for (Piece piece : pieces) {
            end = piece.end();
            if (piece.end() > from + EPSILON && piece.start() < from + length - EPSILON) {
                inside.add(piece.between(from, from + length).movedBy(-from));
            }
        }
        if (end < from + length - EPSILON) {
            double start = Math.max(0, end - from);
            inside.add(new Piece(start, length - start, new Seen.Nothing()));
        }
        return inside;
    }

    private static List<Piece> nothing(double length) {
        return List.of(new Piece(0, length, new Seen.Nothing()));
    }

    /** How long an item is in its parent, in seconds. */
    private double length(JsonNode item) {
        JsonNode range = item.path("source_range");
        if (range.isObject()) {
            return Math.max(0, Otio.seconds(range.path("duration")));
        }
        return switch (Otio.schema(item)) {
            case "Clip" -> Otio.mediaDuration(item).orElse(0.0);
            case "Track" -> children(item).mapToDouble(this::length).sum();
            case "Stack" -> children(item).mapToDouble(this::length).max().orElse(0);
            default -> 0;
        };
    }

    private static Stream<JsonNode> children(JsonNode item) {
        return StreamSupport.stream(item.path("children").spliterator(), false)
                .filter(child -> !Otio.schema(child).equals("Transition"));
    }

    private static double start(JsonNode item) {
        JsonNode range = item.path("source_range");
        if (range.isObject()) {
            return Otio.seconds(range.path("start_time"));
        }
        return Otio.schema(item).equals("Clip") ? Otio.mediaStart(item) : 0;
    }

    private double speed(JsonNode item) {
        double speed = 1;
        for (JsonNode effect : item.path("effects")) {
            switch (Otio.schema(effect)) {
                case "FreezeFrame" -> speed = 0;
                case "LinearTimeWarp" -> speed *= effect.path("time_scalar").asDouble(1);
                default -> other(effect).ifPresent(notes::add);
            }
        }
        if (speed < 0) {
            notes.add("\"" + Otio.name(item) + "\" runs backwards in the timeline; here it runs forwards");
        }
        return Math.abs(speed);
    }

    private static Optional<String> other(JsonNode effect) {
        return Otio.schema(effect).equals("TimeEffect")
                ? Optional.of("the time effect \"" + effect.path("effect_name").asText("") + "\" is left out")
                : Optional.empty();
    }
}
