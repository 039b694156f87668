package org.videoengine.core.internal.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.videoengine.project.Keyframe;
import org.videoengine.project.KeyframeSource;
import org.videoengine.project.ProjectException;

/** Reads the keyframes of a shot: stills or frames of clips, by ascending time. */
final class KeyframeParser {
    private static final List<String> FIELDS = List.of("image", "clip", "at", "in", "out", "speed", "time", "depth");
    private static final String RIGHT =
            "a keyframe is a picture, such as {\"image\": \"images/ridge.jpg\"}, or a frame of a"
                    + " clip, such as {\"clip\": \"clips/dog.mp4\", \"at\": 1.5}";

    private final PictureFiles files;
    private final double duration;

    KeyframeParser(PictureFiles files, double duration) {
        this.files = files;
        this.duration = duration;
    }

    /** The items of a shot's field {@code keyframes}. */
    static List<Fields> items(Fields shot) throws ProjectException {
        List<JsonNode> items =
                shot.items("keyframes", "a shot has a list of keyframes, such as [{\"image\": \"images/ridge.jpg\"}]");
        Place place = shot.place("keyframes");
        List<Fields> all = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            all.add(new Fields(items.get(i), place.item(i), "a keyframe").only(FIELDS));
        }
        return all;
    }

    /** Keyframes of pictures and single frames. */
    List<Keyframe> parse(List<Fields> all) throws ProjectException {
        boolean timed = all.stream().anyMatch(keyframe -> keyframe.has("time"));
        List<Keyframe> keyframes = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Fields keyframe = all.get(i);
            double time = timed ? time(keyframe, keyframes) : spread(i, all.size());
            keyframes.add(new Keyframe(source(keyframe), time, depth(keyframe)));
        }
        return keyframes;
    }

    /** From the shot's start to its end. */
    private double spread(int index, int count) {
        return count == 1 ? 0 : duration * index / (count - 1);
    }

    private double time(Fields keyframe, List<Keyframe> before) throws ProjectException {
        double time = keyframe.number(
                "time", "give every keyframe of the shot a time in seconds, or none to spread them evenly");
        Place place = keyframe.place("time");
        if (time < 0 || time > duration) {
            throw place.error("a keyframe's time lies in its shot, between 0 and " + Place.number(duration)
                    + " s, not at " + Place.number(time) + " s");
        }
        if (!before.isEmpty() && time <= before.get(before.size() - 1).time()) {
            throw place.error("times ascend from keyframe to keyframe, but " + Place.number(time) + " s comes after "
                    + Place.number(before.get(before.size() - 1).time()) + " s");
        }
        return time;
    }

    private KeyframeSource source(Fields keyframe) throws ProjectException {
        if (keyframe.has("image") && keyframe.has("clip")) {
            throw keyframe.place("clip").error("this keyframe has an image too; " + RIGHT);
        }
        if (keyframe.has("clip")) {
            Path clip = files.find(keyframe.text("clip", "a clip is the path of a video file"), keyframe.place("clip"));
            double at = keyframe.number("at", 0, "the frame of a clip is the one seen at a time in seconds");
            if (at < 0) {
                throw keyframe.place("at")
                        .error("the frame of a clip is seen at 0 seconds or later, not at " + Place.number(at));
            }
            return new KeyframeSource.ClipFrame(clip, at);
        }
        if (keyframe.has("at")) {
            throw keyframe.place("at")
                    .error(
                            "only the frame of a clip has this field; name a clip, or say with \"time\" when the keyframe"
                                    + " is seen");
        }
        return new KeyframeSource.Image(files.find(keyframe.text("image", RIGHT), keyframe.place("image")));
    }

    private Optional<Path> depth(Fields keyframe) throws ProjectException {
        if (keyframe.has("depth")) {
            return Optional.of(
                    files.find(keyframe.text("depth", "a depth is the path of a picture"), keyframe.place("depth")));
        }
        return Optional.empty();
    }
}
