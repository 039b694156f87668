package org.videoengine.core.internal.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.videoengine.project.Effects;
import org.videoengine.project.Interpolation;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource.ClipRange;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Shot;
import org.videoengine.project.Transition;

/** Reads one shot. */
final class ShotParser {
    private static final List<String> FIELDS =
            List.of("id", "duration", "keyframes", "interpolation", "camera", "effects", "transition");
    private static final List<String> INTERPOLATIONS =
            Arrays.stream(Interpolation.values()).map(Interpolation::id).toList();
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_.-]{0,49}(?<!\\.))?");
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final String ID_RIGHT =
            "an id names files, so it has 1 to 50 letters, digits, _, - and ., such as" + " shot_001";

    private final PictureFiles files;

    ShotParser(PictureFiles files) {
        this.files = files;
    }

    Shot parse(JsonNode value, Place place) throws ProjectException {
        Fields shot = new Fields(value, place, "a shot").only(FIELDS);
        String id = id(shot);
        Interpolation interpolation =
                Interpolation.valueOf(shot.choice("interpolation", INTERPOLATIONS, Interpolation.LINEAR.id())
                        .toUpperCase(Locale.ROOT));
        List<Fields> items = KeyframeParser.items(shot);
        double duration;
        List<Keyframe> keyframes;
        if (ClipRangeParser.isRange(items)) {
            OptionalDouble asked = shot.has("duration") ? OptionalDouble.of(duration(shot)) : OptionalDouble.empty();
            ClipRange range = new ClipRangeParser(files).parse(items.get(0), asked);
            duration = asked.orElse(range.duration());
            keyframes = List.of(new Keyframe(range, 0, Optional.empty()));
        } else {
            duration = duration(shot);
            keyframes = new KeyframeParser(files, duration).parse(items);
        }
        Effects effects = EffectsParser.parse(shot);
        requireDepth(interpolation, effects, items, keyframes);
        return new Shot(
                id,
                duration,
                keyframes,
                interpolation,
                new CameraParser(duration).parse(shot),
                effects,
                transition(shot));
    }

    private static void requireDepth(
            Interpolation interpolation, Effects effects, List<Fields> items, List<Keyframe> keyframes)
            throws ProjectException {
        boolean blurred = effects.depthOfField().aperture() > 0;
        if (!blurred && interpolation != Interpolation.DEPTH_AWARE) {
            return;
        }
        for (int i = 0; i < keyframes.size(); i++) {
            if (keyframes.get(i).depth().isEmpty()) {
                String what = blurred ? "the effect depthOfField" : "\"depth_aware\"";
                throw items.get(i)
                        .place("depth")
                        .error("this field is missing; " + what
                                + " needs a depth map for each keyframe, a picture in which near is white");
            }
        }
    }

    private static String id(Fields shot) throws ProjectException {
        String id = shot.text("id", ID_RIGHT);
        if (!ID.matcher(id).matches()) {
            throw shot.place("id").wrong(ID_RIGHT, shot.value("id"));
        }
        if (DEVICE.matcher(id).matches()) {
            throw shot.place("id")
                    .error("\"" + id + "\" is the name of a device on some systems; take another, such as"
                            + " shot_001");
        }
        return id;
    }

    private static double duration(Fields shot) throws ProjectException {
        double duration = shot.number("duration", "a shot lasts a number of seconds, such as 5");
        if (!(duration > 0 && duration <= Shot.MAX_DURATION)) {
            throw shot.place("duration")
                    .error("a shot lasts more than 0 and at most " + Place.number(Shot.MAX_DURATION) + " seconds, not "
                            + Place.number(duration));
        }
        return duration;
    }

    private static Transition transition(Fields shot) throws ProjectException {
        if (!shot.has("transition")) {
            return Transition.CUT;
        }
        Fields transition = new Fields(shot.value("transition"), shot.place("transition"), "a transition")
                .only(List.of("type", "duration"));
        transition.required("type", "it is \"cut\" or \"dissolve\"");
        boolean cut =
                transition.choice("type", List.of("cut", "dissolve"), "cut").equals("cut");
        String right = "a dissolve lasts a number of seconds, such as 0.5";
        double duration = cut ? transition.number("duration", 0, right) : transition.number("duration", right);
        if (cut && duration != 0) {
            throw transition.place("duration").error("a cut takes no time; leave the field out or make it a dissolve");
        }
        if (!cut && !(duration > 0)) {
            throw transition.place("duration").error(right + ", more than 0, not " + Place.number(duration));
        }
        return cut ? Transition.CUT : new Transition(Transition.Type.DISSOLVE, duration);
    }
}
