package org.videoengine.core.internal.project;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.videoengine.project.KeyframeSource.ClipRange;
import org.videoengine.project.ProjectException;
import org.videoengine.project.Shot;

/** Reads the stretch of a clip whose frames are a shot's keyframes. */
final class ClipRangeParser {
    private static final List<String> OWN_FIELDS = List.of("in", "out", "speed");
    private static final String RIGHT = "such as {\"clip\": \"clips/dog.mp4\", \"in\": 2, \"out\": 6, \"speed\": 0.25}";

    private final PictureFiles files;

    ClipRangeParser(PictureFiles files) {
        this.files = files;
    }

    /**
     * Whether keyframes are a stretch of a clip.
     *
     * @throws ProjectException if there are others beside it
     */
    static boolean isRange(List<Fields> keyframes) throws ProjectException {
        for (Fields keyframe : keyframes) {
            for (String field : OWN_FIELDS) {
                if (keyframe.has(field) && keyframes.size() > 1) {
                    throw keyframe.place(field)
                            .error(
                                    "the frames of a clip are all of a shot's keyframes; give this clip a shot of its own,"
                                            + " or take single frames of it with \"at\"");
                }
                if (keyframe.has(field)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The stretch.
     *
     * @param duration of the shot; empty if it is as long as the stretch
     */
    ClipRange parse(Fields keyframe, OptionalDouble duration) throws ProjectException {
        Path clip = files.find(
                keyframe.text("clip", "a stretch is taken out of the clip, " + RIGHT), keyframe.place("clip"));
        for (String other : List.of("image", "at", "time", "depth")) {
            if (keyframe.has(other)) {
                throw keyframe.place(other).error("a stretch of a clip does not have this field; it is " + RIGHT);
            }
        }
        double in = keyframe.number("in", 0, "a stretch of a clip begins at a time in seconds");
        if (in < 0) {
            throw keyframe.place("in")
                    .error("a stretch of a clip begins at 0 seconds or later, not at " + Place.number(in));
        }
        String speeds = "the speed of a clip is a number from " + Place.number(ClipRange.MIN_SPEED) + " to "
                + Place.number(ClipRange.MAX_SPEED) + ", such as 0.25 for slow motion";
        double speed = keyframe.number("speed", 1, speeds);
        if (!(speed >= ClipRange.MIN_SPEED && speed <= ClipRange.MAX_SPEED)) {
            throw keyframe.place("speed").error(speeds + ", not " + Place.number(speed));
        }
        double out = out(keyframe, duration, in, speed);
        if (out <= in) {
            throw keyframe.place("out")
                    .error("a stretch of a clip ends after it begins at " + Place.number(in) + " s, not at "
                            + Place.number(out) + " s");
        }
        ClipRange range = new ClipRange(clip, in, out, speed);
        if (duration.isEmpty() && range.duration() > Shot.MAX_DURATION) {
            throw keyframe.place("out")
                    .error("at this speed the stretch lasts " + Place.number(range.duration())
                            + " seconds, and a shot lasts at most " + Place.number(Shot.MAX_DURATION));
        }
        return range;
    }

    private static double out(Fields keyframe, OptionalDouble duration, double in, double speed)
            throws ProjectException {
        if (keyframe.has("out") || duration.isEmpty()) {
            return keyframe.number(
                    "out", "say at what second of the clip the stretch ends, or give the shot a duration");
        }
        return in + duration.getAsDouble() * speed;
    }
}
